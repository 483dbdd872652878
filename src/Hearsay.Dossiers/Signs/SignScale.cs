using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Dossiers.Signs;

/// <summary>What each kind of sign says, and what it is worth by the way in which it is told.</summary>
public static class SignScale
{
    private static readonly FrozenDictionary<SignKind, (int Speaks, double Weight, string Heading)> Kinds = Tables.Rows("Signs.signs.tsv")
        .ToFrozenDictionary(r => Enum.Parse<SignKind>(r[0]), r => (int.Parse(r[1], CultureInfo.InvariantCulture), double.Parse(r[2], CultureInfo.InvariantCulture), r[3]));

    /// <summary>1 for a sign of alignment, -1 for one against it.</summary>
    public static int Speaks(SignKind kind) => Kinds[kind].Speaks;

    /// <summary>The words over a list of such signs.</summary>
    public static string Heading(SignKind kind) => Kinds[kind].Heading;

    /// <summary>What the kind is worth at most, above 0 and up to 1.</summary>
    internal static double Weight(SignKind kind) => Kinds[kind].Weight;

    /// <summary>How far a telling counts by its standing, from 0 to 1; what is only asked for says nothing of how two stand.</summary>
    internal static double Worth(Standing standing) => standing switch
    {
        Standing.Asserted => 1,
        Standing.Corroborated => 0.9,
        Standing.Attributed => 0.6,
        Standing.Intended => 0.6,
        Standing.Denied => 0.6,
        Standing.Contested or Standing.Possible => 0.4,
        Standing.Conditional => 0.3,
        _ => 0,
    };
}
