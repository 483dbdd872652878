using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views;

/// <summary>
/// What an analyst wants on one page about a story: who is who, what is said by whom, what is contested, what is open. Data
/// only; every line carries the numbers of the evidence behind it.
/// </summary>
/// <param name="Title">The given title, or one made from the main actors.</param>
/// <param name="Counts">How much the dossier holds.</param>
/// <param name="Documents">What was read, and what could not be.</param>
/// <param name="Actors">Who is who, by how often they are mentioned.</param>
/// <param name="Claims">The main claims that stand without contradiction: by independent sources, accounts, weight of the actors.</param>
/// <param name="Contested">Claims on which accounts take opposite stances.</param>
/// <param name="Open">Conditions, threats and promises.</param>
/// <param name="Intentions">What is asked for or planned.</param>
/// <param name="Relations">How the actors stand to one another, strongest first.</param>
/// <param name="Stances">What is stated of how they stand to one another, most often first.</param>
/// <param name="Speakers">Who is quoted, most often first.</param>
/// <param name="Timeline">The dated claims by day and actor.</param>
/// <param name="LeftOut">What the documents tell but no list holds.</param>
/// <param name="Evidence">All passages to which numbers refer, by number, from 1.</param>
public sealed record Brief(
    string Title,
    BriefCounts Counts,
    BriefSection<BriefDocument> Documents,
    BriefSection<BriefActor> Actors,
    BriefSection<BriefClaim> Claims,
    BriefSection<BriefClaim> Contested,
    BriefSection<BriefClaim> Open,
    BriefSection<BriefClaim> Intentions,
    BriefSection<BriefRelation> Relations,
    BriefSection<BriefStance> Stances,
    BriefSection<BriefSpeaker> Speakers,
    BriefTimeline Timeline,
    LeftOut LeftOut,
    ImmutableArray<BriefEvidence> Evidence)
{
    /// <summary>How far the main parties fall into two camps; null where no three of them are tied to one another.</summary>
    public BriefBalance? Balance { get; init; }

    /// <summary>The pairs of whom more speaks for an alignment than against one, most first.</summary>
    public BriefSection<BriefAlignment> Alignments { get; init; } = new([], 0, "hearsay signs");

    /// <summary>Threats and promises on a condition and demands with a deadline, open ones first.</summary>
    public BriefSection<BriefUndertaking> Ledger { get; init; } = new([], 0, "");
}
