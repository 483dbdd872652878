using System.Collections.Immutable;
using Hearsay.Dossiers;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which documents.</summary>
/// <param name="Outlet">The outlet, as its documents name it.</param>
/// <param name="Story">The id of a story.</param>
/// <param name="Since">The first day of publication, as 1956-10-30.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Words">Words that all stand in the document.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record DocumentsQuery(string? Outlet, string? Story, string? Since, string? Until, string? Words, string? Page)
{
    /// <summary>The address of the page with these filters.</summary>
    public string Address(string? page) => Links.With("/documents", ("outlet", Outlet), ("story", Story), ("since", Since), ("until", Until), ("words", Words), ("page", page));

    /// <summary>The filter.</summary>
    /// <exception cref="PageException">A part of it says nothing that can be asked for.</exception>
    internal DocumentFilter Filter(PageSource source) => new()
    {
        Outlet = QueryText.Given(Outlet) is { } outlet ? source.Id(IdKind.Outlet, outlet) : null,
        Story = QueryText.Given(Story),
        Since = QueryText.Day("since", Since),
        Until = QueryText.Day("until", Until),
        Words = QueryText.Given(Words),
    };
}

/// <summary>A page of documents.</summary>
/// <param name="Documents">The documents, the latest first.</param>
/// <param name="Story">The story that was asked for; null where none was.</param>
/// <param name="Outlets">The outlets to choose from.</param>
public sealed record DocumentsModel(ResultPage<DossierDocument> Documents, StoryLine? Story, ImmutableArray<string> Outlets)
{
    /// <summary>Reads it.</summary>
    internal static DocumentsModel Read(PageSource source, DocumentsQuery query) => new(
        source.View.Documents.Find(query.Filter(source), QueryText.Number("page", query.Page, 1, int.MaxValue) ?? 1, 50),
        QueryText.Given(query.Story) is { } story ? source.View.Overview.Story(story) : null,
        OutletNames.Of(source));
}
