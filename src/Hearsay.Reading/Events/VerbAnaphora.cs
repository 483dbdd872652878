using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// "Had done precisely that", "has not done so": a verb phrase that stands for what the same doer was said to do, to promise or to leave undone in the
/// sentence before. What it stands for is told anew, by whoever speaks now (verb phrase anaphora, Hankamer and Sag 1976).
/// </summary>
internal sealed class VerbAnaphora(EventText text, Voices voices)
{
    private const int Adverbs = 2;

    /// <summary>The event for which a phrase of the sentence stands; null for none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The events of the sentence before it, in order.</param>
    public Event? In(Sentence sentence, IReadOnlyList<Event> before)
    {
        for (var verb = sentence.FirstToken; before.Count > 0 && verb < sentence.EndToken; verb++)
        {
            if (text.Lemma(verb) != "do" || text.Pos(verb) != PartOfSpeech.Verb || Pronoun(verb, sentence) is not (>= 0 and var last)
                || text.Tree.Child(verb, "nsubj") is not (>= 0 and var subject) || text.MentionAt(subject) is not (>= 0 and var mention) || text.Resolved.ActorIdOf(mention) is not { } doer)
            {
                continue;
            }

            if (before.LastOrDefault(e => e.Source.Any(p => p.Actor == doer)) is { } told)
            {
                var not = text.Tree.Child(verb, "advmod") is >= 0 and var adverb && text.Lemma(adverb) is "not" or "n't" or "never" ? adverb : -1;
                return told with
                {
                    Trigger = [text.Segmented.SpanOfTokens(verb, last)],
                    Source = [new Participant(text.Mentions[mention].Span, doer)],
                    From = null,
                    To = null,
                    Place = null,
                    Status = not >= 0 ? EventStatus.Negated : EventStatus.Actual,
                    Cue = not >= 0 ? [text.Segmented.Tokens[not].Span] : [],
                    Voice = voices.At(verb)?.Id,
                    Basis = "rule: \"done that\" stands for what the same doer was said to do in the sentence before",
                };
            }
        }

        return null;
    }

    /// <summary>The "that" or "so" that ends the phrase behind at most two adverbs; -1 where something else is done.</summary>
    private int Pronoun(int verb, Sentence sentence)
    {
        for (var token = verb + 1; token < sentence.EndToken && token - verb <= Adverbs + 1; token++)
        {
            if (text.Low(token) is "that" or "so")
            {
                return token + 1 == sentence.EndToken || text.Pos(token + 1) is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Adv or PartOfSpeech.Sym ? token : -1;
            }

            if (text.Pos(token) != PartOfSpeech.Adv)
            {
                return -1;
            }
        }

        return -1;
    }
}
