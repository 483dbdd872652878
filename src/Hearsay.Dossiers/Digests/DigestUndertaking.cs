using System.Collections.Immutable;
using Hearsay.Dossiers.Ledger;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>A conditional threat or promise, or a demand with a deadline, of one document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Doer">The indices, among the digest's actors, of those who undertake it, ordered.</param>
/// <param name="DoerWords">Who undertakes it, as written.</param>
/// <param name="Addressee">The indices of those to whom it is said or done, ordered.</param>
/// <param name="Condition">Where the condition or deadline stands.</param>
/// <param name="Consequence">Where stands what is undertaken or demanded.</param>
/// <param name="ConditionType">The type of the event in the condition; null for none.</param>
/// <param name="ConditionDoer">The indices of those who would fulfil the condition, ordered.</param>
/// <param name="ConditionNegated">Whether the condition is that something is not done.</param>
/// <param name="ConsequenceType">The type of the event undertaken; null for none.</param>
/// <param name="Day">The day on which it was said, where the text gives one.</param>
/// <param name="Voice">The index, among the digest's attributions, of the innermost that vouches for it; -1 where the author does.</param>
/// <param name="Sentence">The index of its sentence among the digest's sentences.</param>
public sealed record DigestUndertaking(
    UndertakingKind Kind,
    ImmutableArray<int> Doer,
    string DoerWords,
    ImmutableArray<int> Addressee,
    TextSpan Condition,
    TextSpan Consequence,
    EventType? ConditionType,
    ImmutableArray<int> ConditionDoer,
    bool ConditionNegated,
    EventType? ConsequenceType,
    DateOnly? Day,
    int Voice,
    int Sentence);
