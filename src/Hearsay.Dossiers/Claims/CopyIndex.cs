using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Claims;

/// <summary>What each document has taken from another, for counting origins.</summary>
/// <param name="digestOf">The digest of a document; null where there is none.</param>
/// <param name="copyOf">What a document has taken; null where nothing.</param>
internal sealed class CopyIndex(Func<string, DocumentDigest?> digestOf, Func<string, Copy?> copyOf)
{
    private const int LongestChain = 32;

    /// <summary>The document from which the passage at a span was first taken, over others or not, with the reason; null where it is the document's own.</summary>
    public (DocumentDigest From, string Reason)? Source(string document, TextSpan span)
    {
        (DocumentDigest From, string Reason)? found = null;
        for (var step = 0; step < LongestChain && copyOf(document) is { From: { } source } copy && digestOf(source) is { } from; step++)
        {
            var passage = copy.Spans.FirstOrDefault(s => s.Span.Overlaps(span));
            if (copy.Share < CopyFinder.WholeCopy && passage.Span.IsEmpty)
            {
                break;
            }

            var name = OutletOf(from);
            found = (from, found?.Reason ?? (copy.Share >= CopyFinder.WholeCopy
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"copy of {name} ({copy.Share * 100:0} %)")
                : $"passage taken from {name}"));
            (document, span) = (source, passage.From);
        }

        return found;
    }

    /// <summary>What a document is called as an origin.</summary>
    public static string OutletOf(DocumentDigest digest) => digest.Document.Outlet ?? digest.Document.Title ?? digest.Document.Id;
}
