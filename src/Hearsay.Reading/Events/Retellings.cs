using System.Collections.Immutable;

namespace Hearsay.Reading.Events;

/// <summary>
/// An event that a document tells twice is one event with two pieces of evidence: same type, mode, status and known actors on both sides, told by the
/// same voice, and no days that speak against it (after the event coreference of ECB+, Cybulska and Vossen 2014).
/// </summary>
internal static class Retellings
{
    /// <summary>Joins events that tell the same; gives for each of the given ones the position of the event that it became.</summary>
    /// <param name="events">The events in the order of the text.</param>
    /// <param name="scopes">For each event what keeps it apart from others beyond its own content: its speaker and whether a reader's comment tells it.</param>
    /// <param name="became">For each event its position in the result.</param>
    public static List<Event> Join(IReadOnlyList<Event> events, IReadOnlyList<string> scopes, out int[] became)
    {
        var joined = new List<Event>(events.Count);
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        became = new int[events.Count];
        for (var i = 0; i < events.Count; i++)
        {
            var item = events[i];
            var key = Key(item, scopes[i]);
            var first = -1;
            if (key is not null)
            {
                if (!seen.TryGetValue(key, out var candidates))
                {
                    seen.Add(key, candidates = []);
                }

                first = candidates.FindIndex(c => Fits(joined[c], item)) is >= 0 and var found ? candidates[found] : -1;
                if (first < 0)
                {
                    candidates.Add(joined.Count);
                }
            }

            if (first >= 0)
            {
                joined[first] = With(joined[first], item);
                became[i] = first;
            }
            else
            {
                became[i] = joined.Count;
                joined.Add(item);
            }
        }

        return joined;
    }

    private static string? Key(Event item, string scope)
    {
        var (source, target) = (Actors(item.Source), Actors(item.Target));
        return source is null || target is null ? null : $"{item.Type}|{item.Mode}|{item.Status}|{source}|{target}|{scope}";
    }

    private static string? Actors(ImmutableArray<Participant> side) =>
        side.IsEmpty || side.Any(p => p.Actor is null) ? null : string.Join(',', side.Select(p => p.Actor).Order(StringComparer.Ordinal));

    private static bool Fits(Event first, Event second) =>
        (first.From is null || second.From is null || first.From == second.From && first.To == second.To)
        && (first.Place is null || second.Place is null || first.Place == second.Place);

    private static Event With(Event first, Event second) => first with
    {
        Again = first.Again.Add(second.Trigger[0]),
        Source = [.. first.Source.Concat(second.Source).Distinct()],
        Target = [.. first.Target.Concat(second.Target).Distinct()],
        From = first.From ?? second.From,
        To = first.From is null ? second.To : first.To,
        Place = first.Place ?? second.Place,
        Contexts = [.. first.Contexts.Concat(second.Contexts).DistinctBy(c => c.Code).OrderBy(c => c.Code, StringComparer.Ordinal)],
    };
}
