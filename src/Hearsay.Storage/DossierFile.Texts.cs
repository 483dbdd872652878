using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers.Stories;
using Hearsay.Dossiers.Terms;

namespace Hearsay.Storage;

/// <content>The words of the documents with their annotation.</content>
public sealed partial class DossierFile
{
    /// <summary>A word of so many letters is looked for without its last one, so that its inflections are found.</summary>
    private const int LongWord = 5;

    /// <summary>The annotated texts that a filter lets through, by publication; read as they are asked for. Documents that were not read are passed over.</summary>
    /// <param name="filter">Which documents.</param>
    /// <param name="term">Where given, only documents that have all its words, in some inflection.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public IEnumerable<AnnotatedText> AnnotatedTexts(DossierFilter filter, string? term = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        HashSet<string>? having = term is null ? null : [.. Guarded(() => _connection.Query<string>(
            "SELECT id FROM document WHERE seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @query)", new { query = Prefixes(term) }).ToList())];
        return Documents(filter)
            .Where(d => having?.Contains(d.Id) != false)
            .Select(d => Annotation(d.Id) is { } annotation ? Guarded(() => AnnotatedText.Parse(annotation)) : null)
            .OfType<AnnotatedText>();
    }

    /// <summary>The stories by their first day, undated last, then by id.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Story> Stories() => Query(q => q.Stories());

    /// <summary>The keys of a document's actors by their index among them; those that the dossier leaves out are missing.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public IReadOnlyDictionary<int, string> ActorsOf(string documentId) => Guarded(() => _connection.Query<(int Place, string Actor)>(
        "SELECT p.place, s.actor FROM appearance p JOIN signature s ON s.id = p.signature WHERE p.document = @documentId AND s.actor IS NOT NULL", new { documentId })
        .ToDictionary(r => r.Place, r => r.Actor));

    private static string Prefixes(string term) => string.Join(' ', term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(w => w.Replace("\"", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal))
        .Where(w => w.Any(char.IsLetterOrDigit))
        .Select(w => $"\"{(w.Length > LongWord ? w[..^1] : w)}\"*")
        .DefaultIfEmpty("\"\""));
}
