using System.Collections.Immutable;

namespace Hearsay.Reading.Evaluation;

/// <summary>A gold sentence and the names that stand in it.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Text">Its tokens with one blank between two.</param>
/// <param name="Names">The persons, organisations and places in the order of the text; other types have no counterpart and are left out.</param>
public sealed record GoldNames(string Id, string Text, ImmutableArray<PlacedName> Names);
