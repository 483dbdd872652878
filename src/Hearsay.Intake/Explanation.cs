using System.Collections.Immutable;

namespace Hearsay.Intake;

/// <summary>How a page was understood: what of it is not in the document, and what it says of itself, in how many ways.</summary>
/// <param name="LeftOut">Text of the page that is not in the document, in the order of the page.</param>
/// <param name="Metadata">Every value found, field by field, in the order of trust.</param>
public sealed record Explanation(ImmutableArray<LeftOutText> LeftOut, ImmutableArray<MetadataValue> Metadata);
