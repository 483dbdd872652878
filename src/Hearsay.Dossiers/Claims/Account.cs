using System.Collections.Immutable;

namespace Hearsay.Dossiers.Claims;

/// <summary>One telling of a claim.</summary>
/// <param name="Outlet">The outlet that carried it; null where unknown.</param>
/// <param name="Published">The day on which it was published; null where unknown.</param>
/// <param name="Evidence">The sentence that tells it.</param>
/// <param name="Stance">How it stands to the event.</param>
/// <param name="Chain">The voices from the outlet inwards ("Reuters", "head of committee"); empty where the document's author speaks and no outlet is known.</param>
/// <param name="Attributed">Whether somebody other than the document's author vouches for it.</param>
public sealed record Account(
    string? Outlet,
    DateOnly? Published,
    Evidence Evidence,
    Stance Stance,
    ImmutableArray<string> Chain,
    bool Attributed)
{
    /// <summary>The id of the event in its document's reading; empty where not known.</summary>
    public string Event { get; init; } = "";

    /// <summary>What ties it to the earlier accounts ("the same doer; the same day"); null for the first.</summary>
    public string? Joined { get; init; }
}
