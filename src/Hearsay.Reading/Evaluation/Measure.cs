namespace Hearsay.Reading.Evaluation;

/// <summary>A tally and what it counts.</summary>
/// <param name="Name">As it is printed, for instance "LAS" or "place exact".</param>
/// <param name="Tally">The counts.</param>
public sealed record Measure(string Name, Tally Tally);
