using System.Collections.Immutable;
using Hearsay.Dossiers.Signs;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which pair.</summary>
/// <param name="One">The key of the first actor.</param>
/// <param name="Other">The key of the second.</param>
/// <param name="Page">The page of the claims in either direction, from 1.</param>
public sealed record PairQuery(string One, string Other, string? Page);

/// <summary>A telling on which a sign rests.</summary>
/// <param name="Summary">What is told.</param>
/// <param name="Standing">How it stands to fact.</param>
/// <param name="Chain">The voices from the outlet inwards.</param>
/// <param name="Day">The first day; null where unknown.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record SignTelling(string Summary, string Standing, ImmutableArray<string> Chain, DateOnly? Day, EvidenceLine Evidence);

/// <summary>Something that speaks for or against an alignment of the two.</summary>
/// <param name="Heading">What it is, in words.</param>
/// <param name="Speaks">1 for an alignment, -1 against one.</param>
/// <param name="Weight">How much it says, above 0 and up to 1.</param>
/// <param name="Third">The third party by which they are judged; null where it is between the two.</param>
/// <param name="Tellings">On what it rests.</param>
/// <param name="More">How many further tellings of the same say so.</param>
public sealed record SignLine(string Heading, int Speaks, double Weight, string? Third, ImmutableArray<SignTelling> Tellings, int More);

/// <summary>Two actors: how they stand to one another, since when, and by which claims.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Relations">In either direction; none where no claim counts.</param>
/// <param name="Signs">What speaks for and against an alignment, strongest first, at most 24; a state stands for all who act for it.</param>
/// <param name="OnlyStrongest">Whether the signs are those of the strongest claims alone, because very much is told of the two.</param>
/// <param name="Forth">What the first is said to have done to the second.</param>
/// <param name="Back">What the second is said to have done to the first.</param>
/// <param name="ForthTimeline">The first by time.</param>
/// <param name="BackTimeline">The second by time.</param>
public sealed record PairModel(
    ActorRef One,
    ActorRef Other,
    ImmutableArray<RelationLine> Relations,
    ImmutableArray<SignLine> Signs,
    bool OnlyStrongest,
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
        var (signs, onlyStrongest) = one == other ? ([], false) : source.Remember($"signs {one} {other}", () => SignLines(source, one, other));
        return new PairModel(
            ClaimLines.RefOf(actors, one),
            ClaimLines.RefOf(actors, other),
            RelationLine.Of(view, view.Relations.Between(one, other)),
            signs,
            onlyStrongest,
            Claims(view, forth, page),
            Claims(view, back, page),
            source.Remember($"timeline of {one} {other}", () => TimelineModel.Of(view, forth, withStories: false, mostLanes: 1)),
            source.Remember($"timeline of {other} {one}", () => TimelineModel.Of(view, back, withStories: false, mostLanes: 1)));
    }

    private static (ImmutableArray<SignLine> Signs, bool OnlyStrongest) SignLines(PageSource source, string one, string other)
    {
        var view = source.View;
        var states = source.Remember("states", view.Signs.States);
        var (sheet, onlyStrongest) = view.Signs.Between(one, other, states);
        ImmutableArray<Sign> signs = [.. sheet.Signs.OrderByDescending(sign => sign.Weight).ThenBy(sign => sign.Kind).ThenBy(sign => sign.Third, StringComparer.Ordinal).Take(24)];
        var documents = view.Documents.ById(signs.SelectMany(sign => sign.Evidence).Select(telling => telling.Evidence.Document));
        ImmutableArray<SignLine> lines =
        [
            .. signs.Select(sign => new SignLine(
                SignScale.Heading(sign.Kind),
                SignScale.Speaks(sign.Kind),
                sign.Weight,
                sign.Third is { } third ? states.Name(third) : null,
                [.. sign.Evidence.Select(telling => new SignTelling(telling.Summary, Shown.Word(telling.Standing), telling.Chain, telling.Day, ClaimLines.EvidenceOf(documents, telling.Evidence)))],
                sign.More)),
        ];
        return (lines, onlyStrongest);
    }

    private static ResultPage<ClaimLine> Claims(DossierView view, ClaimFilter filter, int page)
    {
        var found = view.Claims.Find(filter, byWeight: false, page, 15, ClaimLines.Accounts);
        return new ResultPage<ClaimLine>(ClaimLines.Of(view, found.Items), found.Total, found.More, found.Number, found.Size);
    }
}
