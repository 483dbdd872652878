using Dapper;
using Hearsay.Dossiers;
using Hearsay.Reading.Text;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage;

/// <summary>
/// Takes the words of evidence from the texts of the documents: the tables hold places only, so that evidence cannot differ
/// from its document. The same place gives the same string.
/// </summary>
internal sealed class QuoteShelf(SqliteConnection connection)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, TextSpan), Evidence> _evidence = [];

    /// <summary>The evidence at a row's place.</summary>
    /// <exception cref="InvalidDataException">The place lies outside the text of its document.</exception>
    public Evidence this[PlacedRow row]
    {
        get
        {
            var text = TextOf(row.Document);
            if (row.SpanBegin < 0 || row.SpanBegin >= row.SpanEnd || row.SpanEnd > text.Length)
            {
                throw new InvalidDataException($"A row leads to [{row.SpanBegin}, {row.SpanEnd}) of {row.Document}, which has {text.Length} code units.");
            }

            var span = new TextSpan(row.SpanBegin, row.SpanEnd);
            if (!_evidence.TryGetValue((row.Document, span), out var evidence))
            {
                evidence = new Evidence(row.Document, span, span.Of(text));
                _evidence.Add((evidence.Document, span), evidence);
            }

            return evidence;
        }
    }

    private string TextOf(string document)
    {
        if (!_texts.TryGetValue(document, out var text))
        {
            var packed = connection.QueryFirstOrDefault<byte[]>("SELECT text FROM document WHERE id = @document", new { document })
                ?? throw new InvalidDataException($"A row leads to the document {document}, which is not in the dossier.");
            _texts.Add(document, text = Compressed.UnpackText(packed));
        }

        return text;
    }
}
