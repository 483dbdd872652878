using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Dossiers.Decisions;

/// <summary>A reason why an item may be wrong, out of doubts.tsv.</summary>
/// <param name="Name">Its short name, such as "no-source".</param>
/// <param name="Weight">How much it counts, from 0 to 1: a rank by judgement, no probability.</param>
/// <param name="Words">What it says.</param>
public sealed record DoubtReason(string Name, double Weight, string Words)
{
    private static readonly FrozenDictionary<(ItemKind, string), DoubtReason> s_reasons = Tables.Rows("Decisions.doubts.tsv")
        .ToFrozenDictionary(
            row => (Enum.Parse<ItemKind>(row[0], ignoreCase: true), row[1]),
            row => new DoubtReason(row[1], double.Parse(row[2], CultureInfo.InvariantCulture), row[3]));

    /// <summary>The reason of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static DoubtReason Of(ItemKind kind, string name) => s_reasons[(kind, name)];
}
