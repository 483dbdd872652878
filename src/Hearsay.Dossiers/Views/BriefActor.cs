using System.Collections.Immutable;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Views;

/// <summary>Who an actor is, in one entry.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="OtherNames">Names other than the main one, the first few.</param>
/// <param name="MoreNames">How many names are not shown.</param>
/// <param name="Roles">Its offices and allegiances, each once, the first few.</param>
/// <param name="MoreRoles">How many are not shown.</param>
/// <param name="Claims">In how many claims it acts or is acted upon.</param>
/// <param name="Evidence">The number of the passage that names it.</param>
public sealed record BriefActor(
    DossierActor Actor,
    ImmutableArray<string> OtherNames,
    int MoreNames,
    ImmutableArray<BriefRole> Roles,
    int MoreRoles,
    int Claims,
    References Evidence);
