using System.Collections.Immutable;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Times;

namespace Hearsay.Reading.Events;

/// <summary>
/// When an event was: the nearest time expression of its sentence, a verb in between counting as distance; without any, the day of
/// publication for what is told as actual.
/// </summary>
internal sealed class EventTimes(EventText text, ImmutableArray<TimeExpression> times, DateOnly? published)
{
    private const int Most = 12;
    private const int VerbDistance = 6;

    /// <summary>The first and the last day of an event; null where unknown.</summary>
    public (DateOnly? From, DateOnly? To) Of(int trigger, Sentence sentence, EventStatus status)
    {
        TimeExpression? best = null;
        var least = int.MaxValue;
        var any = false;
        for (var i = FirstAtOrAfter(sentence.Span.Begin); i < times.Length && times[i].Span.Begin < sentence.Span.End && i - FirstAtOrAfter(sentence.Span.Begin) < Most; i++)
        {
            any = true;
            var token = text.Segmented.TokenAtOrAfter(times[i].Span.Begin);
            var distance = Distance(Math.Min(token, trigger), Math.Max(token, trigger));
            if ((times[i].From ?? times[i].To) is not null && distance < least)
            {
                (best, least) = (times[i], distance);
            }
        }

        return best is not null ? (best.From, best.To)
            : !any && status == EventStatus.Actual ? (published, published)
            : (null, null);
    }

    private int Distance(int from, int to)
    {
        var distance = to - from;
        for (var i = from + 1; i < to && i - from < 40; i++)
        {
            distance += text.IsVerb(i) ? VerbDistance : 0;
        }

        return distance;
    }

    private int FirstAtOrAfter(int offset)
    {
        var (low, high) = (0, times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.Begin < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
