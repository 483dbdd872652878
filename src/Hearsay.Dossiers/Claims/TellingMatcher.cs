using System.Collections.Frozen;
using Hearsay.Dossiers.Contradictions;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>
/// Decides whether two tellings are of one event: by both sides, type, days, place, the rarer words of their clauses and of their articles.
/// A function of the two alone. The weights were set by hand and checked on the training part of ECB+ (docs/claims.md).
/// </summary>
internal static class TellingMatcher
{
    /// <summary>How many days an undated telling may be published after the event, or two undated ones apart.</summary>
    public const int Reach = 14;

    /// <summary>How many days one event may last.</summary>
    public const int LongestSpell = 10;

    private static readonly FrozenSet<string> SmallNumbers = Tables.Set("Claims.small-numbers.tsv");

    private const double SameType = 1;
    private const double OtherType = -0.8;
    private const double OtherModality = -0.5;
    private const double OtherDoer = -1.5;
    private const double OtherDay = 1.2;
    private const double SameNumber = 0.7;
    private const double OtherNumber = -0.5;
    private const double OtherToll = -2;
    private const double OtherPlace = -2.5;
    private const double WordsWeight = 3;
    private const double WordsExpected = 0.8;
    private const double ArticleWeight = 3;
    private const double ArticleExpected = 0.6;
    private const double FewShared = 0.3;
    private const double FewestShared = 0.1;
    private const double Rare = 4;
    private const int FewestRare = 2;
    private const int FewestWords = 2;
    private const int FewDays = 3;
    private const double Never = double.NegativeInfinity;

    /// <summary>Compares two tellings; the score is negative infinity where they cannot be of one event.</summary>
    public static TellingMatch Match(Telling left, Telling right)
    {
        // What one sentence tells twice, it tells of two events.
        if (!TypeFamilies.Share(left.Event.Type, right.Event.Type) || (left.Digest == right.Digest && left.Event.Sentence == right.Event.Sentence))
        {
            return new(Never, "");
        }

        var lasting = left.IsLasting;
        if (lasting != right.IsLasting)
        {
            return new(Never, "");
        }

        var reasons = new List<string>();
        var days = lasting ? Reported(left, right) : Days(left, right, reasons);
        if (double.IsNegativeInfinity(days))
        {
            return new(Never, "");
        }

        var words = Words(left, right);
        var place = TellingPlace.Compare(left.Place, right.Place);
        var score = days + Sides(left, right, words, days, place, reasons);
        score += left.Event.Type == right.Event.Type ? SameType : OtherType;
        score += IsReal(left) == IsReal(right) ? 0 : OtherModality;
        score += Numbers(left, right, days, reasons);
        score += Place(left, right, place, reasons);
        var known = left.Plain.Length >= FewestWords && right.Plain.Length >= FewestWords;
        if (!lasting && TypeFamilies.IsRepeated(left.Event.Type)
            && (left.Day is null || right.Day is null ? !known || words < FewShared || RareShared(left, right) == 0 : words < FewestShared && !left.Plain.IsEmpty && !right.Plain.IsEmpty))
        {
            // A war goes on: without a day, or without a word in common, its battles are told apart.
            score -= OtherDay;
        }

        if (known)
        {
            score += (WordsWeight * words) - WordsExpected;
            if (words >= WordsExpected / WordsWeight)
            {
                reasons.Add($"shared words: {string.Join(", ", Shared(left, right))}");
            }
        }

        else if (words == 0 && !left.Plain.IsEmpty && !right.Plain.IsEmpty)
        {
            score -= WordsExpected;
        }

        if (left.Digest != right.Digest && !left.Article.IsEmpty && !right.Article.IsEmpty)
        {
            score += (ArticleWeight * WordRarity.Cosine(left.Article, right.Article)) - ArticleExpected;
        }

        if (left.Event.Type != right.Event.Type)
        {
            reasons.Add($"{left.Event.Type.ToString().ToUpperInvariant()} and {right.Event.Type.ToString().ToUpperInvariant()} may word one event");
        }

        return new(score, string.Join("; ", reasons));
    }

