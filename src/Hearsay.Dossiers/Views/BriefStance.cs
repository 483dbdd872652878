using System.Collections.Immutable;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Views;

/// <summary>What is stated, by one document or several, of how one actor stands to another.</summary>
/// <param name="Kind">What the relation is.</param>
/// <param name="Status">How it stands to fact.</param>
/// <param name="Source">The key of the actor that stands so.</param>
/// <param name="SourceName">Its name.</param>
/// <param name="Target">The key of the actor to whom it does.</param>
/// <param name="TargetName">Its name.</param>
/// <param name="Voices">Who says so, each once: quoted people, or the outlets in their own voice.</param>
/// <param name="Attributed">Whether nobody but quoted people says so.</param>
/// <param name="Evidence">The passages.</param>
public sealed record BriefStance(
    StanceKind Kind,
    EventStatus Status,
    string Source,
    string SourceName,
    string Target,
    string TargetName,
    ImmutableArray<string> Voices,
    bool Attributed,
    References Evidence)
{
    /// <summary>The statement in words: "Iran is an ally of Syria".</summary>
    public string Sentence => $"{SourceName} {(Kind, IsSo: Status is not (EventStatus.Negated or EventStatus.Denied)) switch
    {
        (StanceKind.Alliance, true) => "is an ally of",
        (StanceKind.Alliance, false) => "is no ally of",
        (StanceKind.Hostility, true) => "is hostile to",
        (StanceKind.Hostility, false) => "is not hostile to",
        (StanceKind.Support, true) => "is for",
        (StanceKind.Support, false) => "is not for",
        (StanceKind.Membership, true) => "belongs to",
        (StanceKind.Membership, false) => "does not belong to",
        (StanceKind.Patronage, true) => "leads or backs",
        (StanceKind.Patronage, false) => "does not lead or back",
        (_, true) => "depends on",
        (_, false) => "does not depend on",
    }} {TargetName}";
}
