namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>A label of the axis.</summary>
/// <param name="Text">The words.</param>
/// <param name="Box">Where it stands.</param>
/// <param name="Column">The x of what it names.</param>
internal sealed record TimelineLabel(string Text, LabelBox Box, double Column);
