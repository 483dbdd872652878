using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Models;

/// <summary>The filters of claims as the address says them; an empty one asks for nothing.</summary>
/// <param name="Actor">An actor's key or name, on either side.</param>
/// <param name="Source">An actor's key: who does it.</param>
/// <param name="Target">An actor's key: to whom it is done.</param>
/// <param name="Type">A PLOVER type, such as "reject".</param>
/// <param name="Status">"contested", or the stance of one of the accounts: asserts, denies, doubts, conditional, intends, requests.</param>
/// <param name="Outlet">An outlet, as its documents name it.</param>
/// <param name="Since">The first day, as 1956-10-30.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Words">Words that all stand in a document that tells it.</param>
/// <param name="Sources">The least number of independent sources.</param>
/// <param name="Sort">"weight" puts those with most independent sources first, "day" the earliest.</param>
/// <param name="Actors">The most actors of a map: 12, 20 or 30.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ClaimQuery(
    string? Actor, string? Source, string? Target, string? Type, string? Status, string? Outlet, string? Since, string? Until, string? Words, string? Sources, string? Sort, string? Actors, string? Page)
{
    /// <summary>No filter.</summary>
    public static ClaimQuery None { get; } = new(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /// <summary>Whether those with most sources come first.</summary>
    public bool ByWeight => Sort != "day";

    /// <summary>The number of the page.</summary>
    /// <exception cref="PageException">It is no number.</exception>
    public int PageNumber => QueryText.Number("page", Page, 1, int.MaxValue) ?? 1;

    /// <summary>The most actors of a map.</summary>
    /// <exception cref="PageException">It is no number.</exception>
    public int MostActors => QueryText.Number("actors", Actors, 2, 30) ?? 12;

    /// <summary>The filter, with names of actors resolved.</summary>
    /// <exception cref="PageException">A part of it says nothing that can be asked for.</exception>
    public ClaimFilter Filter(DossierView view)
    {
        var status = QueryText.Given(Status);
        var contested = string.Equals(status, "contested", StringComparison.OrdinalIgnoreCase);
        return new ClaimFilter
        {
            Actor = QueryText.Given(Actor) is { } actor ? KeyOf(view, actor) : null,
            Source = QueryText.Given(Source) is { } source ? KeyOf(view, source) : null,
            Target = QueryText.Given(Target) is { } target ? KeyOf(view, target) : null,
            Type = QueryText.Name<EventType>("type", Type),
            Contested = contested,
            Stance = contested ? null : QueryText.Name<Stance>("status", status),
            Outlet = QueryText.Given(Outlet) is { } outlet ? Slug.Read(view, IdKind.Outlet, outlet) : null,
            Since = QueryText.Day("since", Since),
            Until = QueryText.Day("until", Until),
            Words = QueryText.Given(Words),
            Sources = QueryText.Number("sources", Sources, 1, 1_000_000),
        };
    }

    /// <summary>The key of the actor that a key or a name means; a name that nobody bears finds nothing, as a key that nobody has does.</summary>
    internal static string KeyOf(DossierView view, string given)
    {
        var actor = Slug.Read(view, IdKind.Actor, given);
        return view.Actors.ByKey([actor]).ContainsKey(actor) ? actor : view.Actors.KeysByName([actor]).GetValueOrDefault(actor) ?? view.Actors.Find(actor, null, 1, 1).Items.FirstOrDefault()?.Key ?? actor;
    }
}
