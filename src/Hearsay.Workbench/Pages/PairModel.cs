using System.Collections.Immutable;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which pair.</summary>
/// <param name="One">The key of the first actor.</param>
/// <param name="Other">The key of the second.</param>
/// <param name="Page">The page of the claims in either direction, from 1.</param>
public sealed record PairQuery(string One, string Other, string? Page);

/// <summary>Two actors: how they stand to one another, since when, and by which claims.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Relations">In either direction; none where no claim counts.</param>
/// <param name="Forth">What the first is said to have done to the second.</param>
/// <param name="Back">What the second is said to have done to the first.</param>
/// <param name="ForthTimeline">The first by time.</param>
/// <param name="BackTimeline">The second by time.</param>
public sealed record PairModel(
    ActorRef One,
    ActorRef Other,
    ImmutableArray<RelationLine> Relations,
    ResultPage<ClaimLine> Forth,
    ResultPage<ClaimLine> Back,
    TimelineModel ForthTimeline,
    TimelineModel BackTimeline)
{
    /// <summary>Reads it.</summary>
    internal static PairModel Read(PageSource source, PairQuery query)
    {
        var view = source.View;
        var (one, other) = (source.Id(IdKind.Actor, query.One), source.Id(IdKind.Actor, query.Other));
        var actors = view.Actors.ByKey([one, other]);
        if (!actors.ContainsKey(one) || !actors.ContainsKey(other))
        {
            throw PageException.NotFound("actor");
        }

        var page = QueryText.Number("page", query.Page, 1, int.MaxValue) ?? 1;
        var (forth, back) = (new ClaimFilter { Source = one, Target = other }, new ClaimFilter { Source = other, Target = one });
        return new PairModel(
            ClaimLines.RefOf(actors, one),
            ClaimLines.RefOf(actors, other),
            RelationLine.Of(view, view.Relations.Between(one, other)),
            Claims(view, forth, page),
            Claims(view, back, page),
            TimelineModel.Of(view, forth, withStories: false, mostLanes: 1),
            TimelineModel.Of(view, back, withStories: false, mostLanes: 1));
    }

    private static ResultPage<ClaimLine> Claims(DossierView view, ClaimFilter filter, int page)
    {
        var found = view.Claims.Find(filter, byWeight: false, page, 15, ClaimLines.Accounts);
        return new ResultPage<ClaimLine>(ClaimLines.Of(view, found.Items), found.Total, found.More, found.Number, found.Size);
    }
}
