using System.Collections.Immutable;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>The strongest relations that the filtered claims give.</summary>
/// <param name="Relations">Strongest first, at most 60.</param>
/// <param name="All">The number of relations of the whole dossier.</param>
/// <param name="First">The first day of a claim; null where none is dated.</param>
/// <param name="Last">The last day.</param>
/// <param name="Outlets">The outlets to choose from.</param>
public sealed record MapModel(ImmutableArray<RelationLine> Relations, int All, DateOnly? First, DateOnly? Last, ImmutableArray<string> Outlets)
{
    /// <summary>Reads it.</summary>
    internal static MapModel Read(PageSource source, ClaimQuery query)
    {
        var filter = query.Filter(source.View);
        var days = source.Remember("days", () => source.View.Timeline.ByDay(new()));
        return new MapModel(
            source.Remember(Links.Claims("map", query with { Page = null, Sort = null }), () => RelationLine.Of(source.View, source.View.Relations.Strongest(filter, 60))),
            source.Remember("relations", source.View.Relations.Count),
            days.IsEmpty ? null : days[0].Day,
            days.IsEmpty ? null : days[^1].Day,
            OutletNames.Of(source));
    }
}
