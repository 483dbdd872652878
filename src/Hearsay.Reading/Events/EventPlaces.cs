using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Events;

/// <summary>Where an event was: the place that "in", "at" or "near" names in its clause, else at the begin of its sentence.</summary>
internal sealed class EventPlaces(EventText text, Complements complements)
{
    private const int Reach = 25;

    /// <summary>The place as written; null where the text does not say.</summary>
    public string? Of(Trigger trigger, Sentence sentence)
    {
        for (var i = Math.Max(trigger.Last, trigger.ObjectLast) + 1; i < sentence.EndToken && i - trigger.Last < Reach; i++)
        {
            if (After(i, sentence.EndToken) is { } place)
            {
                return place;
            }

            if (complements.EndsClause(i, sentence.EndToken))
            {
                break;
            }
        }

        return text.Low(sentence.FirstToken) == "in" ? After(sentence.FirstToken, sentence.EndToken) : null;
    }

    private string? After(int token, int upper)
    {
        if (text.Low(token) is not ("in" or "at" or "near" or "outside" or "inside" or "across" or "throughout" or "around"))
        {
            return null;
        }

        for (var i = token + 1; i < upper && i - token < 5; i++)
        {
            if (text.MentionAt(i) is >= 0 and var mention)
            {
                var named = text.Mentions[mention];
                return named.Kind == MentionKind.Place && !(named.EndToken < upper && text.IsGenitive(named.EndToken)) ? named.Span.Of(text.Segmented.Text) : null;
            }

            if (!text.IsNominal(i) && !text.IsDeterminer(i))
            {
                break;
            }
        }

        return null;
    }
}
