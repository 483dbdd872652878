using System.Collections.Immutable;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Copies;
using Hearsay.Reading.Text;

namespace Hearsay.Storage.Browsing;

/// <summary>Which documents are asked for; each part that is given must hold.</summary>
public sealed record DocumentFilter
{
    /// <summary>The outlet, as written.</summary>
    public string? Outlet { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that all stand in it.</summary>
    public string? Words { get; init; }

    /// <summary>The id of its story.</summary>
    public string? Story { get; init; }

    /// <summary>The conditions on documents, which the query calls <c>d</c>.</summary>
    internal Conditions Conditions() => new Conditions()
        .And("d.outlet = @outlet", "outlet", Outlet)
        .And("d.published >= @since", "since", Days.Text(Since))
        .And("d.published <= @until", "until", Days.Text(Until))
        .And("d.seq IN (SELECT rowid FROM document_search WHERE document_search MATCH @words)", "words", Words is null ? null : WordQuery.Of(Words))
        .And("d.id IN (SELECT document FROM story_document WHERE story = @story)", "story", Story);
}

/// <summary>Another document that shares passages with one.</summary>
/// <param name="Document">The other.</param>
/// <param name="Share">The part of the later one's sentences, by length, that stands in the earlier one.</param>
/// <param name="Passages">The shared passages, in the text of the document that is looked at.</param>
public sealed record CopyNeighbour(DossierDocument Document, double Share, ImmutableArray<TextSpan> Passages);

/// <summary>Reads documents a page at a time.</summary>
public sealed class DocumentBrowser
{
    private const string Columns = "d.id, d.file, d.uri, d.outlet, d.byline, d.title, d.published, d.language, d.words, d.not_read AS NotRead";

    private readonly DossierView _view;

    internal DocumentBrowser(DossierView view) => _view = view;

    /// <summary>A page of documents, the latest first, undated last.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ResultPage<DossierDocument> Find(DocumentFilter filter, int page, int size)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_view.Found(filter) is { } found)
        {
            var ranks = DossierView.Page(found, page, size);
            long[] places = [.. ranks.Items.Select(_view.Columns!.Documents.SequenceAt)];
            var rows = _view.Query<DocumentRow>($"SELECT d.seq, {Columns} FROM document d WHERE d.seq IN @places", new { places }).ToDictionary(row => row.Seq);
            return new ResultPage<DossierDocument>([.. places.Select(place => Read(rows[place]))], ranks.Total, ranks.More, ranks.Number, ranks.Size);
        }

        var conditions = filter.Conditions();
        return _view.Page<DocumentRow>(Columns, $"FROM document d {conditions.Where}", "ORDER BY d.published DESC, d.id", conditions.Values, page, size).Select(Read);
    }

    /// <summary>The outlets of the documents that a filter lets through, with the number of documents.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<KeyValuePair<string, int>> OutletsOf(DocumentFilter filter, int most) =>
        _view.Found(filter) is { } found ? _view.Columns!.Documents.OutletsOf(found, most) : Facet(filter, "d.outlet", "count(*) DESC, d.outlet", most);

    /// <summary>The months of the documents that a filter lets through ("1956-10"), with the number of documents.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<KeyValuePair<string, int>> MonthsOf(DocumentFilter filter, int most) =>
        _view.Found(filter) is { } found ? _view.Columns!.Documents.MonthsOf(found, most) : Facet(filter, "substr(d.published, 1, 7)", "substr(d.published, 1, 7) DESC", most);

    /// <summary>A document without its text; null where there is none of that id.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public DossierDocument? Get(string id) => _view.Query<DocumentRow>($"SELECT {Columns} FROM document d WHERE d.id = @id", new { id }) is [var row] ? Read(row) : null;

