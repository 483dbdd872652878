using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;

namespace Hearsay.Workbench.Models;

/// <summary>An event as the fields of a form hold it.</summary>
/// <param name="Type">The PLOVER type in lower case.</param>
/// <param name="Mode">The mode; null for none.</param>
/// <param name="Status">How it stands to fact.</param>
/// <param name="Source">Who does it: names with ";" between.</param>
/// <param name="Target">To whom, likewise.</param>
/// <param name="From">The first day; null where unknown.</param>
/// <param name="To">The last day; null where unknown.</param>
/// <param name="Place">Where; null where unknown.</param>
public sealed record EventFields(string Type, string? Mode, string Status, string Source, string Target, DateOnly? From, DateOnly? To, string? Place)
{
    internal static EventFields Of(EventValue value) => new(
        Shown.Word(value.Type), value.Mode, Shown.Word(value.Status), Names(value.Source), Names(value.Target), value.From, value.To, value.Place);

    private static string Names(ImmutableArray<NamedActor> side) => string.Join("; ", side.Select(actor => actor.Name));
}

/// <summary>An attribution as the fields of a form hold it.</summary>
/// <param name="Source">The source as written; empty where none is named.</param>
/// <param name="Speaker">Who that is; empty where unknown.</param>
/// <param name="Cue">The reporting words.</param>
/// <param name="Manner">Direct, indirect or mixed.</param>
/// <param name="Quote">What is said.</param>
public sealed record AttributionFields(string Source, string Speaker, string Cue, string Manner, string Quote)
{
    internal static AttributionFields Of(AttributionValue value) => new(value.Source, value.Speaker?.Name ?? "", value.Cue, Shown.Word(value.Manner), value.Quote);
}

/// <summary>What somebody decided.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Document">The document; null where it holds everywhere.</param>
/// <param name="Subject">Whom or what it concerns.</param>
/// <param name="Outcome">What it was decided to be.</param>
/// <param name="Note">Why; null where nothing was said.</param>
/// <param name="Who">Who decided; null where unknown.</param>
/// <param name="When">When, in UTC.</param>
/// <param name="Undone">When it was taken back; null where it holds.</param>
public sealed record DecisionLine(int Number, DecisionKind Kind, string? Document, string Subject, string Outcome, string? Note, string? Who, DateTimeOffset When, DateTimeOffset? Undone)
{
    internal static DecisionLine Of(Decision decision) => new(
        decision.Number, decision.Kind, decision.Document, decision.Item?.Words ?? decision.Subject.Split('|')[Math.Min(1, decision.Subject.Count(c => c == '|'))], decision.Other.Split('|') is [_, var form, _, _] ? form : decision.Other, decision.Note, decision.Who, decision.When, decision.Undone);

    /// <summary>What was decided, in a word, by whom and when.</summary>
    public string Mark => FormattableString.Invariant($"{Word(Kind)} by {Who ?? "somebody"}, {When.UtcDateTime:d MMM yyyy HH:mm}");

    /// <summary>A kind of decision as a word.</summary>
    public static string Word(DecisionKind kind) => kind switch
    {
        DecisionKind.AcceptItem => "accepted",
        DecisionKind.RejectItem => "rejected",
        DecisionKind.CorrectItem => "corrected",
        DecisionKind.AddItem => "added",
        DecisionKind.AcceptMerge => "merge accepted",
        DecisionKind.MergeActors => "merged",
        DecisionKind.SplitActor => "split",
        _ => "renamed",
    };
}

/// <summary>An item that is to be decided about, in its sentence.</summary>
/// <param name="Key">The item as forms name it.</param>
/// <param name="Kind">"event", "attribution", "actor" or "merge".</param>
/// <param name="Doubt">From 0 to 1; the most doubtful come first.</param>
/// <param name="Reasons">What is unsure about it.</param>
/// <param name="Summary">What the program takes it for.</param>
/// <param name="Evidence">Where it stands; null where the document is gone.</param>
/// <param name="Before">The words before it.</param>
/// <param name="After">The words after it.</param>
/// <param name="Event">The event; null for another kind.</param>
/// <param name="Attribution">The attribution; null for another kind.</param>
/// <param name="Other">The other passage of a merge; null for another kind.</param>
/// <param name="Decided">The last decision about it; null where nothing was decided.</param>
public sealed record ReviewLine(
    string Key, string Kind, double Doubt, ImmutableArray<string> Reasons, string Summary, EvidenceLine? Evidence, string Before, string After, EventFields? Event, AttributionFields? Attribution, EvidenceLine? Other, DecisionLine? Decided);
