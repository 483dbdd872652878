using System.Collections.Immutable;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A timeline with everything in its place.</summary>
/// <param name="Width">The width in units of the picture.</param>
/// <param name="Height">The height.</param>
/// <param name="Lanes">The lanes from top to bottom.</param>
/// <param name="Labels">The labels of the axis.</param>
/// <param name="Marks">The marks.</param>
/// <param name="Breaks">Where along x days are left out.</param>
/// <param name="Left">The left end of the lanes.</param>
/// <param name="Unit">What one column is: "day", "week", "month" or "year".</param>
internal sealed record TimelineChart(
    double Width,
    double Height,
    ImmutableArray<TimelineLane> Lanes,
    ImmutableArray<TimelineLabel> Labels,
    ImmutableArray<TimelineDot> Marks,
    ImmutableArray<double> Breaks,
    double Left,
    string Unit);
