using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Claims;

/// <summary>One side of an event as a document names it: the actors, the states for which they act, and phrases that are no known actor.</summary>
/// <param name="Shown">The keys of all actors, ordered, each once.</param>
/// <param name="Keys">The keys of those actors that are told by name or country, ordered: "the people" of two documents are not the same people.</param>
/// <param name="States">ISO codes of the states that are on this side or for which an actor of it acts, ordered.</param>
/// <param name="Unknown">The compared forms of the other phrases, ordered.</param>
/// <param name="IsOfTowns">Whether it is nothing but towns, provinces and the like.</param>
internal sealed record TellingSide(ImmutableArray<string> Shown, ImmutableArray<string> Keys, ImmutableArray<string> States, ImmutableArray<string> Unknown, bool IsOfTowns)
{
    private static readonly FrozenSet<string> PlainWords = Tables.Set("Claims.plain-words.tsv");
    private static readonly FrozenSet<string> StateSectors = Tables.Set("Claims.state-sectors.tsv");

    /// <summary>Whether the document names nobody on this side.</summary>
    public bool IsEmpty => Keys.IsEmpty && Unknown.IsEmpty;

    /// <summary>Whether a word is for people whom it does not tell from others.</summary>
    public static bool IsPlain(string word) => PlainWords.Contains(word);

    /// <summary>Makes a side.</summary>
    public static TellingSide Of(IEnumerable<KnownActor> actors, IEnumerable<string> unknown)
    {
        ImmutableArray<KnownActor> shown = [.. actors.DistinctBy(a => a.Key, StringComparer.Ordinal).OrderBy(a => a.Key, StringComparer.Ordinal)];
        ImmutableArray<KnownActor> told = [.. shown.Where(IsTold)];
        return new TellingSide(
            [.. shown.Select(a => a.Key)],
            [.. told.Select(a => a.Key)],
            [.. told.Select(StateOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. unknown.Concat(shown.Except(told).Select(a => a.Name)).Select(NameForm.Of).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            told.Length > 0 && told.All(a => a is { Kind: MentionKind.Place, Country: not null, Sector: null }));
    }

    /// <summary>Whether an actor is told from others of its kind: "militants" or "a gunman" are not.</summary>
    private static bool IsTold(KnownActor actor) =>
        actor.Country is not null || (actor.Name.Any(char.IsUpper) && !PlainWords.Contains(NameForm.Of(actor.Name)));

    /// <summary>The state for which an actor acts; null for none: a rebel group has a country, but is not it.</summary>
    private static string? StateOf(KnownActor actor) => actor.Country is { } country
        && (actor.Sector is { } sector ? StateSectors.Contains(sector) : actor.Kind is MentionKind.Place or MentionKind.Group)
        ? country
        : null;

    /// <summary>Both sides as one, for what is the same told from either.</summary>
    public TellingSide With(TellingSide other) => new(
        [.. Shown.Union(other.Shown, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. Keys.Union(other.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. States.Union(other.States, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. Unknown.Union(other.Unknown, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        IsOfTowns && other.IsOfTowns);
}
