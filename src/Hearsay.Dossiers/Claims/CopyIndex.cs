using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Claims;

/// <summary>What each document has taken from another, for counting origins.</summary>
internal sealed class CopyIndex(IEnumerable<DocumentDigest> digests, IEnumerable<Copy> copies)
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, DocumentDigest> _digests = digests.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Copy> _copies = copies.Where(c => c.From is not null).ToDictionary(c => c.Document, StringComparer.Ordinal);

    /// <summary>The document from which the passage at a span was first taken, over others or not, with the reason; null where it is the document's own.</summary>
    public (DocumentDigest From, string Reason)? Source(string document, TextSpan span)
    {
        (DocumentDigest From, string Reason)? found = null;
        for (var step = 0; step < LongestChain && _copies.TryGetValue(document, out var copy) && _digests.TryGetValue(copy.From!, out var from); step++)
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
            (document, span) = (copy.From!, passage.From);
        }

        return found;
    }

    /// <summary>What a document is called as an origin.</summary>
    public static string OutletOf(DocumentDigest digest) => digest.Document.Outlet ?? digest.Document.Title ?? digest.Document.Id;
}
