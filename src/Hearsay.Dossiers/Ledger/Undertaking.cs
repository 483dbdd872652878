using System.Collections.Immutable;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Ledger;

/// <summary>A conditional threat or promise, or a demand with a deadline, as one document tells it.</summary>
/// <param name="Id">The document's id, a colon and "u1", "u2" ….</param>
/// <param name="Kind">What it is.</param>
/// <param name="Doer">The keys of those who undertake it, ordered; empty where they are no known actors.</param>
/// <param name="DoerWords">Who undertakes it, as written.</param>
/// <param name="Addressee">The keys of those to whom it is said or done, ordered; empty where they are no known actors.</param>
/// <param name="Condition">The words of the condition or deadline.</param>
/// <param name="Consequence">The words of what is undertaken or demanded.</param>
/// <param name="ConditionType">The type of the event in the condition; null where none was coded.</param>
/// <param name="ConditionDoer">The keys of those who would fulfil the condition, ordered.</param>
/// <param name="ConditionNegated">Whether the condition is that something is not done ("if they do not stop", "unless").</param>
/// <param name="ConsequenceType">The type of the event that is undertaken; null where none was coded.</param>
/// <param name="Day">The day on which it was said, else that of publication; null where neither is known.</param>
/// <param name="Outlet">The outlet that carried it; null where unknown.</param>
/// <param name="Chain">The voices from the outlet inwards.</param>
/// <param name="Attributed">Whether somebody else than the document's author says so.</param>
/// <param name="Evidence">Its sentence.</param>
public sealed record Undertaking(
    string Id,
    UndertakingKind Kind,
    ImmutableArray<string> Doer,
    string DoerWords,
    ImmutableArray<string> Addressee,
    Evidence Condition,
    Evidence Consequence,
    EventType? ConditionType,
    ImmutableArray<string> ConditionDoer,
    bool ConditionNegated,
    EventType? ConsequenceType,
    DateOnly? Day,
    string? Outlet,
    ImmutableArray<string> Chain,
    bool Attributed,
    Evidence Evidence);
