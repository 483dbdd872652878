using System.Collections.Immutable;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which actor.</summary>
/// <param name="Key">Its key.</param>
public sealed record ActorKeyQuery(string Key);

/// <summary>An office or allegiance that a document gives an actor.</summary>
/// <param name="Title">The office as written.</param>
/// <param name="Of">What it belongs to; null where the text does not say.</param>
/// <param name="Evidence">Where the document says so.</param>
public sealed record RoleLine(string Title, string? Of, EvidenceLine Evidence);

/// <summary>An actor: names, offices, what it did, what is done to it, what it said, what is said of it, how it stands to others.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
/// <param name="Mentions">How often it is mentioned.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Names">Every name under which it goes, the first 200.</param>
/// <param name="Roles">Its offices, the first 200.</param>
/// <param name="First">Its first mention by name.</param>
/// <param name="Did">The strongest claims of what it did.</param>
/// <param name="Suffered">The strongest claims of what was done to it.</param>
/// <param name="Said">Its first quotations.</param>
/// <param name="SaidOf">Quotations that name it.</param>
/// <param name="Relations">Its strongest relations.</param>
/// <param name="Timeline">Its claims by time.</param>
/// <param name="Ways">In how many ways documents speak of it: by name, country, offices and age.</param>
/// <param name="Reasons">Why these are taken for one, most often first.</param>
/// <param name="Joins">Why its names are taken for one, the weakest reason first, at most 40.</param>
/// <param name="Decisions">What people decided of whom it is and how it is called, those taken back too.</param>
public sealed record ActorModel(
    ActorRef Actor,
    string? Country,
    string? Sector,
    int Mentions,
    int Documents,
    ImmutableArray<string> Names,
    ImmutableArray<RoleLine> Roles,
    EvidenceLine First,
    ResultPage<ClaimLine> Did,
    ResultPage<ClaimLine> Suffered,
    ResultPage<QuoteLine> Said,
    ResultPage<QuoteLine> SaidOf,
    ImmutableArray<RelationLine> Relations,
    TimelineModel Timeline,
    int Ways,
    ImmutableArray<JoinCount> Reasons,
    ImmutableArray<JoinLine> Joins,
    ImmutableArray<DecisionLine> Decisions)
{
    private const int MostJoins = 40;

    /// <summary>Reads it.</summary>
    internal static ActorModel Read(PageSource source, ActorKeyQuery query)
    {
        var view = source.View;
        var actor = view.Actors.Get(source.Id(IdKind.Actor, query.Key)) ?? throw PageException.NotFound("actor");
        var (ways, reasons, joins) = source.Remember("joins of " + actor.Key, () =>
        {
            var (ways, reasons) = view.Review.WaysOf(actor.Key);
            return (ways, reasons.Select(row => new JoinCount(JoinLine.Words(row.Reason), row.Joins)).ToImmutableArray(), view.Review.MergesOf(actor.Key, MostJoins).Select(merge => JoinLine.Of(view, merge)).ToImmutableArray());
        });
        var documents = view.Documents.ById(actor.Roles.Select(role => role.Evidence.Document).Append(actor.Evidence.Document));
        return new ActorModel(
            new ActorRef(actor.Key, actor.Name, actor.Kind),
            actor.Country,
            actor.Sector,
            actor.Mentions,
            actor.Documents,
            actor.Names,
            [.. actor.Roles.Select(role => new RoleLine(role.Title, role.Of, ClaimLines.EvidenceOf(documents, role.Evidence)))],
            ClaimLines.EvidenceOf(documents, actor.Evidence),
            Claims(view, new ClaimFilter { Source = actor.Key }),
            Claims(view, new ClaimFilter { Target = actor.Key }),
            Quotes(view, new QuotationFilter { Actor = actor.Key }),
            Quotes(view, new QuotationFilter { Words = $"\"{Shown.Text(actor.Name, 200)}\"" }),
            RelationLine.Of(view, view.Relations.Of(actor.Key, 24)),
            source.Remember("timeline of " + actor.Key, () => TimelineModel.Of(view, new ClaimFilter { Source = actor.Key }, withStories: false, mostLanes: 1)),
            ways,
            reasons,
            joins,
            [.. view.Review.About(actor.Key).Select(DecisionLine.Of)]);
    }

    private static ResultPage<ClaimLine> Claims(DossierView view, ClaimFilter filter)
    {
        var found = view.Claims.Find(filter, byWeight: true, 1, 6, ClaimLines.Accounts);
        return new ResultPage<ClaimLine>(ClaimLines.Of(view, found.Items), found.Total, found.More, found.Number, found.Size);
    }

    private static ResultPage<QuoteLine> Quotes(DossierView view, QuotationFilter filter)
    {
        var found = view.Quotations.Find(filter, 1, 5);
        return new ResultPage<QuoteLine>(QuoteLine.Of(view, found.Items), found.Total, found.More, found.Number, found.Size);
    }
}
