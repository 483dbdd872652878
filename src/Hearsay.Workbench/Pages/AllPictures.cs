using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;
using Hearsay.Workbench.Pictures;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Workbench.Pages;

/// <summary>The one list of the pictures: address, and what draws it.</summary>
internal static class AllPictures
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPicture<StoryQuery>("/story.svg", "The map of the story, as SVG", (source, _) => Relations("How the actors stand to one another", StoryModel.Read(source).Relations, 640, 12));
        app.MapPicture<ClaimQuery>("/map.svg", "The map of the filtered claims, as SVG", (source, query) =>
            Relations(Told("How the actors stand to one another", query), MapModel.Read(source, query), query.MostActors));
        app.MapPicture<ClaimQuery>("/timeline.svg", "The timeline of the filtered claims, as SVG", (source, query) =>
            TimelineModel.Read(source, query) is { Columns.IsEmpty: false } model ? StandalonePicture.Of(Told($"Claims by {model.Unit} and actor", query), TimelineSvg.Words, [("", TimelineSvg.Draw(model, query, 900))]) : null);
        app.MapPicture<ActorKeyQuery>("/actors/{key}/relations.svg", "How an actor stands to others, as SVG", (source, query) =>
            ActorModel.Read(source, query) is var model ? Relations($"{model.Actor.Name}: how they stand to others", model.Relations, 640, 9) : null);
        app.MapPicture<ActorKeyQuery>("/actors/{key}/timeline.svg", "What an actor is said to have done, by time, as SVG", (source, query) =>
            ActorModel.Read(source, query) is { Timeline.Columns.IsEmpty: false } model ? StandalonePicture.Of($"{model.Actor.Name}: what they are said to have done", TimelineSvg.Words, [("", Lane(model.Timeline))]) : null);
        app.MapPicture<PairQuery>("/pairs/{one}/{other}/timeline.svg", "What two actors are said to have done to one another, by time, as SVG", (source, query) => Pair(PairModel.Read(source, query)));
        app.MapPicture<SentenceQuery>("/documents/{id}/sentences/{number}.svg", "The tree of a sentence, as SVG", (source, query) =>
            SentenceModel.Read(source, query) is { Tokens.IsEmpty: false } model ? StandalonePicture.Of($"Sentence {model.Number + 1} of {model.Title}", "", [("", TreeSvg.Draw(model.Tokens))]) : null);
    }

    private static string? Relations(string title, System.Collections.Immutable.ImmutableArray<RelationLine> relations, double width, int most) =>
        relations.IsEmpty ? null : StandalonePicture.Of(title, MapSvg.Words, [("", MapSvg.Draw(relations, width, most))]);

    private static string? Relations(string title, MapModel model, int most) => model.Relations.IsEmpty ? null
        : model.Balance is { Letters: { IsEmpty: false } camps } ? StandalonePicture.Of(title, $"{MapSvg.Words} {MapSvg.CampWords}", [("", MapSvg.Draw(model.Relations, 860, most, camps))])
        : Relations(title, model.Relations, 860, most);

    private static string? Pair(PairModel model)
    {
        List<(string, string)> drawn = [];
        foreach (var (from, to, timeline) in new[] { (model.One, model.Other, model.ForthTimeline), (model.Other, model.One, model.BackTimeline) })
        {
            if (!timeline.Columns.IsEmpty)
            {
                drawn.Add(($"{Shown.Text(from.Name, 60)} to {Shown.Text(to.Name, 60)}", Lane(timeline)));
            }
        }

        return drawn.Count == 0 ? null : StandalonePicture.Of($"{model.One.Name} and {model.Other.Name}", TimelineSvg.Words, drawn);
    }

    private static string Lane(TimelineModel timeline) => TimelineSvg.Draw(timeline with { Lanes = [timeline.Lanes[0]] }, ClaimQuery.None, 640);

    /// <summary>A title with the filters that lie behind it.</summary>
    private static string Told(string title, ClaimQuery query)
    {
        var parts = new[] { query.Actor, query.Source, query.Target, query.Type, query.Status, query.Outlet, query.Since is { Length: > 0 } since ? "from " + since : null, query.Until is { Length: > 0 } until ? "until " + until : null, query.Words }
            .Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? title : $"{title} ({string.Join(", ", parts)})";
    }
}
