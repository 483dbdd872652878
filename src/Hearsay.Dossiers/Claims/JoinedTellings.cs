using System.Collections.Immutable;

namespace Hearsay.Dossiers.Claims;

/// <summary>The tellings of one event.</summary>
/// <param name="Tellings">In order; at least one.</param>
/// <param name="Reasons">For each telling what ties it best to an earlier one; null for the first, and where it is tied through later ones only.</param>
internal sealed record JoinedTellings(ImmutableArray<Telling> Tellings, ImmutableArray<string?> Reasons);
