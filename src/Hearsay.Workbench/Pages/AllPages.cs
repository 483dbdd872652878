using System.Collections.Immutable;
using Hearsay.Reading.Events;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Workbench.Pages;

/// <summary>The one list of the pages: address, what the twin answers, and what reads it.</summary>
internal static class AllPages
{
    /// <summary>
    /// The pages that count the whole dossier when they are asked for without filters, those that are opened first before the others; then one of each other kind,
    /// so that what it needs is loaded.
    /// </summary>
    public static ImmutableArray<Action<PageSource>> AskedBeforehand { get; } =
    [
        source => StoryModel.Read(source),
        source => MapModel.Read(source, ClaimQuery.None),
        source => TimelineModel.Read(source, ClaimQuery.None),
        source => QuotesModel.Read(source, new QuotesQuery(null, null, null, null, null, null, null)),
        source => OutletsModel.Of(source, new OutletsQuery(null, null, null, null, null, null)),
        source => LedgerModel.Read(source, new LedgerQuery(null, null, null, null, null, null, null, null)),
        AskEachKind,
    ];

    private static void AskEachKind(PageSource source)
    {
        var story = StoryModel.Read(source);
        ClaimsModel.Read(source, ClaimQuery.None);
        MapModel.Read(source, ClaimQuery.None with { Type = nameof(EventType.Threaten) });
        foreach (var actor in story.Actors.Take(1))
        {
            ActorModel.Read(source, new ActorKeyQuery(Slug.Of(actor.Key)));
            SearchModel.Read(source, new SearchQuery(actor.Name, null, null, null));
        }

        foreach (var relation in story.Relations.Take(1))
        {
            PairModel.Read(source, new PairQuery(Slug.Of(relation.Source.Key), Slug.Of(relation.Target.Key), null));
        }

        foreach (var document in story.Latest.Take(1))
        {
            DocumentModel.Read(source, new DocumentQuery(Slug.Of(document.Id), null, null));
        }

        ReviewModel.Read(source, new ReviewQuery(null, null, null, null, null, null));
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPage<StoryQuery, StoryModel, StoryPage>("/", "The story at a glance", (source, _) => StoryModel.Read(source));
        app.MapPage<ClaimQuery, MapModel, MapPage>("/map", "The strongest relations that the filtered claims give", MapModel.Read);
        app.MapPage<ClaimQuery, TimelineModel, TimelinePage>("/timeline", "The filtered claims by time and actor", TimelineModel.Read);
        app.MapPage<ClaimQuery, ClaimsModel, ClaimsPage>("/claims", "A page of claims", ClaimsModel.Read);
        app.MapPage<ClaimIdQuery, ClaimModel, ClaimPage>("/claims/{id}", "A claim with its accounts", ClaimModel.Read);
        app.MapPage<ActorsQuery, ActorsModel, ActorsPage>("/actors", "A page of actors", ActorsModel.Read);
        app.MapPage<ActorKeyQuery, ActorModel, ActorPage>("/actors/{key}", "An actor: names, offices, claims, quotations, relations", ActorModel.Read);
        app.MapPage<PairQuery, PairModel, PairPage>("/pairs/{one}/{other}", "Two actors: relations and claims in either direction", PairModel.Read);
        app.MapPage<QuotesQuery, QuotesModel, QuotesPage>("/quotes", "A page of quotations", QuotesModel.Read);
        app.MapPage<OutletsQuery, OutletsModel, OutletsPage>("/outlets", "Outlets side by side, claim by claim", OutletsModel.Of);
        app.MapPage<OutletQuery, OutletModel, OutletPage>("/outlets/{name}", "What an outlet tells and leaves out", OutletModel.Read);
        app.MapPage<LedgerQuery, LedgerModel, LedgerPage>("/ledger", "Conditional threats and promises and demands with a deadline, open ones first", LedgerModel.Read);
        app.MapPage<DocumentsQuery, DocumentsModel, DocumentsPage>("/documents", "A page of documents", DocumentsModel.Read);
        app.MapPage<DocumentQuery, DocumentModel, DocumentPage>("/documents/{id}", "A document as it was read", DocumentModel.Read);
        app.MapPage<SentenceQuery, SentenceModel, SentencePage>("/documents/{id}/sentences/{number}", "A sentence with its tree", SentenceModel.Read);
        app.MapPage<SearchQuery, SearchModel, SearchPage>("/search", "Documents, actors, claims and quotations with some words", SearchModel.Read);
        app.MapPage<ReviewQuery, ReviewModel, ReviewPage>("/review", "Items to be decided about, unsure ones first", ReviewModel.Read);
        app.MapPage<DecisionsQuery, DecisionsModel, DecisionsPage>("/decisions", "What was decided, and how far it agrees", DecisionsModel.Read);
        app.MapGet("/upload", ([AsParameters] UploadQuery query, ReadingQueue queue, HttpContext context) =>
        {
            if (query.Watch == "1" && queue.Jobs.Any(job => job.Outcome is null))
            {
                context.Response.Headers["Refresh"] = "2";
            }

            return new RazorComponentResult<UploadPage>(new Dictionary<string, object?> { ["Query"] = query, ["Model"] = new UploadModel(queue.IsOpen, queue.Fetches, queue.Jobs) });
        }).ExcludeFromDescription();
        app.MapGet("/upload.json", (ReadingQueue queue) => TypedResults.Ok(new UploadModel(queue.IsOpen, queue.Fetches, queue.Jobs))).WithSummary("What was given to be read, and what became of it");
        app.MapGet("/help", () => new RazorComponentResult<HelpPage>()).ExcludeFromDescription();
    }
}
