using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Evaluation;

/// <summary>A name in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it names; never <see cref="MentionKind.Group"/> or <see cref="MentionKind.Other"/> in a gold text.</param>
public readonly record struct PlacedName(TextSpan Span, MentionKind Kind);
