using System.Collections.Immutable;

namespace Hearsay.Dossiers.Relations;

/// <summary>How one actor behaves towards another, by the claims that are asserted.</summary>
/// <param name="Source">The key of the one that acts.</param>
/// <param name="Target">The key of the one acted upon.</param>
/// <param name="Cooperation">The number of cooperative claims.</param>
/// <param name="Conflict">The number of hostile claims.</param>
/// <param name="Sign">1 where cooperation prevails, -1 where conflict does, 0 where they are even.</param>
/// <param name="From">The first day of a claim; null where no claim is dated.</param>
/// <param name="To">The last day of a claim; null where no claim is dated.</param>
/// <param name="Claims">The ids of the claims behind it; at least one.</param>
public sealed record Relation(
    string Source,
    string Target,
    int Cooperation,
    int Conflict,
    int Sign,
    DateOnly? From,
    DateOnly? To,
    ImmutableArray<string> Claims);
