using System.Collections.Immutable;

namespace Hearsay.Reading.Events;

/// <summary>A word or phrase that codes an event, with where its roles are to be looked for.</summary>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Mode">The PLOVER mode; null for none.</param>
/// <param name="Pattern">The lemmas that follow one another.</param>
/// <param name="Objects">The nouns one of which must stand in the object, each as its lemmas; empty for no such condition.</param>
/// <param name="Frame">What must stand in the tree of the verb, "person" for one; null for no such condition.</param>
/// <param name="Source">Where a noun's source is looked for, in order; empty for verbs, whose source is their subject.</param>
/// <param name="Target">Where the target is looked for, in order.</param>
/// <param name="NeedsBoth">Whether source and target must both be known.</param>
/// <param name="Flag">What is special about its roles.</param>
internal sealed record LexiconEntry(
    EventType Type,
    string? Mode,
    ImmutableArray<string> Pattern,
    ImmutableArray<ImmutableArray<string>> Objects,
    string? Frame,
    ImmutableArray<string> Source,
    ImmutableArray<string> Target,
    bool NeedsBoth,
    RoleFlag Flag)
{
    /// <summary>The entry as a reader of the lexicon knows it.</summary>
    public override string ToString() =>
        $"{Type.ToString().ToUpperInvariant()}{(Mode is null ? "" : $"({Mode})")} {(IsNoun ? "noun" : "verb")} \"{string.Join(' ', Pattern)}\""
        + (Objects.IsEmpty ? "" : " with one of its objects") + (Frame is null ? "" : $" with {Frame}")
        + (Source.IsEmpty ? "" : $", source {string.Join(' ', Source)}") + (Target.IsEmpty ? "" : $", target {string.Join(' ', Target)}")
        + (NeedsBoth ? ", needs both" : "") + (Flag == RoleFlag.None ? "" : $", {Flag.ToString().ToLowerInvariant()}");

    /// <summary>Whether a noun carries the event; nouns say where their source is looked for, verbs have a subject.</summary>
    public bool IsNoun => !Source.IsEmpty;
}
