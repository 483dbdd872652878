using System.Collections.Immutable;
using Dapper;
using Hearsay.Reading.Documents;

namespace Hearsay.Storage;

/// <content>Which documents have an address.</content>
public sealed partial class DossierFile
{
    // Read once, when it is first asked for: a look-up for each new document must not walk through the file.
    private Dictionary<string, ImmutableArray<string>>? _idsAt;

    /// <summary>The ids of the documents of an address, in the order in which they were added; the address counts to the letter.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<string> DocumentsAt(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        _idsAt ??= Guarded(() => _connection.Query<(string Uri, string Id)>("SELECT uri, id FROM document WHERE uri IS NOT NULL ORDER BY seq")
            .GroupBy(row => row.Uri, row => row.Id, StringComparer.Ordinal)
            .ToDictionary(ids => ids.Key, ids => ids.ToImmutableArray(), StringComparer.Ordinal));
        return _idsAt.GetValueOrDefault(uri, []);
    }

    private void NoteAddress(PackedDocument document)
    {
        if (_idsAt is not null && document.Uri is { } uri)
        {
            _idsAt[uri] = _idsAt.GetValueOrDefault(uri, []).Add(document.Id);
        }
    }
}
