namespace Hearsay.Dossiers.Views;

/// <summary>How far the main parties fall into two camps.</summary>
/// <param name="Words">In a sentence or two.</param>
/// <param name="Triangles">The number of triangles.</param>
/// <param name="Balanced">How many of them are balanced.</param>
/// <param name="Frustration">The fewest ties at odds with a division in two.</param>
/// <param name="Ties">The number of ties.</param>
/// <param name="Evidence">The passages behind the ties at odds.</param>
public sealed record BriefBalance(string Words, int Triangles, int Balanced, int Frustration, int Ties, References Evidence);
