namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A relation on the map.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Curve">From the one who acts to the one acted upon, outside of both boxes.</param>
/// <param name="Label">"+3 −1".</param>
/// <param name="Box">Where the label stands; null where there was no room.</param>
internal sealed record MapEdge(BriefRelation Relation, MapCurve Curve, string Label, LabelBox? Box);
