using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Relations;

/// <summary>What one party did towards another, in one period or in all.</summary>
/// <param name="Period">The period; null in a table of all time, and for what no single period holds.</param>
/// <param name="Source">The key of the party that acts.</param>
/// <param name="Target">The key of the one acted upon.</param>
/// <param name="VerbalCooperation">The number of claims of this class and of the standings that are shown.</param>
/// <param name="MaterialCooperation">Likewise.</param>
/// <param name="VerbalConflict">Likewise, without requests.</param>
/// <param name="MaterialConflict">Likewise.</param>
/// <param name="Requests">Requests of the standings shown; they count for no class.</param>
/// <param name="Intensity">The sum of the intensities of the claims shown (<see cref="EventScale.Intensity"/>).</param>
/// <param name="Sign">1 where the friendly claims outweigh the hostile ones by intensity, -1 where it is the other way round, 0 where they are even or there are none; what leans neither way (<see cref="EventScale.Leaning"/>) does not count.</param>
/// <param name="Apart">How many claims of the other standings there are, which count for nothing here; none of zero.</param>
/// <param name="Claims">The ids of the claims shown, in order of their days.</param>
public sealed record PairRow(
    Period? Period,
    string Source,
    string Target,
    int VerbalCooperation,
    int MaterialCooperation,
    int VerbalConflict,
    int MaterialConflict,
    int Requests,
    double Intensity,
    int Sign,
    ImmutableSortedDictionary<Standing, int> Apart,
    ImmutableArray<string> Claims)
{
    /// <summary>The number of claims shown but for requests.</summary>
    public int Weight => VerbalCooperation + MaterialCooperation + VerbalConflict + MaterialConflict;
}
