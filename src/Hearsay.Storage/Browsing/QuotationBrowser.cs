using System.Collections.Immutable;
using Hearsay.Dossiers.Quotations;
using Hearsay.Reading.Attributions;
using Hearsay.Storage.Browsing.Columns;

namespace Hearsay.Storage.Browsing;

/// <summary>Which quotations are asked for; each part that is given must hold.</summary>
public sealed record QuotationFilter
{
    /// <summary>The key of the speaker.</summary>
    public string? Actor { get; init; }

    /// <summary>The outlet, as written.</summary>
    public string? Outlet { get; init; }

    /// <summary>How it is given.</summary>
    public Manner? Manner { get; init; }

    /// <summary>The id of a document.</summary>
    public string? Document { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of publication, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that all stand in the quotation or its source.</summary>
    public string? Words { get; init; }
}

/// <summary>Somebody who is quoted, with the number of times.</summary>
/// <param name="Actor">The key of the actor.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How often it is quoted.</param>
/// <param name="Outlets">By how many outlets.</param>
public sealed record SpeakerCount(string Actor, string Name, int Count, int Outlets);

/// <summary>Reads quotations a page at a time.</summary>
public sealed class QuotationBrowser
{
    private const string Columns =
        "q.seq, q.id, q.outlet, q.published, q.actor, q.source, q.cue, q.chain, q.manner, q.source_stance AS SourceStance, q.author_stance AS AuthorStance, q.document, q.span_begin AS SpanBegin, q.span_end AS SpanEnd";

    private readonly DossierView _view;

    internal QuotationBrowser(DossierView view) => _view = view;

    /// <summary>A page of quotations in the order of the documents and their text.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ResultPage<Quotation> Find(QuotationFilter filter, int page, int size)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_view.Found(filter) is { } found)
        {
            var ranks = DossierView.Page(found, page, size);
            long[] places = [.. ranks.Items.Select(_view.Columns!.Quotations.SequenceAt)];
            var rows = _view.Query<QuotationRow>($"SELECT {Columns} FROM quotation q WHERE q.seq IN @places", new { places }).ToDictionary(row => row.Seq);
            return new ResultPage<Quotation>([.. places.Select(place => Read(rows[place]))], ranks.Total, ranks.More, ranks.Number, ranks.Size);
        }

        var conditions = new Conditions()
            .And("q.actor = @actor", "actor", filter.Actor)
            .And("q.outlet = @outlet", "outlet", filter.Outlet)
            .And("q.manner = @manner", "manner", filter.Manner?.ToString())
            .And("q.document = @document", "document", filter.Document)
            .And("q.published >= @since", "since", Days.Text(filter.Since))
            .And("q.published <= @until", "until", Days.Text(filter.Until))
            .And("q.seq IN (SELECT rowid FROM quotation_search WHERE quotation_search MATCH @words)", "words", filter.Words is null ? null : WordQuery.Of(filter.Words));
        return _view.Page<QuotationRow>(
            Columns,
            $"FROM quotation q {conditions.Where}",
            "ORDER BY q.published IS NULL, q.published, q.document, q.place",
            conditions.Values,
            page,
            size).Select(Read);
    }

    /// <summary>The actors that are quoted most often.</summary>
    /// <param name="outlet">The outlet that quotes them; null for all.</param>
    /// <param name="most">The most actors.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<SpeakerCount> Speakers(string? outlet, int most)
    {
        if (_view.Columns is { } columns)
        {
            return Named(columns.Quotations.Speakers(outlet, most));
        }

        var conditions = new Conditions().And("outlet = @outlet", "outlet", outlet);
        var counts = _view.Query<(string? Outlet, string? Actor, int Count)>($"SELECT outlet, actor, count(*) FROM quotation {conditions.Where} GROUP BY outlet, actor", conditions.Values);
        return Named(counts.Where(row => row.Actor is not null).GroupBy(row => row.Actor!, StringComparer.Ordinal)
            .Select(rows => (Actor: rows.Key, Count: rows.Sum(row => row.Count), Outlets: rows.Count(row => row.Outlet is not null)))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Actor, Names.Order).Take(most));
    }

    private ImmutableArray<SpeakerCount> Named(IEnumerable<(string Actor, int Count, int Outlets)> counts)
    {
        var speakers = counts.ToList();
        var names = _view.Actors.ByKey(speakers.Select(speaker => speaker.Actor));
        return [.. speakers.Where(speaker => names.ContainsKey(speaker.Actor)).Select(speaker => new SpeakerCount(speaker.Actor, names[speaker.Actor].Name, speaker.Count, speaker.Outlets))];
    }

    private Quotation Read(QuotationRow row) => new(
        row.Id,
        row.Outlet,
        Days.Of(row.Published),
        row.Actor,
        row.Source,
        row.Cue,
        StoredJson.ReadTexts(row.Chain),
        Enum.Parse<Manner>(row.Manner),
        Enum.Parse<SourceStance>(row.SourceStance),
        Enum.Parse<AuthorStance>(row.AuthorStance),
        _view.Evidence(row));
}
