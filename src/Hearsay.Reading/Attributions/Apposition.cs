using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// A subject that ends with a comma or a dash before its verb: an apposition, a relative clause or an aside stands between them ("Lee, a
/// lawyer, said"; Quirk and others, A Comprehensive Grammar of the English Language, 17.65).
/// </summary>
internal static class Apposition
{
    private const int Reach = 45;

    /// <summary>The subject, its apposition included, that ends with a mark; null where no noun phrase stands before it.</summary>
    public static (int First, int Last)? Before(Frame frame, int comma, string mark)
    {
        var starts = new List<int>();
        var begin = comma;
        while (begin > 0 && comma - begin < Reach)
        {
            var piece = frame[begin - 1];
            if (piece.IsQuote && (begin < comma && frame[begin].Lower != mark || piece.End - piece.First > 8) || piece.Lower is ";" or ":" or "—" or "–" or "--" && piece.Lower != mark || (piece.IsStop && !SubjectNounPhrase.IsAbbreviation(frame, begin - 1)))
            {
                break;
            }

            if (piece.Lower == mark)
            {
                starts.Add(begin);
            }

            begin--;
        }

        starts.Add(begin);
        if (starts.Count > 1 && IsAside(frame, starts[0], comma) && SubjectNounPhrase.EndingAt(frame, starts[0] - 2) is { } plain)
        {
            return plain;
        }

        // The part next to the verb describes the one before it; "On Monday, Lee, a lawyer, said": the name is the head.
        for (var k = 1; k < starts.Count; k++)
        {
            var (first, last) = (starts[k], starts[k - 1] - 2);
            if (last < first || SubjectNounPhrase.EndingAt(frame, last) is not { } phrase || phrase.First < first)
            {
                continue;
            }

            var (lead, only) = (frame[phrase.First], phrase.First == first);
            var described = k + 1 < starts.Count && !lead.IsCapital && starts[k] - 2 >= starts[k + 1]
                && (lead.Lower is "a" or "an" or "the" or "who" or "whose" or "which" or "former" or "now" || lead.Tag is PartOfSpeech.Num || char.IsAsciiDigit(lead.Form[0]));
            if (described && only && SubjectNounPhrase.EndingAt(frame, starts[k] - 2) is { } head && head.First >= starts[k + 1] && frame[head.First].IsCapital
                && !ClosedWords.Prepositions.Contains(frame[head.First].Lower))
            {
                return (head.First, comma);
            }

            if (ClosedWords.Prepositions.Contains(lead.Lower) || ClosedWords.Pronouns.Contains(lead.Lower) && k == 1 && last > phrase.First)
            {
                continue;
            }

            return (phrase.First, comma);
        }

        return null;
    }

    /// <summary>"Lee, however, said", "Lee, for example, said".</summary>
    private static bool IsAside(Frame frame, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!frame[at].IsAdverb && frame[at].Lower is not ("for" or "example" or "instance" or "of" or "course" or "in" or "turn" or "part" or "on" or "meanwhile" or "however"))
            {
                return false;
            }
        }

        return end > first;
    }
}
