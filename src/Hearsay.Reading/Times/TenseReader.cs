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
    private static readonly FrozenSet<string> _scheduled = Listing.Words("Times.scheduled-verbs.tsv");

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

            if (group.Auxiliary.Length > 0)
            {
                return group.Auxiliary is "was" or "were" or "had" or "has" or "have" or "did" or "been" ? Tense.Past : Tense.Unknown;
            }

            // A participle without an auxiliary has the tense of what it hangs on.
            if (word.PartOfSpeech == PartOfSpeech.Verb && !parsed.Segmented.Form(at).EndsWith("ing", StringComparison.Ordinal))
            {
                return IsPast(parsed.Segmented.Form(at).ToLowerInvariant(), word.Lemma) ? Tense.Past : LooksAhead(parsed, at, token) ? Tense.Future : Tense.Unknown;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>"The talks begin on Friday", "we look forward to Friday", "plans a vote on Friday".</summary>
    private static bool LooksAhead(ParsedText parsed, int verb, int token) =>
        _scheduled.Contains(parsed.Words[verb].Lemma) && parsed.Words[token].Head == verb
        || _ahead.Contains(parsed.Words[verb].Lemma)
        || parsed.Words[verb].Lemma == "look" && verb + 1 < parsed.Words.Length && parsed.Words[verb + 1].Lemma == "forward";

    private static bool IsPast(string form, string lemma) =>
        form == lemma ? VerbForms.Instance.OfPast(form) == lemma : !form.EndsWith('s');

    private static (bool Future, bool ToMark, string Auxiliary) Group(ParsedText parsed, int verb, int first)
    {
        var (future, mark, auxiliary) = (false, false, "");
        for (var at = verb - 1; at >= Math.Max(first, verb - WidestGroup); at--)
        {
            var word = parsed.Words[at];
            if (word.Head != verb)
            {
                continue;
            }

            auxiliary = word.PartOfSpeech == PartOfSpeech.Aux ? parsed.Segmented.Form(at).ToLowerInvariant() : auxiliary;
            future |= word.PartOfSpeech == PartOfSpeech.Aux && (word.Lemma is "will" or "shall" or "wo" || (word.Lemma == "'ll"));
            mark |= word.PartOfSpeech == PartOfSpeech.Part && word.Lemma == "to";

            // "the vote is to be held in May"
            future |= word.Lemma == "to" && word.PartOfSpeech == PartOfSpeech.Part && at > first && parsed.Words[at - 1].Lemma == "be";
        }

        return (future, mark, auxiliary);
    }
}
