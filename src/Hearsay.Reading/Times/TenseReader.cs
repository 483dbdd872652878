using System.Collections.Frozen;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>Reads from the tree whether what stands at a token lies behind or ahead.</summary>
internal static class TenseReader
{
    private const int DeepestClimb = 8;
    private const int WidestGroup = 6;
    private static readonly FrozenSet<string> _ahead = Listing.Rows("Times.ahead-verbs.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tense of the clause that governs a token.</summary>
    public static Tense At(ParsedText parsed, int token)
    {
        if (token >= parsed.Words.Length)
        {
            return Tense.Unknown;
        }

        var first = parsed.Segmented.Sentences[parsed.Segmented.SentenceOf(token)].FirstToken;
        for (var (at, steps) = (token, 0); at >= 0 && steps < DeepestClimb; at = parsed.Words[at].Head, steps++)
        {
            var word = parsed.Words[at];
            var group = Group(parsed, at, first);
            if (group.Future)
            {
                return Tense.Future;
            }

            if (group.ToMark)
            {
                return word.Head >= 0 && _ahead.Contains(parsed.Words[word.Head].Lemma) ? Tense.Future : Tense.Unknown;
            }

            if (word.PartOfSpeech == PartOfSpeech.Verb || group.Auxiliary)
            {
                return Tense.Past;
            }
        }

        return Tense.Unknown;
    }

    private static (bool Future, bool ToMark, bool Auxiliary) Group(ParsedText parsed, int verb, int first)
    {
        var (future, mark, auxiliary) = (false, false, false);
        for (var at = verb - 1; at >= Math.Max(first, verb - WidestGroup); at--)
        {
            var word = parsed.Words[at];
            if (word.Head != verb)
            {
                continue;
            }

            auxiliary |= word.PartOfSpeech == PartOfSpeech.Aux;
            future |= word.PartOfSpeech == PartOfSpeech.Aux && (word.Lemma is "will" or "shall" or "wo" || (word.Lemma == "'ll"));
            mark |= word.PartOfSpeech == PartOfSpeech.Part && word.Lemma == "to";

            // "the vote is to be held in May"
            future |= word.Lemma == "to" && word.PartOfSpeech == PartOfSpeech.Part && at > first && parsed.Words[at - 1].Lemma == "be";
        }

        return (future, mark, auxiliary);
    }
}
