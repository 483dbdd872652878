using System.Collections.Immutable;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Pages;

/// <summary>What was given to be read.</summary>
/// <param name="Watch">"1" loads the page anew every two seconds, for browsers without script; null does not.</param>
public sealed record UploadQuery(string? Watch);

/// <summary>Whether documents can be given, and what became of those that were.</summary>
/// <param name="IsOpen">Whether documents can be given.</param>
/// <param name="Fetches">Whether addresses can be given.</param>
/// <param name="Jobs">What was given since the server started, the latest first.</param>
public sealed record UploadModel(bool IsOpen, bool Fetches, ImmutableArray<ReadingJob> Jobs);