    /// <summary>Documents by their ids; one that the dossier does not have is left out.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableDictionary<string, DossierDocument> ById(IEnumerable<string> ids)
    {
        var found = ImmutableDictionary.CreateBuilder<string, DossierDocument>(StringComparer.Ordinal);
        foreach (var part in ids.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            found.AddRange(_view.Query<DocumentRow>($"SELECT {Columns} FROM document d WHERE d.id IN @part", new { part }).Select(row => KeyValuePair.Create(row.Id, Read(row))));
        }

        return found.ToImmutable();
    }

    /// <summary>The document from which one is copied, with the passages; null where it is copied from none.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public CopyNeighbour? CopiedFrom(string id)
    {
        if (_view.Query<CopyRow>("SELECT document, copied_from AS CopiedFrom, wire, share FROM copy WHERE document = @id AND place = 0 AND how <> 'Own'", new { id }) is not [{ CopiedFrom: { } origin } copy] || Get(origin) is not { } document)
        {
            return null;
        }

        var spans = _view.Query<CopySpanRow>("SELECT document, span_begin AS SpanBegin, span_end AS SpanEnd, from_begin AS FromBegin, from_end AS FromEnd FROM copy_span WHERE document = @id AND place = 0 ORDER BY position", new { id });
        return new CopyNeighbour(document, copy.Share, [.. spans.Select(span => new TextSpan(span.SpanBegin, span.SpanEnd))]);
    }

    /// <summary>The documents that are copied from one, those that share most first, with the passages in this one's text.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<CopyNeighbour> CopiedBy(string id, int most)
    {
        var copies = _view.Query<CopyRow>($"SELECT document, place, copied_from AS CopiedFrom, wire, share FROM copy WHERE copied_from = @id AND how <> 'Own' ORDER BY share DESC, document LIMIT {most}", new { id });
        var documents = ById(copies.Select(copy => copy.Document));
        return
        [
            .. copies.Where(copy => documents.ContainsKey(copy.Document)).Select(copy => new CopyNeighbour(
                documents[copy.Document],
                copy.Share,
                [.. _view.Query<(int Begin, int End)>("SELECT from_begin, from_end FROM copy_span WHERE document = @Document AND place = @Place ORDER BY position", new { copy.Document, copy.Place }).Select(span => new TextSpan(span.Begin, span.End))])),
        ];
    }

    /// <summary>The agency whose report a document says it carries; null where it names none.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public string? WireOf(string id) => _view.Query<string?>("SELECT wire FROM copy WHERE document = @id AND wire IS NOT NULL AND how IN ('Literal', 'Rewritten', 'Credit') ORDER BY place", new { id }).FirstOrDefault();

    /// <summary>The claims that a document tells, by the ids of its events that tell them.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableDictionary<string, string> ClaimsOf(string id) =>
        _view.Query<(string Event, string Claim)>("SELECT event, min(claim) FROM account WHERE document = @id AND event <> '' GROUP BY event LIMIT 5000", new { id })
            .ToImmutableDictionary(row => row.Event, row => row.Claim, StringComparer.Ordinal);

    /// <summary>The keys of the actors that a document mentions, by their place among the actors of its reading.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableDictionary<int, string> ActorsOf(string id) =>
        _view.Query<(int Place, string Key)>("SELECT p.place, s.actor FROM appearance p JOIN signature s ON s.id = p.signature WHERE p.document = @id AND s.actor IS NOT NULL", new { id })
            .ToImmutableDictionary(row => row.Place, row => row.Key);

    private ImmutableArray<KeyValuePair<string, int>> Facet(DocumentFilter filter, string value, string order, int most)
    {
        var conditions = filter.Conditions().AndIf(true, $"{value} IS NOT NULL");
        return [.. _view.Query<(string, int)>($"SELECT {value}, count(*) FROM document d {conditions.Where} GROUP BY {value} ORDER BY {order} LIMIT {most}", conditions.Values).Select(row => KeyValuePair.Create(row.Item1, row.Item2))];
    }

    private static DossierDocument Read(DocumentRow row) =>
        new(row.Id, row.File, row.Uri, row.Outlet, StoredJson.ReadTexts(row.Byline), row.Title, Days.Of(row.Published), row.Language, row.Words, row.NotRead);
}
