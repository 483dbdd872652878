using System.Collections.Immutable;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>The story page asks for nothing.</summary>
public sealed record StoryQuery;

/// <summary>The story at a glance: who matters, what is said, contested, open and planned, and what came last.</summary>
/// <param name="Title">Made from the main actors.</param>
/// <param name="Counts">How much the dossier holds.</param>
/// <param name="LeftOut">What the documents tell but no list holds.</param>
/// <param name="IsStale">Whether documents were added that the lists do not have yet.</param>
/// <param name="Said">The strongest claims that stand without contradiction.</param>
/// <param name="Contested">The strongest that are contested.</param>
/// <param name="Open">The strongest of which something is still to come.</param>
/// <param name="Planned">What is asked for and planned.</param>
/// <param name="Actors">Who is mentioned most.</param>
/// <param name="Relations">The strongest relations.</param>
/// <param name="Speakers">Who is quoted most.</param>
/// <param name="Stories">The stories with most documents.</param>
/// <param name="Latest">The latest documents.</param>
public sealed record StoryModel(
    string Title,
    BriefCounts Counts,
    LeftOut LeftOut,
    bool IsStale,
    ImmutableArray<ClaimLine> Said,
    ImmutableArray<ClaimLine> Contested,
    ImmutableArray<ClaimLine> Open,
    ImmutableArray<ClaimLine> Planned,
    ImmutableArray<ActorLine> Actors,
    ImmutableArray<RelationLine> Relations,
    ImmutableArray<SpeakerCount> Speakers,
    ImmutableArray<StoryLine> Stories,
    ImmutableArray<DossierDocument> Latest)
{
    private const int Candidates = 80;

    /// <summary>Reads it.</summary>
    internal static StoryModel Read(PageSource source) => source.Remember("story", () => Read(source.View));

    private static StoryModel Read(DossierView view)
    {
        var open = view.Claims.Open(8, ClaimLines.Accounts).Where(Standings.IsOpen).Where(claim => !claim.Contested).ToImmutableArray();
        var opened = open.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        var strongest = view.Claims.Find(new ClaimFilter(), byWeight: true, 1, Candidates, ClaimLines.Accounts).Items;
        ImmutableArray<Claim> said =
        [
            .. strongest.Where(claim => !claim.Contested && !opened.Contains(claim.Id) && Standings.Of(claim) is Standing.Asserted or Standing.Corroborated or Standing.Attributed or Standing.Denied or Standing.Possible)
                .OrderByDescending(claim => claim.IndependentSources).ThenByDescending(claim => claim.Source.Length > 0 && claim.Target.Length > 0).Take(10),
        ];
        ImmutableArray<Claim> planned =
        [
            .. view.Claims.WithStance([Stance.Intends, Stance.Requests], Candidates, ClaimLines.Accounts)
                .Where(claim => !claim.Contested && !opened.Contains(claim.Id) && Standings.Of(claim) is Standing.Intended or Standing.Requested).Take(8),
        ];
        var actors = view.Actors.Find(null, null, 1, 12).Items;
        return new StoryModel(
            actors.IsEmpty ? "Nothing is told yet" : Phrases.Join(actors.Take(3).Select(actor => Shown.Text(actor.Name, 40))),
            view.Overview.Count(),
            view.LeftOut,
            view.IsStale,
            ClaimLines.Of(view, said),
            ClaimLines.Of(view, view.Claims.Find(new ClaimFilter { Contested = true }, byWeight: true, 1, 6, ClaimLines.Accounts).Items),
            ClaimLines.Of(view, open),
            ClaimLines.Of(view, planned),
            actors,
            RelationLine.Of(view, view.Relations.Strongest(24)),
            view.Quotations.Speakers(null, 10),
            view.Overview.Stories(8),
            view.Documents.Find(new DocumentFilter(), 1, 8).Items);
    }
}
