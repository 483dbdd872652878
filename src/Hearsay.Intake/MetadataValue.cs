namespace Hearsay.Intake;

/// <summary>A value that a page gives for one field.</summary>
/// <param name="Field">"title", "outlet", "byline", "published", "uri".</param>
/// <param name="Value">As understood.</param>
/// <param name="Source">Where it stands: "JSON-LD", "meta og:title", "rel=canonical", "text".</param>
/// <param name="IsTaken">Whether the document has it.</param>
public sealed record MetadataValue(string Field, string Value, string Source, bool IsTaken);
