using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Storage.Browsing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Workbench.Hosting;

/// <summary>Maps a page and its twin: what the page shows stands under the same address with <c>.json</c>.</summary>
internal static class PageMapping
{
    /// <summary>How the twins are written; the interface's description is made from the same.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    /// <summary>Maps a page.</summary>
    /// <typeparam name="TQuery">What the address says: its parts and its filters, as properties.</typeparam>
    /// <typeparam name="TModel">What the page shows, the answer of the twin.</typeparam>
    /// <typeparam name="TPage">The component; it has the parameters <c>Query</c> and <c>Model</c>.</typeparam>
    /// <param name="app">The server.</param>
    /// <param name="path">The address, with "{id}" where a part of it varies.</param>
    /// <param name="summary">What the twin answers, for the interface's description.</param>
    /// <param name="make">Reads what is shown; throws a <see cref="PageException"/> where there is nothing to show.</param>
    public static void MapPage<TQuery, TModel, TPage>(this IEndpointRouteBuilder app, string path, string summary, Func<PageSource, TQuery, TModel> make)
        where TQuery : class
        where TModel : class
        where TPage : IComponent
    {
        app.MapGet(path, ([AsParameters] TQuery query, DossierView view, DossierShelf shelf) => new RazorComponentResult<TPage>(
            new Dictionary<string, object?> { ["Query"] = query, ["Model"] = make(new PageSource(view, shelf), query) })).ExcludeFromDescription();
        app.MapGet(path == "/" ? "/story.json" : path + ".json", ([AsParameters] TQuery query, DossierView view, DossierShelf shelf) => TypedResults.Ok(make(new PageSource(view, shelf), query)))
            .WithSummary(summary)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }
}
