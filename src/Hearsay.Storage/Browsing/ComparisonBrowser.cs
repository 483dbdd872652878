using System.Collections.Immutable;
using Hearsay.Dossiers.Comparison;
using Hearsay.Dossiers.Stories;

namespace Hearsay.Storage.Browsing;

/// <summary>Outlets set side by side over the most reported of some claims.</summary>
/// <param name="Comparison">The comparison. It holds no quotations: whom an outlet quotes is asked for by itself.</param>
/// <param name="Claims">How many claims it was made of.</param>
/// <param name="All">How many claims the filter lets through, as far as a list counts them.</param>
public sealed record ComparedPart(OutletComparison Comparison, int Claims, int All);

/// <summary>Compares outlets claim by claim, without reading more of the dossier than the most reported claims and the stories in which they are told.</summary>
public sealed class ComparisonBrowser
{
    /// <summary>The most claims of a comparison: those with most independent sources.</summary>
    public const int MostClaims = 120;

    private const int MostAccounts = 200;
    private const int MostDocuments = 4000;
    private const int Part = 500;

    private readonly DossierView _view;

    internal ComparisonBrowser(DossierView view) => _view = view;

    /// <summary>Compares outlets.</summary>
    /// <param name="filter">Which claims.</param>
    /// <param name="outlets">The outlets to compare, in any letter case; empty for all.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ComparedPart Of(ClaimFilter filter, ImmutableArray<string> outlets)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var found = _view.Claims.Find(outlets.IsEmpty ? filter : filter with { Outlets = outlets }, byWeight: true, 1, MostClaims, MostAccounts);
        var counts = _view.Claims.AccountCounts([.. found.Items.Select(claim => claim.Id)]);
        var telling = found.Items.SelectMany(claim => claim.Accounts).Select(account => account.Evidence.Document).ToHashSet(StringComparer.Ordinal);
        var stories = StoriesOf(telling);
        var documents = _view.Documents.ById(telling.Concat(stories.SelectMany(story => story.Documents)));
        var comparison = OutletComparison.Of(
            [.. documents.Values.OrderBy(document => document.Published ?? DateOnly.MaxValue).ThenBy(document => document.Id, StringComparer.Ordinal)],
            stories,
            found.Items,
            [],
            key => key,
            outlets,
            counts.Where(count => count.Value > MostAccounts).Select(count => count.Key).ToHashSet(StringComparer.Ordinal));
        return new ComparedPart(comparison, found.Items.Length, found.Total);
    }

    /// <summary>The stories in which documents stand, by id; of large ones the first documents, and all in all not many more than so many.</summary>
    private ImmutableArray<Story> StoriesOf(IEnumerable<string> documents)
    {
        var stories = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in documents.Order(StringComparer.Ordinal).Chunk(Part))
        {
            stories.UnionWith(_view.Query<string>("SELECT DISTINCT story FROM story_document WHERE document IN @part", new { part }));
        }

        var each = MostDocuments / Math.Max(1, stories.Count);
        return
        [
            .. stories.Chunk(Part)
                .SelectMany(part => _view.Query<(string Story, string Document)>("SELECT story, document FROM story_document WHERE story IN @part AND position < @most ORDER BY story, position", new { part, most = Math.Max(8, each) }))
                .GroupBy(row => row.Story, row => row.Document, StringComparer.Ordinal)
                .Select(story => new Story(story.Key, [.. story], null, null, null)),
        ];
    }
}
