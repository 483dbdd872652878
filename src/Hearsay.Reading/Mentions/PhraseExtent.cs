using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// How far the noun phrase of a description reaches: from its article over adjectives, names and numbers to its noun, and over what "of" adds to it
/// ("the people of Iraq"). Relative clauses and other prepositions are left out.
/// </summary>
internal sealed class PhraseExtent(TokenForms forms, ParsedText parsed)
{
    // Longer phrases are wrong trees; the walk stays linear in the length of the text.
    private const int Reach = 16;

    /// <summary>The first token of the phrase and the token after its last.</summary>
    /// <param name="first">The first token of the description.</param>
    /// <param name="end">The token after its last; the noun is the last token that nothing inside governs.</param>
    /// <param name="sentence">The sentence.</param>
    public (int First, int End) Of(int first, int end, Sentence sentence)
    {
        var noun = Noun(first, end);
        return (Begin(first, noun, sentence), End(end, noun, sentence));
    }

    private int Noun(int first, int end)
    {
        for (var at = end - 1; at > first; at--)
        {
            if (parsed.Words[at].Head < first || parsed.Words[at].Head >= end)
            {
                return at;
            }
        }

        return end - 1;
    }

    private int Begin(int first, int noun, Sentence sentence)
    {
        var begin = first;
        for (var at = first - 1; at >= sentence.FirstToken && first - at <= Reach; at--)
        {
            if (LinkTo(noun, at) is not { } link || !(link is "det" or "amod" or "compound" or "nummod" or "flat" or "nmod:poss" or "nmod:desc" or "nmod" or "nmod:unmarked" or "det:predet"
                || link == "advmod" && begin < first))
            {
                break;
            }

            if (IsMark(at))
            {
                // A comma or quotation mark may stand inside, but not in front.
                if (at - 1 < sentence.FirstToken || LinkTo(noun, at - 1) is null)
                {
                    break;
                }

                continue;
            }

            begin = at;
        }

        return begin;
    }

    private int End(int end, int noun, Sentence sentence)
    {
        var last = end;
        if (end >= sentence.EndToken || !forms.Is(end, "of"))
        {
            return last;
        }

        for (var at = end; at < sentence.EndToken && at - end < Reach; at++)
        {
            if (LinkTo(noun, at) is null || IsMark(at) && !forms.IsHyphen(at) && !forms.IsGenitive(at)
                || parsed.Words[at].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Pron && parsed.Words[at].Relation is not ("nmod" or "nmod:poss")
                || parsed.Words[at].PartOfSpeech == PartOfSpeech.Adp && !forms.Is(at, "of"))
            {
                break;
            }

            if (parsed.Words[at].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Pron)
            {
                last = at + 1;
            }
        }

        return last;
    }

    private bool IsMark(int token) => parsed.Words[token].PartOfSpeech == PartOfSpeech.Punct;

    /// <summary>The relation by which the branch of a token hangs on the noun; null where it does not.</summary>
    private string? LinkTo(int noun, int token)
    {
        for (var steps = 0; steps < Reach && token >= 0; steps++)
        {
            var word = parsed.Words[token];
            if (word.Head == noun)
            {
                return word.Relation;
            }

            token = word.Head;
        }

        return null;
    }
}
