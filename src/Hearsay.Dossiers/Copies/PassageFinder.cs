using Hearsay.Dossiers.Digests;
using Hearsay.Reading;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Copies;

/// <summary>Picks the sentences by which a copy betrays itself: those of the article that are long enough not to recur by chance.</summary>
internal static class PassageFinder
{
    /// <summary>Fewer letters and digits than this are no passage.</summary>
    public const int FewestLetters = 25;

    /// <summary>The passages in the order of the text.</summary>
    public static IEnumerable<DigestPassage> Find(DocumentReading reading)
    {
        var segmented = reading.Segmented;
        foreach (var sentence in segmented.Sentences)
        {
            var kind = segmented.ZoneKindOf(sentence);
            if (!ArticleZones.Contains(kind) || kind is ZoneKind.Byline or ZoneKind.Credit)
            {
                continue;
            }

            var (print, letters) = Fingerprint.Of(sentence.Span.In(segmented.Text));
            if (letters >= FewestLetters)
            {
                yield return new DigestPassage(sentence.Span, print);
            }
        }
    }
}
