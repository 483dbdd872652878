namespace Hearsay.Dossiers.Claims;

/// <summary>The order in which accounts are listed: by publication, document and text. No number that further documents would change takes part.</summary>
internal sealed class TellingOrder : IComparer<Telling>
{
    /// <summary>The only instance.</summary>
    public static readonly TellingOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(Telling? x, Telling? y) =>
        x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1)
        : (x.Published ?? DateOnly.MaxValue).CompareTo(y.Published ?? DateOnly.MaxValue) is var days and not 0 ? days
        : string.CompareOrdinal(x.Digest.Document.Id, y.Digest.Document.Id) is var documents and not 0 ? documents
        : x.Digest.Sentences[x.Event.Sentence].Span.CompareTo(y.Digest.Sentences[y.Event.Sentence].Span) is var places and not 0 ? places
        : x.Ordinal.CompareTo(y.Ordinal);
}
