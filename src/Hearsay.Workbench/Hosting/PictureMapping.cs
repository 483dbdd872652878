using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Pictures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Workbench.Hosting;

/// <summary>Maps the pictures of pages: each stands as a file of its own under an address that holds the state of its page.</summary>
internal static class PictureMapping
{
    /// <summary>Maps a picture.</summary>
    /// <typeparam name="TQuery">What the address says, as its page's does.</typeparam>
    /// <param name="app">The server.</param>
    /// <param name="path">The address, which ends with ".svg".</param>
    /// <param name="summary">What it shows, for the interface's description.</param>
    /// <param name="draw">Draws it, by <see cref="StandalonePicture"/>; null where there is nothing to draw.</param>
    public static void MapPicture<TQuery>(this IEndpointRouteBuilder app, string path, string summary, Func<PageSource, TQuery, string?> draw)
        where TQuery : class =>
        app.MapGet(path, ([AsParameters] TQuery query, DossierView view, DossierShelf shelf, HttpContext context) =>
        {
            var picture = draw(new PageSource(view, shelf), query) ?? throw PageException.NotFound("picture");
            context.Response.Headers.ContentSecurityPolicy = StandalonePicture.Policy;
            return Results.Text(picture, "image/svg+xml; charset=utf-8");
        })
            .WithSummary(summary)
            .Produces<string>(StatusCodes.Status200OK, "image/svg+xml")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
}
