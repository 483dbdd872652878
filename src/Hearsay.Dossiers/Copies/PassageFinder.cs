using Hearsay.Dossiers.Digests;
using Hearsay.Reading;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Picks the sentences by which a copy betrays itself: those of the article that are long enough not to recur by chance. A
/// headline is none: two desks find the same few words for an event, and a copy mostly gets one of its own.
/// </summary>
internal static class PassageFinder
{
    /// <summary>Fewer letters and digits than this are no passage.</summary>
    public const int FewestLetters = 25;

    /// <summary>The passages in the order of the text.</summary>
    public static IEnumerable<DigestPassage> Find(DocumentReading reading)
    {
        var segmented = reading.Segmented;
        var (quoted, end) = (false, 0);
        foreach (var sentence in segmented.Sentences)
        {
            var kind = segmented.ZoneKindOf(sentence);
            if (!ArticleZones.Contains(kind) || kind is ZoneKind.Headline or ZoneKind.Byline or ZoneKind.Credit)
            {
                continue;
            }

            // A paragraph begins outside of quotation marks, whatever the one before forgot to close.
            quoted &= !segmented.Text.AsSpan(end, Math.Max(0, sentence.Span.Begin - end)).Contains('\n');
            end = sentence.Span.End;
            var words = PassageWords.Of(reading, sentence, ref quoted);
            var (print, letters) = Fingerprint.Of(sentence.Span.In(segmented.Text));
            if (letters >= FewestLetters)
            {
                yield return new DigestPassage(sentence.Span, print) { Words = words };
            }
        }
    }
}