    private static double Sides(Telling left, Telling right, double words, double days, PlaceMatch place, List<string> reasons)
    {
        if (TypeFamilies.IsReciprocal(left.Event.Type) && TypeFamilies.IsReciprocal(right.Event.Type))
        {
            var all = SideMatch.OfAll(left.Source.With(left.Target), left.Beside, right.Source.With(right.Target), right.Beside);
            Say("sides", all);
            return all.Score;
        }

        var doers = SideMatch.Of(left.Source, right.Source);
        var targets = SideMatch.Of(left.Target, right.Target);
        if (IsBeside(left, right) || IsBeside(right, left))
        {
            targets = new SideMatch(SideMatch.State, "named beside");
        }

        if (TypeFamilies.IsRepeated(left.Event.Type) && left.Target.IsOfTowns && right.Target.IsOfTowns && targets.Reason == "of the same state")
        {
            // Shelled one town, and shelled another.
            return Never;
        }

        if (left.Source.Keys.IsEmpty && left.Target.Keys.IsEmpty && right.Source.Keys.IsEmpty && right.Target.Keys.IsEmpty
            && !left.Beside.States.IsEmpty && !right.Beside.States.IsEmpty && !left.Beside.States.Intersect(right.Beside.States, StringComparer.Ordinal).Any())
        {
            // "Six people are killed", in one country and in another.
            return Never;
        }

        if (targets.Differs || (doers.Differs && !IsSameDeed()))
        {
            return Never;
        }

        // Something must tell this event from the many of its kind: an actor, a place, rare words.
        if (Math.Max(doers.Score, targets.Score) < SideMatch.State && place is not (PlaceMatch.Same or PlaceMatch.Inside) && RareShared(left, right) < FewestRare)
        {
            return Never;
        }

        Say("doer", doers);
        Say("target", targets);
        return (doers.Differs ? OtherDoer : doers.Score) + targets.Score;

        // Who did it may be what the accounts differ in, where all else is the same.
        bool IsSameDeed() => left.Event.Type == right.Event.Type && targets.Score >= 1 && days > 0 && words >= 0.6 && left.Digest != right.Digest;

        void Say(string side, SideMatch match)
        {
            if (match.Reason is { } reason)
            {
                reasons.Add(reason == "the same" ? $"the same {side}" : $"{side}: {reason}");
            }
        }
    }

    private static double Days(Telling left, Telling right, List<string> reasons)
    {
        if (left.From is { } first && right.From is { } second)
        {
            return Dated(left, right, first, second, reasons);
        }

        if ((left.Day, right.Day) is not (int one, int other))
        {
            // What is said not to have been done has no day; else a document without a date says nothing of when.
            return !TypeFamilies.IsRepeated(left.Event.Type) && (IsUndone(left) || IsUndone(right)) ? 0
                : left.Digest == right.Digest || !TypeFamilies.IsRepeated(left.Event.Type) ? -0.5 : -0.8;
        }

        if (IsStretch(left) || IsStretch(right))
        {
            return Never;
        }

        var apart = Math.Abs(one - other);
        var dated = left.From is null ? right : left;
        var late = left.From is null && right.From is null ? 0 : dated == left ? one - other : other - one;
        var near = left.From is null && right.From is null ? 0.3 - (0.08 * apart) : 0.2 - (0.06 * apart);
        return apart > Reach || late > 1 ? Never : TypeFamilies.IsRepeated(left.Event.Type) && apart > FewDays ? near - OtherDay : near;
    }

    /// <summary>What goes on has no day; it is told of in the same weeks.</summary>
    private static double Reported(Telling left, Telling right) =>
        (left.Published?.DayNumber - right.Published?.DayNumber) is { } apart && Math.Abs(apart) > Reach ? Never : 0;

    /// <summary>Whether one telling names no target, but its sentence mentions that of the other.</summary>
    private static bool IsBeside(Telling one, Telling other) => one.Target.IsEmpty && other.Target.Keys.Any(k => one.Beside.Keys.Contains(k, StringComparer.Ordinal));

