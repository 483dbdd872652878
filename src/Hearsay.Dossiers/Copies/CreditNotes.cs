using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>Finds the notes by which an article says that it first appeared elsewhere, or who contributed ("AP contributed to this report").</summary>
internal static class CreditNotes
{
    private const int MostNameWords = 6;

    private static readonly ImmutableArray<(CreditKind Kind, bool After, string Words)> Cues =
        [.. Tables.Rows("Copies.credit-notes.tsv").Select(r => (Enum.Parse<CreditKind>(r[0]), r[1] == "after", r[2])).OrderByDescending(c => c.Item3.Length).ThenBy(c => c.Item3, StringComparer.Ordinal)];

    /// <summary>The notes in the order of the text, each name and kind once.</summary>
    public static IEnumerable<DigestCredit> Find(DocumentReading reading)
    {
        var text = reading.Document.Text;
        var found = new SortedDictionary<int, DigestCredit>();
        foreach (var zone in reading.Zones.Where(z => z.Kind != ZoneKind.Comment))
        {
            foreach (var (kind, after, words) in Cues)
            {
                for (var at = IndexOf(text, words, zone.Span.Begin, zone.Span.End); at >= 0; at = IndexOf(text, words, at + words.Length, zone.Span.End))
                {
                    var name = after ? NameAfter(text, at + words.Length, zone.Span.End) : NameBefore(text, zone.Span.Begin, at);
                    if (!name.IsEmpty && !found.Values.Any(c => c.Span.Contains(at)))
                    {
                        var span = name.Union(new TextSpan(at, at + words.Length));
                        found.TryAdd(span.Begin, new DigestCredit(WireCredit.NameOf(name.Of(text)), kind, span, span.Of(text)));
                    }
                }
            }
        }

        return found.Values.DistinctBy(c => (c.Name, c.Kind));
    }

    private static int IndexOf(string text, string words, int begin, int end) =>
        begin >= end ? -1 : text.IndexOf(words, begin, end - begin, StringComparison.OrdinalIgnoreCase);

    /// <summary>The capitalised words that follow, without "the", "the website of" before them and a possessive after them.</summary>
    private static TextSpan NameAfter(string text, int begin, int limit)
    {
        var (first, last, count) = (-1, -1, 0);
        var place = begin;
        while (place < limit && count < MostNameWords)
        {
            while (place < limit && text[place] is ' ' or '“' or '"')
            {
                place++;
            }

            var end = place;
            while (end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ';' or ')' or ']' or '”' or '"'))
            {
                end++;
            }

            var word = text.AsSpan(place, end - place).TrimEnd('.');
            if (word.IsEmpty || (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && !(first < 0 ? IsFiller(word) : word is "of" or "and" or "for")))
            {
                break;
            }

            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
            {
                var possessive = word.EndsWith("’s") || word.EndsWith("'s");
                first = first < 0 ? place : first;
                last = place + word.Length - (possessive ? 2 : 0);
                count++;
                if (possessive)
                {
                    break;
                }
            }

            if (end >= limit || text[end] is ',' or ';' or ')' or ']' or '\n' || place + word.Length < end)
            {
                break;
            }

            place = end;
        }

        return first < 0 ? default : new TextSpan(SkipThe(text, first, last), last);
    }

    /// <summary>The capitalised words that lead up to the cue from the begin of the sentence.</summary>
    private static TextSpan NameBefore(string text, int limit, int end)
    {
        while (end > limit && text[end - 1] == ' ')
        {
            end--;
        }

        var begin = end;
        for (var words = 0; words < MostNameWords && begin > limit; words++)
        {
            var start = begin;
            while (start > limit && text[start - 1] is not (' ' or '\n' or '(' or '[' or '.' or ','))
            {
                start--;
            }

            if (start == begin || !char.IsUpper(text[start]))
            {
                break;
            }

            begin = start;
            if (start == limit || text[start - 1] != ' ')
            {
                break;
            }

            begin--;
        }

        while (begin < end && text[begin] == ' ')
        {
            begin++;
        }

        return begin < end ? new TextSpan(SkipThe(text, begin, end), end) : default;
    }

    private static bool IsFiller(ReadOnlySpan<char> word) => word is "the" or "website" or "site" or "blog" or "of" or "magazine" or "newspaper" or "our" or "sister" or "partner";

    private static int SkipThe(string text, int begin, int end) =>
        end - begin > 4 && text.AsSpan(begin, 4) is "The " ? begin + 4 : begin;
}
