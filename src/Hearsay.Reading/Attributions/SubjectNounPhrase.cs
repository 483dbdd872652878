using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Attributions;

/// <summary>A noun phrase by its end, leftwards to its first word: its modifiers before and behind the noun, and what is coordinated with it.</summary>
internal static class SubjectNounPhrase
{
    private const int Reach = 45;

    /// <summary>The noun phrase that ends at a piece, with what belongs to it on the left.</summary>
    public static (int First, int Last)? EndingAt(Frame frame, int last)
    {
        var first = last + 1;
        while (first > 0 && last - first < Reach)
        {
            var piece = frame[first - 1];
            if (piece.IsQuote)
            {
                // A word in quotation marks inside a name; anything longer is what was said.
                if (piece.End - piece.First > 5 || first > last || frame[first].IsMark)
                {
                    break;
                }
            }
            else if (piece.IsMark && piece.Lower is not ("." or "'" or "’" or "&" or "-" or "/" or "(" or ")" or "[" or "]") || piece.IsStop && !IsAbbreviation(frame, first - 1))
            {
                break;
            }
            else if (ClosedWords.ClauseEdges.Contains(piece.Lower))
            {
                break;
            }
            else if (piece.Lower is "that" or "who" or "which" or "whom" or "whose" or "where" or "as" or "since" or "what" or "how" or "why")
            {
                if (!(piece.Lower is "who" or "which" or "that" or "whom" or "whose" or "where" && HasVerb(frame, first, last) && first - 2 >= 0 && frame[first - 2].IsNominal))
                {
                    break;
                }
            }
            else if (piece.Lower is "and" or "or")
            {
                if (first <= last && (ClosedWords.Prepositions.Contains(frame[first].Lower) || frame[first].IsAdverb))
                {
                    return null;
                }

                if (first - 2 < 0 || !(frame[first - 2].IsNominal || frame[first - 2].Lower == ")") || frame[first - 2].IsVerb || first > last)
                {
                    break;
                }
            }
            else if (piece.IsVerb || (piece.Tag is PartOfSpeech.Verb or PartOfSpeech.X && CueLexicon.TryFind(piece.Lower, out _, out var form) && form != CueForm.Base))
            {
                if (!HasRelativeBefore(frame, first - 1) && !IsParticiple(frame, first - 1))
                {
                    break;
                }
            }

            first--;
        }

        while (first <= last && (ClosedWords.Leaders.Contains(frame[first].Lower)
            || (frame[first].IsMark && frame[first].Lower is not ("(" or "[" or "$" or "'" or "’")) || (frame[first].IsAdverb && frame[first].Lower is not ("once" or "no" or "not" or "well" or "long" or "just" or "even" or "only"))))
        {
            first++;
        }

        first = SkipIntroduction(frame, first, last);
        if (first > last || frame[first].IsVerb || (frame[first].Tag is PartOfSpeech.Adp && first == last) || !HasNominal(frame, first, last))
        {
            return null;
        }

        return (first, last);
    }

    /// <summary>Whether a full stop belongs to the short word with a capital before it: "Gen.", "Lee Jr.".</summary>
    public static bool IsAbbreviation(Frame frame, int stop) => stop > 0 && frame[stop - 1].IsCapital && frame[stop - 1].Form.Length <= 4;

    /// <summary>Leaves out "On Tuesday", "In a statement" before the subject where no comma parts them.</summary>
    private static int SkipIntroduction(Frame frame, int first, int last)
    {
        if (first < last && ClosedWords.Prepositions.Contains(frame[first].Lower))
        {
            if (ClosedWords.Days.Contains(frame[first + 1].Lower))
            {
                return first + 2;
            }

            for (var at = first + 1; at <= last && at < first + 8; at++)
            {
                if (frame[at].Lower is "he" or "she" or "they" or "i" or "we" || (at > first + 2 && !frame[at - 1].IsCapital && frame[at].IsCapital && frame[at - 1].IsNominal && !ClosedWords.Articles.Contains(frame[at - 1].Lower)))
                {
                    return at;
                }
            }
        }
        else if (first < last && ClosedWords.Days.Contains(frame[first].Lower))
        {
            return first + 1;
        }

        return first;
    }

    private static bool HasNominal(Frame frame, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (frame[at].IsNominal || ClosedWords.Pronouns.Contains(frame[at].Lower) || frame[at].Tag is PartOfSpeech.Pron)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerb(Frame frame, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (frame[at].IsVerb || frame[at].Tag is PartOfSpeech.Verb or PartOfSpeech.X && CueLexicon.TryFind(frame[at].Lower, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRelativeBefore(Frame frame, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at < 12; at--)
        {
            if (frame[at].Lower is "who" or "which" or "that" or "whose" or "whom")
            {
                return at > 0 && frame[at - 1].IsNominal;
            }

            if (frame[at].IsMark || frame[at].IsQuote || frame[at].IsVerb && !frame[at].IsAuxiliary)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsParticiple(Frame frame, int at) =>
        at > 0 && frame[at].Lower.EndsWith("ed", StringComparison.Ordinal) && !frame[at - 1].IsCapital && frame[at - 1].Tag is PartOfSpeech.Noun;
}
