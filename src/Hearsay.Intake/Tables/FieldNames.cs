using System.Collections.Frozen;
using Hearsay.Intake.Pages;

namespace Hearsay.Intake.Tables;

/// <summary>The list of names in <c>fields.tsv</c>.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<string, (int Rank, FieldKind Field)> s_names = TableFile.Pairs("Hearsay.Intake.Tables.fields.tsv")
        .Select((pair, rank) => (Name: pair.First, Rank: rank, Field: Enum.Parse<FieldKind>(pair.Second, ignoreCase: true)))
        .ToFrozenDictionary(entry => entry.Name, entry => (entry.Rank, entry.Field), StringComparer.Ordinal);

    /// <summary>How many of the first names are those of Hearsay's own format, whose values must be of the right type.</summary>
    public const int Own = 8;

    /// <summary>What a name means, and its place in the list, smaller going first; null where it is none of them.</summary>
    public static (int Rank, FieldKind Field)? Find(string name) =>
        s_names.TryGetValue(Plain(name), out var found) ? found : null;

    /// <summary>A name as the lists write it: in lower case, without spaces.</summary>
    public static string Plain(string name) => name.Trim().TrimStart('\uFEFF').Replace(' ', '_').ToLowerInvariant();
}
