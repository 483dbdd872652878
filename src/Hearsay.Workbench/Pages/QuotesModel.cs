using System.Collections.Immutable;
using Hearsay.Reading.Attributions;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which quotations.</summary>
/// <param name="Actor">The key of the speaker.</param>
/// <param name="Outlet">The outlet, as its documents name it.</param>
/// <param name="Manner">direct, indirect or mixed.</param>
/// <param name="Since">The first day of publication, as 1956-10-30.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Words">Words that all stand in the quotation or its source.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record QuotesQuery(string? Actor, string? Outlet, string? Manner, string? Since, string? Until, string? Words, string? Page)
{
    /// <summary>The address of the page with these filters.</summary>
    public string Address(string? page) =>
        Links.With("/quotes", ("actor", Actor), ("outlet", Outlet), ("manner", Manner), ("since", Since), ("until", Until), ("words", Words), ("page", page));
}

/// <summary>A page of quotations.</summary>
/// <param name="Quotes">The quotations in the order of the documents and their text.</param>
/// <param name="Speaker">The speaker who was asked for; null where all were or there is none of that key.</param>
/// <param name="Speakers">Who is quoted most.</param>
/// <param name="Outlets">The outlets to choose from.</param>
public sealed record QuotesModel(ResultPage<QuoteLine> Quotes, ActorRef? Speaker, ImmutableArray<SpeakerCount> Speakers, ImmutableArray<string> Outlets)
{
    /// <summary>Reads it.</summary>
    internal static QuotesModel Read(PageSource source, QuotesQuery query)
    {
        var view = source.View;
        var filter = new QuotationFilter
        {
            Actor = QueryText.Given(query.Actor) is { } speaker ? source.Id(IdKind.Actor, speaker) : null,
            Outlet = QueryText.Given(query.Outlet) is { } outlet ? source.Id(IdKind.Outlet, outlet) : null,
            Manner = QueryText.Name<Manner>("manner", query.Manner),
            Since = QueryText.Day("since", query.Since),
            Until = QueryText.Day("until", query.Until),
            Words = QueryText.Given(query.Words),
        };
        var found = view.Quotations.Find(filter, QueryText.Number("page", query.Page, 1, int.MaxValue) ?? 1, 30);
        return new QuotesModel(
            new ResultPage<QuoteLine>(QuoteLine.Of(view, found.Items), found.Total, found.More, found.Number, found.Size),
            filter.Actor is { } key && view.Actors.ByKey([key]).GetValueOrDefault(key) is { } actor ? new ActorRef(key, actor.Name, actor.Kind) : null,
            source.Remember("speakers", () => view.Quotations.Speakers(null, 40)),
            OutletNames.Of(source));
    }
}
