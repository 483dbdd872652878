using System.Collections.Immutable;

namespace Hearsay.Dossiers.Stories;

/// <summary>Documents that report the same event or development.</summary>
/// <param name="Id">The id of its first document after "s:".</param>
/// <param name="Documents">The ids in the order of the dossier; at least one.</param>
/// <param name="From">The first day of publication; null where none is known.</param>
/// <param name="To">The last day of publication; null where none is known.</param>
/// <param name="Title">The title of its first document that has one; null where none has.</param>
public sealed record Story(string Id, ImmutableArray<string> Documents, DateOnly? From, DateOnly? To, string? Title);
