namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>The lane of an actor.</summary>
/// <param name="Name">The whole name.</param>
/// <param name="Label">The name as far as it fits.</param>
/// <param name="Box">Where the label stands.</param>
/// <param name="Base">The height of its line.</param>
internal sealed record TimelineLane(string Name, string Label, LabelBox Box, double Base);
