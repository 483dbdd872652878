using System.Collections.Immutable;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>A text in which it is known who is who: each mention is joined to an actor, or stays unknown.</summary>
public sealed class ResolvedText
{
    /// <summary>Joins a text with its actors.</summary>
    /// <param name="mentioned">The text and its mentions; the resolver may have added descriptions and pronouns.</param>
    /// <param name="actors">The actors of the document.</param>
    /// <param name="actorOf">For each mention the index of its actor in <paramref name="actors"/>, or -1.</param>
    /// <param name="joins">For each mention why it is joined to its actor; <c>default</c> where nobody asks.</param>
    /// <exception cref="ArgumentException">The lists do not fit one another.</exception>
    public ResolvedText(MentionedText mentioned, ImmutableArray<Actor> actors, ImmutableArray<int> actorOf, ImmutableArray<MentionJoin> joins = default)
    {
        if (!joins.IsDefault && joins.Length != mentioned.Mentions.Length)
        {
            throw new ArgumentException($"{mentioned.Mentions.Length} mentions need as many reasons, not {joins.Length}.", nameof(joins));
        }

        if (actorOf.Length != mentioned.Mentions.Length)
        {
            throw new ArgumentException($"{mentioned.Mentions.Length} mentions need as many actors, not {actorOf.Length}.", nameof(actorOf));
        }

        foreach (var index in actorOf)
        {
            if (index < -1 || index >= actors.Length)
            {
                throw new ArgumentException($"There is no actor {index} among {actors.Length}.", nameof(actorOf));
            }
        }

        Mentioned = mentioned;
        Actors = actors;
        ActorOf = actorOf;
        Joins = joins.IsDefault ? [.. Enumerable.Repeat(new MentionJoin(JoinReason.None, -1), mentioned.Mentions.Length)] : joins;
    }

    /// <summary>The text and its mentions.</summary>
    public MentionedText Mentioned { get; }

    /// <summary>The sentences, tokens and words.</summary>
    public ParsedText Parsed => Mentioned.Parsed;

    /// <summary>The mentions in order.</summary>
    public ImmutableArray<Mention> Mentions => Mentioned.Mentions;

    /// <summary>The actors in the order of first mention.</summary>
    public ImmutableArray<Actor> Actors { get; }

    /// <summary>For each mention the index of its actor, or -1 where it is unknown.</summary>
    public ImmutableArray<int> ActorOf { get; }

    /// <summary>For each mention why it is joined to its actor.</summary>
    public ImmutableArray<MentionJoin> Joins { get; }

    /// <summary>The id of a mention's actor; null where it is unknown.</summary>
    public string? ActorIdOf(int mention) => ActorOf[mention] < 0 ? null : Actors[ActorOf[mention]].Id;

    /// <summary>The indices of the mentions that lie wholly inside a span, in order.</summary>
    public IEnumerable<int> MentionsIn(TextSpan span)
    {
        var (low, high) = (0, Mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Span.Begin < span.Begin)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < Mentions.Length && Mentions[low].Span.Begin < span.End; low++)
        {
            if (Mentions[low].Span.End <= span.End)
            {
                yield return low;
            }
        }
    }
}
