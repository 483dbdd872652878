namespace Hearsay.Reading.Network;

/// <summary>Rows of the hashed tables.</summary>
/// <param name="Words">Of whole words.</param>
/// <param name="Affixes">Of beginnings and endings.</param>
/// <param name="Groups">Of groups of letters.</param>
/// <param name="Shapes">Of shapes.</param>
internal readonly record struct FeatureSizes(int Words, int Affixes, int Groups, int Shapes);
