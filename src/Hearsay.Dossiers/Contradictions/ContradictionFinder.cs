using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Contradictions;

/// <summary>
/// Finds on which points accounts of one event contradict each other. Accounts that speak of different times do not: what "had not yet" been
/// done and later was, and a toll that a later report puts higher, are developments. An author does not contradict himself in one document;
/// those whom he quotes may.
/// </summary>
internal sealed class ContradictionFinder(IReadOnlyList<Telling> tellings, Func<string, KnownActor> actorOf)
{
    /// <summary>Clauses less alike than this may tell of two events with numbers of their own.</summary>
    private const double SameStory = 0.25;

    private const int FewestDaysApart = 2;

    /// <summary>The contradictions by point.</summary>
    public ImmutableArray<Contradiction> Find() => [.. Facts(), .. NumberContradictions.Find(tellings, CanCompare), .. Days(), .. Places(), .. Doers()];

    private IEnumerable<Contradiction> Facts()
    {
        var (asserting, denying) = (new SortedSet<int>(), new SortedSet<int>());
        foreach (var (one, other) in Pairs((left, right) => StanceOf(left) == Stance.Asserts && StanceOf(right) == Stance.Denies))
        {
            if (IsOtherVoice(one, other) && !HappenedLater(tellings[one], tellings[other]))
            {
                asserting.Add(one);
                denying.Add(other);
            }
        }

        if (asserting.Count > 0)
        {
            var subject = tellings[asserting.Min].Event.Type == EventType.Request ? "whether it was asked for" : "whether it was done";
            yield return new Contradiction(ContradictionPoint.Fact, subject, [.. new[] { new ContradictionSide("asserts", [.. asserting]), new ContradictionSide("denies", [.. denying]) }.OrderBy(s => s.Accounts[0])]);
        }
    }

    private IEnumerable<Contradiction> Days() => BySide(
        ContradictionPoint.Day,
        "the day",
        index => tellings[index] is { From: { } from, To: { } to, Event.DayAssumed: false } && from == to && IsReal(index) ? from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        (left, right) => Math.Abs(tellings[left].From!.Value.DayNumber - tellings[right].From!.Value.DayNumber) >= FewestDaysApart);

    private IEnumerable<Contradiction> Places() => BySide(
        ContradictionPoint.Place,
        "the place",
        index => IsReal(index) ? tellings[index].Place?.Name : null,
        (left, right) => TellingPlace.Compare(tellings[left].Place, tellings[right].Place) is PlaceMatch.Elsewhere or PlaceMatch.OtherCountry);

    private IEnumerable<Contradiction> Doers() => BySide(
        ContradictionPoint.Doer,
        "who did it",
        index => IsReal(index) && !TypeFamilies.IsReciprocal(tellings[index].Event.Type) && tellings[index].Source.Keys is { IsEmpty: false } keys ? string.Join(", ", keys.Select(k => actorOf(k).Name)) : null,
        (left, right) => SideMatch.Of(tellings[left].Source, tellings[right].Source).Differs && !NamesDoer(left, right) && !NamesDoer(right, left));

    /// <summary>Whether the sentence of one account mentions the doer of the other; it may be a doer that the coder has missed.</summary>
    private bool NamesDoer(int one, int other) =>
        tellings[one].Beside.Keys.Intersect(tellings[other].Source.Keys, StringComparer.Ordinal).Any() || tellings[one].Beside.States.Intersect(tellings[other].Source.States, StringComparer.Ordinal).Any();

    private IEnumerable<Contradiction> BySide(ContradictionPoint point, string subject, Func<int, string?> valueOf, Func<int, int, bool> contradict)
    {
        var sides = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var (one, other) in Pairs((left, right) => left < right && valueOf(left) is not null && valueOf(right) is not null))
        {
            if (contradict(one, other) && CanCompare(one, other))
            {
                Add(one);
                Add(other);
            }
        }

        if (sides.Count > 1)
        {
            yield return new Contradiction(point, subject, [.. sides.Select(s => new ContradictionSide(s.Key, [.. s.Value])).OrderBy(s => s.Accounts[0])]);
        }

        void Add(int index)
        {
            var value = valueOf(index)!;
            if (!sides.TryGetValue(value, out var known))
            {
                sides.Add(value, known = []);
            }

            known.Add(index);
        }
    }

    private IEnumerable<(int Left, int Right)> Pairs(Func<int, int, bool> which) =>
        from left in Enumerable.Range(0, tellings.Count)
        from right in Enumerable.Range(0, tellings.Count)
        where left != right && which(left, right)
        select (left, right);

    /// <summary>Whether two accounts are so surely of one event that a detail may be held against the other; what is told of a war changes from day to day.</summary>
    private bool CanCompare(int left, int right) =>
        IsOtherVoice(left, right)
        && !tellings[left].IsLasting
        && WordRarity.Cosine(tellings[left].Words, tellings[right].Words) >= SameStory
        && TellingMatcher.Match(tellings[left], tellings[right]) is { Score: > 0 };

    /// <summary>Whether two accounts are of different documents, or one document quotes somebody in one of them.</summary>
    private bool IsOtherVoice(int left, int right) =>
        tellings[left].Digest != tellings[right].Digest || tellings[left].Event.Voice != tellings[right].Event.Voice;

    /// <summary>Whether what one account asserts happened after the other said that it had not.</summary>
    private static bool HappenedLater(Telling asserting, Telling denying) =>
        denying.Event.Status == EventStatus.Negated
        && denying.Published is { } told
        && (asserting is { From: { } day, Event.DayAssumed: false } ? day > told : NotYet.IsSaid(denying) && asserting.Published > told);

    private Stance StanceOf(int index) => Stances.Of(tellings[index].Event.Status);

    private bool IsReal(int index) => tellings[index].Event.Status is EventStatus.Actual or EventStatus.Possible;
}
