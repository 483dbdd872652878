using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A map of relations with everything in its place.</summary>
/// <param name="Width">The width in units of the picture; a label's font size is <see cref="RelationMapLayout.FontSize"/>.</param>
/// <param name="Height">The height.</param>
/// <param name="Nodes">The actors.</param>
/// <param name="Edges">The relations between them.</param>
/// <param name="OmittedNodes">How many actors of the listed relations are left out.</param>
/// <param name="OmittedEdges">How many of the listed relations are left out.</param>
internal sealed record RelationMap(
    double Width,
    double Height,
    ImmutableArray<MapNode> Nodes,
    ImmutableArray<MapEdge> Edges,
    int OmittedNodes,
    int OmittedEdges);
