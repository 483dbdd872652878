using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Ledger;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Dossiers.Stories;

namespace Hearsay.Dossiers;

/// <summary>Everything read about a story, joined across documents. A function of its documents alone.</summary>
/// <param name="Documents">By publication, undated last, then by id.</param>
/// <param name="Actors">By number of mentions, most first, then by key.</param>
/// <param name="Claims">By day, undated last, then by id.</param>
/// <param name="Relations">By source, then by target.</param>
/// <param name="Quotations">In the order of the documents and their text.</param>
public sealed record Dossier(
    ImmutableArray<DossierDocument> Documents,
    ImmutableArray<DossierActor> Actors,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Relation> Relations,
    ImmutableArray<Quotation> Quotations)
{
    /// <summary>What the documents state of how actors stand to one another, in the order of the documents and their text.</summary>
    public ImmutableArray<StatedStance> Stances { get; init; } = [];

    /// <summary>Threats and promises on a condition and demands with a deadline, in the order of the documents and their text.</summary>
    public ImmutableArray<Undertaking> Undertakings { get; init; } = [];

    /// <summary>The stories in the order of their first documents.</summary>
    public ImmutableArray<Story> Stories { get; init; } = [];

    /// <summary>What was taken from where, in the order of the documents.</summary>
    public ImmutableArray<Copy> Copies { get; init; } = [];

    /// <summary>What the documents tell but stands in none of these lists.</summary>
    public LeftOut LeftOut { get; init; } = new();
}
