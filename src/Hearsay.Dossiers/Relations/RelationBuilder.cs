using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Relations;

/// <summary>
/// Sums claims up by pairs of actors. A claim counts where a document asserts it in its author's own voice or two separate
/// origins assert it, and nobody denies it; what is only said by one source, denied, conditional, intended or asked for does
/// not count, nor does a request.
/// </summary>
internal static class RelationBuilder
{
    /// <summary>The relations by source, then by target.</summary>
    public static ImmutableArray<Relation> Build(ImmutableArray<Claim> claims) =>
    [
        .. claims.SelectMany(Tie.Of)
            .Where(Counts)
            .GroupBy(t => (t.Source, t.Target))
            .OrderBy(p => p.Key.Source, StringComparer.Ordinal).ThenBy(p => p.Key.Target, StringComparer.Ordinal)
            .Select(p => Sum(p.Key.Source, p.Key.Target, [.. p])),
    ];

    /// <summary>Whether a tie counts for the relation of its pair.</summary>
    public static bool Counts(Tie tie) => tie.Standing is Standing.Asserted or Standing.Corroborated && EventScale.Sign(tie.Type) != 0;

    /// <summary>The relation of one pair out of the ties that count, in the order of their claims.</summary>
    public static Relation Sum(string source, string target, ImmutableArray<Tie> ties)
    {
        var cooperation = ties.Count(t => EventScale.Sign(t.Type) > 0);
        var conflict = ties.Length - cooperation;
        return new Relation(
            source,
            target,
            cooperation,
            conflict,
            Math.Sign(cooperation - conflict),
            ties.Min(t => t.From),
            ties.Max(t => t.To),
            [.. ties.Select(t => t.Claim)]);
    }
}
