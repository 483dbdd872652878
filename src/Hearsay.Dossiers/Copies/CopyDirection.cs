using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Copies;

/// <summary>Which of two documents that share passages is the copy, and why. The same whichever is asked first.</summary>
internal static class CopyDirection
{
    private const double ClearlyShorter = 0.9;

    /// <summary>Whether the first is the copy of the second, and by what.</summary>
    public static (bool FirstIsCopy, CopyReason Reason) Of(CopiedText first, CopiedText second)
    {
        var (left, right) = (first.Digest, second.Digest);
        if (Names(left, right) is var names && names != Names(right, left))
        {
            return (names, CopyReason.NamesSource);
        }

        if (left.Document.Published is { } day && right.Document.Published is { } other && day != other)
        {
            return (day > other, CopyReason.Earlier);
        }

        if (IsAgency(left) != IsAgency(right))
        {
            return (IsAgency(right), CopyReason.Agency);
        }

        var credits = left.Credits.Length > 0;
        if (credits != right.Credits.Length > 0)
        {
            return (credits, CopyReason.Credited);
        }

        if (Math.Min(first.Length, second.Length) < ClearlyShorter * Math.Max(first.Length, second.Length))
        {
            return (first.Length < second.Length, CopyReason.Shorter);
        }

        return (string.CompareOrdinal(left.Document.Id, right.Document.Id) > 0, CopyReason.Assumed);
    }

    /// <summary>Whether a document names the outlet of another as a source of what it tells.</summary>
    public static bool Names(DocumentDigest digest, DocumentDigest other) =>
        other.Document.Outlet is { } outlet && digest.Document.Outlet != outlet
        && (digest.Credits.Any(c => OutletNames.Means(c.Name, outlet))
            || digest.Attributions.Any(a => a.Zone != ZoneKind.Comment
                && ((a.Medium is { } medium && OutletNames.Means(medium, outlet)) || (a.Source.Length > 0 && OutletNames.Means(a.Source, outlet)))));

    /// <summary>Whether a document is an agency's own dispatch.</summary>
    public static bool IsAgency(DocumentDigest digest) =>
        digest.Wire is { } wire && digest.Document.Outlet is { } outlet && OutletNames.Means(wire, outlet);
}
