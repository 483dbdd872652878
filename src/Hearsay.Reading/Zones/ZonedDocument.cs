using System.Collections.Immutable;
using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Zones;

/// <summary>A document whose parts are told apart.</summary>
/// <param name="Document">
/// The document; where the input left title, byline, outlet or date open and the text itself gives them, they are filled in.
/// </param>
/// <param name="Zones">In the order of the text, not overlapping, together covering every character that is not white space.</param>
public sealed record ZonedDocument(Document Document, ImmutableArray<Zone> Zones);
