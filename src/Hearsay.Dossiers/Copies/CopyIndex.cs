using System.Globalization;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>What each document has taken from another, for counting origins: follows a passage back to where it was first written.</summary>
/// <param name="digestOf">The digest of a document; null where there is none.</param>
/// <param name="copiesOf">What a document has taken, its main source first; empty where nothing.</param>
internal sealed class CopyIndex(Func<string, DocumentDigest?> digestOf, Func<string, IReadOnlyList<Copy>> copiesOf)
{
    /// <summary>The document from which the passage at a span was first taken, over others or not, with the reason; null where it is the document's own.</summary>
    public (DocumentDigest From, string Reason)? Source(string document, TextSpan span)
    {
        (DocumentDigest From, string Reason)? found = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(document) && SourceOf(document, span) is var (copy, place) && !seen.Contains(copy.From!) && digestOf(copy.From!) is { } from)
        {
            found = (from, found?.Reason ?? ReasonOf(copy, OutletOf(from)));
            (document, span) = (copy.From!, place);
        }

        return found;
    }

    /// <summary>
    /// Whether a document that credits an agency has a passage of its own none the less: the agency's report is known, the
    /// document has only some passages of it, and this is none of them.
    /// </summary>
    public bool IsAdded(string document, TextSpan span)
    {
        var taken = Taken(document).ToList();
        return taken.Exists(c => c.Wire is not null) && !taken.Exists(c => c.IsWhole || c.Spans.Any(s => s.Span.Overlaps(span)));
    }

    /// <summary>The ids of the documents from which a document has taken anything.</summary>
    public IReadOnlySet<string> SourcesOf(string document) => Taken(document).Select(c => c.From!).ToHashSet(StringComparer.Ordinal);

    /// <summary>What a document is called as an origin.</summary>
    public static string OutletOf(DocumentDigest digest) => digest.Document.Outlet ?? digest.Document.Title ?? digest.Document.Id;

    private static string ReasonOf(Copy copy, string name)
    {
        var how = copy.How == CopyHow.Rewritten ? ", rewritten" : "";
        return copy.IsWhole
            ? string.Create(CultureInfo.InvariantCulture, $"copy of {name} ({copy.Share * 100:0} %{how})")
            : $"passage taken from {name}{how}";
    }

    /// <summary>The copy by which a passage came into a document, and where it stands in its source.</summary>
    private (Copy Copy, TextSpan Place)? SourceOf(string document, TextSpan span)
    {
        var copies = Taken(document).ToList();
        foreach (var copy in copies)
        {
            foreach (var taken in copy.Spans)
            {
                if (taken.Span.Overlaps(span))
                {
                    return (copy, taken.From);
                }
            }
        }

        // What an edited copy does not have sentence by sentence it has from its source none the less.
        return copies.Find(c => c.IsWhole) is { } whole ? (whole, default) : null;
    }

    private IEnumerable<Copy> Taken(string document) => copiesOf(document).Where(c => c.From is not null && c.How != CopyHow.Own);
}
