namespace Hearsay.Dossiers.Balance;

/// <summary>A tie that is at odds with the division into camps.</summary>
/// <param name="One">The number of one party, the lower.</param>
/// <param name="Other">The number of the other.</param>
/// <param name="Sign">The sign of the tie.</param>
/// <param name="Share">In which share of the best divisions found it is at odds, above 0 and up to 1.</param>
public readonly record struct TieAtOdds(int One, int Other, int Sign, double Share);
