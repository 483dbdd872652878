using System.Collections.Immutable;
using Hearsay.Dossiers.Stories;
using Hearsay.Dossiers.Views;

namespace Hearsay.Storage.Browsing;

/// <summary>A story in a list.</summary>
/// <param name="Story">The story without its documents.</param>
/// <param name="Documents">How many documents it has.</param>
public sealed record StoryLine(Story Story, int Documents);

/// <summary>Counts what the dossier holds.</summary>
public sealed class OverviewBrowser
{
    private readonly DossierView _view;

    internal OverviewBrowser(DossierView view) => _view = view;

    /// <summary>How much the dossier holds.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public BriefCounts Count()
    {
        if (_view.Columns is { } columns)
        {
            var told = columns.Claims;
            return new BriefCounts(
                columns.Documents.Count,
                columns.Documents.NotRead,
                columns.Documents.Outlets,
                columns.Documents.From,
                columns.Documents.To,
                _view.Scalar<int>("SELECT count(*) FROM actor"),
                told.Count,
                told.Contested.Count(contested => contested),
                told.OnlyAttributed.Where((only, claim) => only && !told.Contested[claim]).Count(),
                told.Sources.Count(sources => sources == 1),
                columns.Quotations.Count);
        }

        // Each from an index of its own: a look at outlet and day of a document's row leads past its text.
        var documents = _view.Scalar<int>("SELECT count(*) FROM document");
        var notRead = _view.Scalar<int>("SELECT count(not_read) FROM document");
        var outlets = _view.Scalar<int>("SELECT count(*) FROM (SELECT outlet FROM document WHERE outlet IS NOT NULL GROUP BY outlet)");
        var from = _view.Scalar<string?>("SELECT min(published) FROM document");
        var to = _view.Scalar<string?>("SELECT max(published) FROM document");
        var (claims, contested, single) = _view.Query<(int, int, int)>("SELECT count(*), coalesce(sum(contested), 0), coalesce(sum(sources = 1), 0) FROM claim").Single();
        return new BriefCounts(
            documents,
            notRead,
            outlets,
            Days.Of(from),
            Days.Of(to),
            _view.Scalar<int>("SELECT count(*) FROM actor"),
            claims,
            contested,
            _view.Scalar<int>("SELECT count(*) FROM claim c WHERE c.contested = 0 AND NOT EXISTS (SELECT 1 FROM account a WHERE a.claim = c.id AND (a.attributed = 0 OR a.stance <> 'Asserts'))"),
            single,
            _view.Scalar<int>("SELECT count(*) FROM quotation"));
    }

    /// <summary>The stories with most documents.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<StoryLine> Stories(int most) => ReadStories("", $"ORDER BY documents DESC, s.first_day, s.id LIMIT {most}", null);

    /// <summary>The story of a document; null where it has none.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public StoryLine? StoryOf(string document) =>
        ReadStories("WHERE s.id = (SELECT story FROM story_document WHERE document = @key LIMIT 1)", "", document).FirstOrDefault();

    /// <summary>A story; null where there is none of that id.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public StoryLine? Story(string id) => ReadStories("WHERE s.id = @key", "", id).FirstOrDefault();

    private ImmutableArray<StoryLine> ReadStories(string where, string order, string? key) =>
    [
        .. _view.Query<(string Id, string? First, string? Last, string? Title, int Count)>(
            $"SELECT s.id, s.first_day, s.last_day, s.title, count(*) AS documents FROM story s JOIN story_document m ON m.story = s.id {where} GROUP BY s.id {order}", new { key })
            .Select(row => new StoryLine(new Story(row.Id, [], Days.Of(row.First), Days.Of(row.Last), row.Title), row.Count)),
    ];
}
