using System.Collections.Immutable;

namespace Hearsay.Dossiers.Claims;

/// <summary>One of the separate origins of a claim, with the accounts that go back to it.</summary>
/// <param name="Name">Who or what it is: a speaker, an agency, an outlet, or a document's id.</param>
/// <param name="Folds">The accounts that go back to it, in their order; at least one.</param>
public sealed record Origin(string Name, ImmutableArray<OriginFold> Folds);
