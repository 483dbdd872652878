using System.Collections.Immutable;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;
using Hearsay.Workbench.Pictures;

namespace Hearsay.Workbench.Pages;

/// <summary>The strongest relations that the filtered claims give.</summary>
/// <param name="Relations">Strongest first, at most 60.</param>
/// <param name="All">The number of relations of the whole dossier.</param>
/// <param name="First">The first day of a claim; null where none is dated.</param>
/// <param name="Last">The last day.</param>
/// <param name="Outlets">The outlets to choose from.</param>
/// <param name="Balance">How far the actors of the picture fall into two camps by the same claims; null where no two of them have a sign.</param>
public sealed record MapModel(ImmutableArray<RelationLine> Relations, int All, DateOnly? First, DateOnly? Last, ImmutableArray<string> Outlets, BalanceLine? Balance)
{
    /// <summary>Reads it.</summary>
    internal static MapModel Read(PageSource source, ClaimQuery query)
    {
        var filter = query.Filter(source.View);
        var days = source.Remember("days", () => source.View.Timeline.ByDay(new()));
        var relations = source.Remember(Links.Claims("map", query with { Page = null, Sort = null, Actors = null }), () => RelationLine.Of(source.View, source.View.Relations.Strongest(filter, 60)));
        var balance = source.Remember(
            Links.Claims("balance", query with { Page = null, Sort = null }), () => ImmutableArray.Create(BalanceLine.Of(source.View, filter, MapSvg.Actors(relations, query.MostActors))));
        return new MapModel(
            relations,
            source.Remember("relations", source.View.Relations.Count),
            days.IsEmpty ? null : days[0].Day,
            days.IsEmpty ? null : days[^1].Day,
            OutletNames.Of(source),
            balance[0]);
    }
}
