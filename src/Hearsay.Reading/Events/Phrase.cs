using System.Collections.Immutable;

namespace Hearsay.Reading.Events;

/// <summary>A noun phrase: its first and its last token.</summary>
internal readonly record struct Phrase(int First, int Last);

/// <summary>What fills one role, and the first token of its phrase; without fillers where nobody is named there.</summary>
internal sealed record Side(ImmutableArray<Filler> Fillers, int First)
{
    /// <summary>Nobody.</summary>
    public static Side Nobody { get; } = new([], -1);

    /// <summary>Whether nobody is named.</summary>
    public bool IsEmpty => Fillers.IsEmpty;

    /// <summary>Whether an actor is named.</summary>
    public bool IsKnown => Fillers.Any(f => f.Mention >= 0);

    /// <summary>Whether an actor is named, or at least somebody who can act.</summary>
    public bool IsSomebody => Fillers.Any(f => f.Mention >= 0 || f.IsPerson);
}
