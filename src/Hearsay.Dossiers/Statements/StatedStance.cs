using System.Collections.Immutable;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Statements;

/// <summary>How one actor stands to another as a document states it, without an event: "Iran, an ally of Syria". A statement is no fact: it has a voice and a status.</summary>
/// <param name="Id">The document's id, a colon, the id in its reading, and a full stop and a number where the statement has several pairs.</param>
/// <param name="Kind">What the relation is.</param>
/// <param name="Status">How it stands to fact; what was so once is negated.</param>
/// <param name="Source">The key of the actor that stands so.</param>
/// <param name="Target">The key of the actor to whom it does.</param>
/// <param name="Outlet">The outlet that carried it; null where unknown.</param>
/// <param name="Published">The day on which it was published; null where unknown.</param>
/// <param name="Word">The word that states it, as written.</param>
/// <param name="Chain">The voices from the outlet inwards.</param>
/// <param name="Attributed">Whether somebody else than the document's author says so.</param>
/// <param name="Evidence">Its sentence.</param>
public sealed record StatedStance(
    string Id,
    StanceKind Kind,
    EventStatus Status,
    string Source,
    string Target,
    string? Outlet,
    DateOnly? Published,
    string Word,
    ImmutableArray<string> Chain,
    bool Attributed,
    Evidence Evidence)
{
    /// <summary>1 for a relation of friends, -1 for one of enemies, 0 for what is not told as a fact.</summary>
    public int Sign => Status != EventStatus.Actual ? 0 : Kind == StanceKind.Hostility ? -1 : 1;
}
