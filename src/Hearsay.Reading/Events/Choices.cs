using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Events;

/// <summary>"Must choose between their help and asking for ours": what is to be chosen between is told as possible, not as done.</summary>
internal sealed class Choices(EventText text)
{
    private const int Near = 3;

    /// <summary>The event as it is told: possible where it stands behind "choose between".</summary>
    public Event Told(Event item, Sentence sentence)
    {
        if (item.Status != EventStatus.Actual)
        {
            return item;
        }

        for (var token = text.Segmented.TokenAtOrAfter(item.Trigger[0].Begin) - 1; token >= sentence.FirstToken; token--)
        {
            if (text.Low(token) is ";" or ".")
            {
                return item;
            }

            if (text.Low(token) == "between" && Choosing(token, sentence) is >= 0 and var choosing)
            {
                return item with { Status = EventStatus.Possible, Cue = [text.Segmented.Tokens[choosing].Span] };
            }
        }

        return item;
    }

    private int Choosing(int between, Sentence sentence)
    {
        for (var token = between - 1; token >= sentence.FirstToken && between - token <= Near; token--)
        {
            if (text.Lemma(token) is "choose" or "decide" or "choice")
            {
                return token;
            }
        }

        return -1;
    }
}
