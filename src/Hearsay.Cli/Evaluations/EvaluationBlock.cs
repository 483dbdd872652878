using System.Collections.Immutable;
using Hearsay.Reading.Evaluation;

namespace Hearsay.Cli.Evaluations;

/// <summary>The measures of one gold file, taken in one way.</summary>
/// <param name="File">The path as it was given, or as it was met on a walk; "-" for standard input.</param>
/// <param name="Of">What was measured: "gold tokens", "raw text" or "names".</param>
/// <param name="Measures">The measures in the order in which they are printed.</param>
internal sealed record EvaluationBlock(string File, string Of, ImmutableArray<Measure> Measures);
