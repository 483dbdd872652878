using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;
using Hearsay.Reading.Times;

namespace Hearsay.Reading.Events;

/// <summary>
/// Codes who did what to whom, with status and voice. By rules: a lexicon of PLOVER's types, roles by position and function words,
/// status by cues. An event needs a trigger and a known actor on one side, and on both where its word means other things too.
/// </summary>
public sealed class EventCoder
{
    /// <summary>Codes who did what to whom, with status and voice.</summary>
    /// <param name="resolved">The text with its actors.</param>
    /// <param name="times">The time expressions in order.</param>
    /// <param name="attributions">Who is said to have said what.</param>
    /// <param name="cancellation">Looked at before every sentence.</param>
    /// <returns>The events in the order of their triggers.</returns>
    public ImmutableArray<Event> Code(ResolvedText resolved, ImmutableArray<TimeExpression> times, ImmutableArray<Attribution> attributions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        cancellation.ThrowIfCancellationRequested();
        if (resolved.Mentions.IsEmpty)
        {
            return [];
        }

        var passage = new Passage(resolved, times, attributions, cancellation);
        var told = new List<Event>();
        var links = new List<(int Consequence, int Condition)>();
        var before = 0;
        ImmutableArray<Event> last = [];
        foreach (var sentence in passage.Text.Segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (passage.Text.Segmented.ZoneKindOf(sentence) is ZoneKind.Byline or ZoneKind.Dateline or ZoneKind.Credit or ZoneKind.Boilerplate)
            {
                continue;
            }

            var (events, dependent) = passage.Events(sentence);
            if (passage.Anaphor(sentence, last) is { } anaphor)
            {
                // Told in its place among the others, so that the links between these move by one behind it.
                var place = events.Count(e => e.Trigger[0] < anaphor.Trigger[0]);
                events = events.Insert(place, anaphor);
                dependent = [.. dependent.Select(l => (Moved(l.Consequence, place), Moved(l.Condition, place)))];
            }

            if (passage.IsAlternative(sentence) && told.Count > before)
            {
                // "They must leave. Otherwise we attack.": what follows depends on what was told last.
                for (var i = 0; i < events.Length; i++)
                {
                    if (events[i].Status is EventStatus.Intended or EventStatus.Possible or EventStatus.Conditional || events[i].Type is EventType.Threaten or EventType.Reject)
                    {
                        events = events.SetItem(i, events[i].Status is EventStatus.Intended or EventStatus.Possible ? events[i] with { Status = EventStatus.Conditional, Cue = [passage.Text.Segmented.Tokens[sentence.FirstToken].Span] } : events[i]);
                        links.Add((told.Count + i, told.Count - 1));
                    }
                }
            }

            before = told.Count;
            last = events;
            links.AddRange(dependent.Select(l => (l.Consequence + told.Count, l.Condition + told.Count)));
            told.AddRange(events);
        }

        var joined = Retellings.Join(told, [.. told.Select(passage.ScopeOf)], out var became);
        var conditions = links.Select(l => (Consequence: became[l.Consequence], Condition: became[l.Condition])).Where(l => l.Consequence != l.Condition).Distinct().ToArray();
        var above = conditions.ToLookup(l => l.Consequence, l => l.Condition);
        var below = conditions.ToLookup(l => l.Condition, l => l.Consequence);
        return [.. joined.Select((item, index) => item with { Id = Id(index), Conditions = [.. above[index].Order().Select(Id)], ConditionOf = [.. below[index].Order().Select(Id)] })];
    }

    private static int Moved(int index, int place) => index < place ? index : index + 1;

    private static string Id(int index) => $"e{index + 1}";
}