    private static int RareShared(Telling left, Telling right) => left.Plain.Intersect(right.Plain, StringComparer.Ordinal).Count(w => WordRarity.Of(w) >= Rare && !SmallNumbers.Contains(w));

    private static double Dated(Telling left, Telling right, DateOnly first, DateOnly second, List<string> reasons)
    {
        var (firstTo, secondTo) = (left.To!.Value, right.To!.Value);
        if (IsStretch(left) || IsStretch(right))
        {
            if (first == second && firstTo == secondTo && !(Math.Abs(left.Published?.DayNumber - right.Published?.DayNumber ?? 0) > Reach))
            {
                reasons.Add("the same time");
                return TypeFamilies.IsRepeated(left.Event.Type) ? -OtherDay : 0.3;
            }

            return Never;
        }

        var gap = Math.Max(first.DayNumber, second.DayNumber) - Math.Min(firstTo.DayNumber, secondTo.DayNumber);
        if (gap <= 0)
        {
            reasons.Add(first == second ? "the same day" : "days that overlap");
            return first == second ? 1 : 0.6;
        }

        var assumed = left.Event.DayAssumed || right.Event.DayAssumed;
        reasons.Add(gap == 1 ? "the next day" : $"{gap} days apart");
        var apart = (gap, assumed) switch
        {
            (1, _) => 0.5,
            (2, true) => -0.3,
            (3, true) => -0.6,
            ( <= 7, true) => -0.4 * gap,
            (2, false) => -0.5,
            (3, false) => -1.5,
            _ => Never,
        };

        // What is done every day is another event the next day.
        return TypeFamilies.IsRepeated(left.Event.Type) ? gap > 2 ? Never : apart - OtherDay : apart;
    }

    private static double Place(Telling left, Telling right, PlaceMatch place, List<string> reasons)
    {
        switch (place)
        {
            case PlaceMatch.Same:
                reasons.Add($"the same place, {left.Place!.Name}");
                return 0.8;
            case PlaceMatch.Inside:
                return 0.4;
            case PlaceMatch.Unclear:
                return -0.8;
            case PlaceMatch.Elsewhere:
            case PlaceMatch.OtherCountry:
                return TypeFamilies.IsRepeated(left.Event.Type) ? Never : OtherPlace;
            default:
                return 0;
        }
    }

    private static double Numbers(Telling left, Telling right, double days, List<string> reasons)
    {
        foreach (var one in left.Event.Quantities.Where(q => !q.IsPart))
        {
            foreach (var other in right.Event.Quantities.Where(q => !q.IsPart && q.Measure == one.Measure && q.Unit == one.Unit))
            {
                if (TypeFamilies.IsRepeated(left.Event.Type) && days <= 0 && one.Least != other.Least)
                {
                    // Every day has its toll; that of one day may be told in two ways.
                    return OtherToll;
                }

                if (NumberContradictions.AreIncompatible(one, other))
                {
                    return OtherNumber;
                }

                if (one.Least == other.Least && one.Most == other.Most && one.Least > 2)
                {
                    reasons.Add($"the same number, {one.Quote}");
                    return SameNumber;
                }
            }
        }

        return 0;
    }

    private static double Words(Telling left, Telling right) => WordRarity.Cosine(left.Words, right.Words);

    private static IEnumerable<string> Shared(Telling left, Telling right) => left.Plain
        .Intersect(right.Plain, StringComparer.Ordinal)
        .OrderByDescending(WordRarity.Of).ThenBy(w => w, StringComparer.Ordinal)
        .Take(4);

    private static bool IsStretch(Telling telling) => telling is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber > LongestSpell;

    private static bool IsUndone(Telling telling) => telling.Event.Status is EventStatus.Negated or EventStatus.Denied;

    /// <summary>Whether a telling is of something that was or was not done, rather than of what is planned, asked for or depends on a condition.</summary>
    private static bool IsReal(Telling telling) => telling.Event.Status is EventStatus.Actual or EventStatus.Negated or EventStatus.Denied or EventStatus.Possible;
}
