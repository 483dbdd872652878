using System.Collections.Immutable;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>What is searched for.</summary>
/// <param name="Words">Words that must all occur; phrases in quotation marks.</param>
/// <param name="Outlet">The outlet, as its documents name it.</param>
/// <param name="Month">A month of publication, as 1956-10.</param>
/// <param name="Page">The page of the documents, from 1.</param>
public sealed record SearchQuery(string? Words, string? Outlet, string? Month, string? Page)
{
    /// <summary>The address of the page with these parts.</summary>
    public string Address(string? outlet, string? month, string? page) => Links.With("/search", ("words", Words), ("outlet", outlet), ("month", month), ("page", page));
}

/// <summary>A document that was found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Before">What stands before the first word that was found.</param>
/// <param name="Hit">The word.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Begin">Where the word stands in the text, in UTF-16 code units; -1 where only the title has it.</param>
public sealed record SearchHit(DossierDocument Document, string Before, string Hit, string After, int Begin);

/// <summary>A value by which the documents can be narrowed.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many documents have it.</param>
public sealed record Facet(string Value, int Count);

/// <summary>What was found.</summary>
/// <param name="Words">The words; empty where nothing was asked for.</param>
/// <param name="Documents">The documents, the latest first.</param>
/// <param name="Outlets">Their outlets.</param>
/// <param name="Months">Their months.</param>
/// <param name="Actors">Actors that are so called.</param>
/// <param name="Claims">The strongest claims of documents with these words.</param>
/// <param name="Quotes">Quotations with these words.</param>
public sealed record SearchModel(
    string Words,
    ResultPage<SearchHit> Documents,
    ImmutableArray<Facet> Outlets,
    ImmutableArray<Facet> Months,
    ImmutableArray<ActorLine> Actors,
    ImmutableArray<ClaimLine> Claims,
    ResultPage<QuoteLine> Quotes)
{
    private const int Around = 140;

    /// <summary>Reads it.</summary>
    internal static SearchModel Read(PageSource source, SearchQuery query)
    {
        var view = source.View;
        if (QueryText.Given(query.Words) is not { } words)
        {
            return new SearchModel("", new([], 0, false, 1, 20), [], [], [], [], new([], 0, false, 1, 5));
        }

        var month = QueryText.Given(query.Month) is { } given ? QueryText.Day("month", given + "-01") : null;
        var filter = new DocumentFilter { Words = words, Outlet = QueryText.Given(query.Outlet) is { } outlet ? source.Id(IdKind.Outlet, outlet) : null, Since = month, Until = month?.AddMonths(1).AddDays(-1) };
        var found = view.Documents.Find(filter, QueryText.Number("page", query.Page, 1, int.MaxValue) ?? 1, 20);
        var claims = view.Claims.Find(new ClaimFilter { Words = words, Outlet = filter.Outlet, Since = filter.Since, Until = filter.Until }, byWeight: true, 1, 5, ClaimLines.Accounts);
        var quotes = view.Quotations.Find(new QuotationFilter { Words = words, Outlet = filter.Outlet, Since = filter.Since, Until = filter.Until }, 1, 5);
        return new SearchModel(
            words,
            new ResultPage<SearchHit>([.. found.Items.Select(document => HitOf(view, document, words))], found.Total, found.More, found.Number, found.Size),
            Facets(view.Documents.OutletsOf(filter, 20)),
            Facets(view.Documents.MonthsOf(filter, 24)),
            view.Actors.Find(words.Trim('"'), null, 1, 8).Items,
            ClaimLines.Of(view, claims.Items),
            new ResultPage<QuoteLine>(QuoteLine.Of(view, quotes.Items), quotes.Total, quotes.More, quotes.Number, quotes.Size));
    }

    private static ImmutableArray<Facet> Facets(ImmutableArray<KeyValuePair<string, int>> counts) => [.. counts.Select(count => new Facet(count.Key, count.Value))];

    /// <summary>The first place of one of the words; the index folds accents and letter case, so that a word may stand there in another shape and no place is found.</summary>
    private static SearchHit HitOf(DossierView view, DossierDocument document, string words)
    {
        var text = view.Text(document.Id) ?? "";
        var phrase = words.Trim('"');
        var (begin, length) = (text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase), phrase.Length);
        foreach (var word in begin >= 0 ? [] : words.Split([' ', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            var place = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (place >= 0 && (begin < 0 || place < begin))
            {
                (begin, length) = (place, word.Length);
            }
        }

        if (begin < 0)
        {
            return new SearchHit(document, "", "", DisplayText.Clean(text[..Math.Min(text.Length, 2 * Around)]), -1);
        }

        var (from, to) = (Math.Max(0, begin - Around), Math.Min(text.Length, begin + length + Around));
        return new SearchHit(
            document,
            (from > 0 ? "…" : "") + DisplayText.CleanKeepingEdges(text[from..begin]),
            DisplayText.Clean(text.Substring(begin, length)),
            DisplayText.CleanKeepingEdges(text[(begin + length)..to]) + (to < text.Length ? "…" : ""),
            begin);
    }
}
