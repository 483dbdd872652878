using System.Collections.Immutable;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Ledger;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which entries of the ledger.</summary>
/// <param name="Kind">threat, promise, demand or announcement; null for all.</param>
/// <param name="State">"open" for those of which nothing later is reported that bears on them, "answered" for the others; null for both.</param>
/// <param name="Actor">An actor's key or name: who undertakes it, or to whom it is said or done.</param>
/// <param name="Outlet">The outlet that carried it.</param>
/// <param name="Since">The first day on which it was said, as 1956-10-30.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Words">Words that all stand in its document.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record LedgerQuery(string? Kind, string? State, string? Actor, string? Outlet, string? Since, string? Until, string? Words, string? Page)
{
    /// <summary>The address of a page of the list.</summary>
    internal string Address(string? page) =>
        Links.With("/ledger", ("kind", Kind), ("state", State), ("actor", Actor), ("outlet", Outlet), ("since", Since), ("until", Until), ("words", Words), ("page", page));

    internal LedgerFilter Filter(PageSource source) => new(
        QueryText.Name<UndertakingKind>("kind", Kind),
        QueryText.Given(Actor) is { } actor ? ClaimQuery.KeyOf(source.View, actor) : null,
        QueryText.Given(Outlet) is { } outlet ? source.Id(IdKind.Outlet, outlet) : null,
        QueryText.Day("since", Since),
        QueryText.Day("until", Until),
        QueryText.Given(Words));

    /// <summary>Whether open ones are asked for; null for both.</summary>
    /// <exception cref="PageException">It says something else.</exception>
    internal bool? WantsOpen => QueryText.Given(State)?.ToLowerInvariant() switch
    {
        null => null,
        "open" => true,
        "answered" => false,
        _ => throw new PageException(400, "“state” is open or answered."),
    };
}

/// <summary>What is still to come, if somebody is to be believed, and what was reported of it later.</summary>
/// <param name="Entries">A page of entries, open ones first, then by day.</param>
/// <param name="Open">How many of all that the filters leave are open.</param>
/// <param name="Tellings">Of how many tellings the ledger was made.</param>
/// <param name="More">Whether earlier tellings were left aside.</param>
/// <param name="ClaimsCut">Whether later reports were looked for among some of the claims only.</param>
/// <param name="Outlets">The outlets to choose from.</param>
public sealed record LedgerModel(ResultPage<LedgerLine> Entries, int Open, int Tellings, bool More, bool ClaimsCut, ImmutableArray<string> Outlets)
{
    private const int Size = 20;

    /// <summary>Reads it.</summary>
    internal static LedgerModel Read(PageSource source, LedgerQuery query)
    {
        var (filter, wanted) = (query.Filter(source), query.WantsOpen);
        var part = source.Remember((query with { State = null }).Address(null), () => source.View.Ledger.Find(filter));
        List<LedgerEntry> entries = [.. part.Entries.Where(entry => wanted is not { } open || entry.IsOpen == open)];
        var page = QueryText.Number("page", query.Page, 1, Math.Max(1, (entries.Count + Size - 1) / Size)) ?? 1;
        return new LedgerModel(
            new ResultPage<LedgerLine>(LedgerLine.Of(source.View, [.. entries.Skip((page - 1) * Size).Take(Size)]), entries.Count, More: false, page, Size),
            part.Entries.Count(entry => entry.IsOpen),
            part.Tellings,
            part.More,
            part.ClaimsCut,
            OutletNames.Of(source));
    }
}
