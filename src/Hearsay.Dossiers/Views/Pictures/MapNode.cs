using System.Collections.Immutable;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Views.Pictures;

/// <summary>An actor on the map.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its whole name.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Lines">The label, folded and cut.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record MapNode(string Key, string Name, MentionKind Kind, ImmutableArray<string> Lines, LabelBox Box);
