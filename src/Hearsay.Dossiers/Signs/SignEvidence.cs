using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Dossiers.Signs;

/// <summary>One telling on which a sign rests.</summary>
/// <param name="Source">The key of the party that acts or stands so.</param>
/// <param name="Target">The key of the other.</param>
/// <param name="Id">The id of the claim or of the stated stance.</param>
/// <param name="Summary">One sentence that says what is told.</param>
/// <param name="Standing">How it stands to fact.</param>
/// <param name="Chain">The voices from the outlet inwards; empty where the document's author speaks and no outlet is known.</param>
/// <param name="Day">The first day; null where unknown.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record SignEvidence(
    string Source,
    string Target,
    string Id,
    string Summary,
    Standing Standing,
    ImmutableArray<string> Chain,
    DateOnly? Day,
    Evidence Evidence);
