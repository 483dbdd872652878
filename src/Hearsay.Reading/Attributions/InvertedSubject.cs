using System.Collections.Frozen;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// The source behind its verb or behind "according to": "said Lee, a spokesman" (subject-verb inversion in Quirk and others, A
/// Comprehensive Grammar of the English Language, 14.29). It goes on until a time, an occasion or another clause begins.
/// </summary>
internal static class InvertedSubject
{
    private const int Reach = 45;

    private static readonly FrozenSet<string> Occasions = Kind("occasion");
    private static readonly FrozenSet<string> Outlets = Kind("outlet");

    /// <summary>The subject behind a verb: "said Lee, a spokesman"; null where no noun phrase begins there.</summary>
    public static (int First, int Last)? After(Frame frame, int first)
    {
        if (first >= frame.Count || !frame[first].OpensNounPhrase || frame[first].Lower is "that" or "which" or "who" or "it")
        {
            return null;
        }

        if (ClosedWords.Pronouns.Contains(frame[first].Lower) && frame[first].Lower != "one")
        {
            return (first, first);
        }

        var at = first + 1;
        for (; at < frame.Count && at - first < Reach; at++)
        {
            var piece = frame[at];
            if (piece.IsStop && (at == frame.Count - 1 || frame[at + 1].IsQuote) || ClosedWords.Breaks.Contains(piece.Lower) && piece.Lower != "-"
                || (piece.IsQuote && (at == frame.Count - 1 || frame[at - 1].IsMark)))
            {
                break;
            }

            if (piece.Lower == "," && !ContinuesAfterComma(frame, at + 1))
            {
                break;
            }

            if (EndsSource(frame, at))
            {
                break;
            }
        }

        at--;
        while (at > first && frame[at].IsMark && frame[at].Lower is not ")" && !frame[at].Form.EndsWith('.'))
        {
            at--;
        }

        return (first, at);
    }

    private static bool ContinuesAfterComma(Frame frame, int next)
    {
        var piece = frame[next];
        return !piece.IsQuote && (piece.Lower is "who" or "whose" or "which" or "whom" or "the" or "a" or "an" or "one" or "both" or "his" or "her"
            || piece.Tag is PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Noun
            || piece.IsCapital || (piece.Tag is PartOfSpeech.Adj && piece.Lower is not "such")
            || piece.Lower is "of" or "former" or "now" or "director" or "chairman" or "president" or "head"
            || (piece.Lower is "and" && frame[next + 1].OpensNounPhrase && frame[next + 2].Lower is not "said" && frame[next + 1].IsCapital));
    }

    private static bool EndsSource(Frame frame, int at)
    {
        var (piece, next) = (frame[at], frame[at + 1]);
        return ClosedWords.Days.Contains(piece.Lower)
            || piece.Lower is "when" or "while" or "because" or "during" or "after" or "before" or "but" or "as" or "that"
            || (piece.Lower is "on" or "late" or "early" && (ClosedWords.Days.Contains(next.Lower) || Outlets.Contains(next.Lower) || (next.Lower is "a" or "the" && frame[at + 2].Lower is "show" or "program" or "call")))
            || (piece.Lower is "last" or "this" or "earlier" && next.Lower is "week" or "month" or "year" or "night" or "spring" or "summer" or "fall" or "weekend" or "morning" or "this")
            || (piece.Lower is "in" or "at" or "to" && (next.Lower is "a" or "an" or "the" or "his" or "her" or "reporters" or "recent" or "one") && IsOccasion(frame, at + 1))
            || (piece.Lower is "in" && next.Lower.Length == 4 && char.IsAsciiDigit(next.Lower[0]))
            || (piece.Lower is "for" or "of" && next.Lower.EndsWith("ing", StringComparison.Ordinal) && next.Tag is PartOfSpeech.Verb);
    }

    private static bool IsOccasion(Frame frame, int at)
    {
        for (var ahead = at; ahead < at + 5 && ahead < frame.Count; ahead++)
        {
            if (Occasions.Contains(frame[ahead].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Kind(string kind) =>
        Listing.Rows("Attributions.occasions.tsv").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
