using System.Collections.Immutable;

namespace Hearsay.Reading.Events;

/// <summary>A noun phrase: its first and its last token.</summary>
internal readonly record struct Phrase(int First, int Last);

/// <summary>The mentions that fill one role, and the first token of their phrase; without mentions where nobody is named there.</summary>
internal sealed record Side(ImmutableArray<int> Mentions, int First)
{
    /// <summary>Nobody.</summary>
    public static Side Nobody { get; } = new([], -1);

    /// <summary>Whether nobody is named.</summary>
    public bool IsEmpty => Mentions.IsEmpty;
}
