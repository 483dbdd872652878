using System.Collections.Immutable;

namespace Hearsay.Intake;

/// <summary>What a list of inputs names, before anything of it is read.</summary>
/// <param name="Files">The files in the order in which they will be read; "-" for standard input.</param>
/// <param name="TotalBytes">Their size on disk together; standard input counts as nothing.</param>
/// <param name="Failures">What could not be found or listed, and what a walk passes over.</param>
public sealed record InputList(ImmutableArray<string> Files, long TotalBytes, ImmutableArray<IntakeFailure> Failures);
