using Hearsay.Reading.Actors;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>What is told of a report beside its extents: whose it is, how it is given, who carried it, and who stands behind it.</summary>
internal sealed class AttributionDetails(ResolvedText resolved, ReportedText text)
{
    /// <summary>The id of the actor that a source phrase names; null where it names none that is known.</summary>
    public string? ActorOf(TextSpan? source)
    {
        if (source is not { } span)
        {
            return null;
        }

        // "Lee, a spokesman for Marsh": Lee is the head; what stands behind a preposition only describes it.
        string? first = null;
        foreach (var mention in resolved.MentionsIn(span))
        {
            var before = new TextSpan(span.Begin, resolved.Mentions[mention].Span.Begin).In(resolved.Parsed.Text);
            if (resolved.ActorIdOf(mention) is not { } actor || IsBehindPreposition(before[(before.LastIndexOf(',') + 1)..]))
            {
                continue;
            }

            if (resolved.Mentions[mention].Kind is MentionKind.Person)
            {
                return actor;
            }

            first ??= actor;
        }

        return first;
    }

    /// <summary>Whether it is given in quotation marks.</summary>
    public Manner MannerOf(Draft draft)
    {
        if (draft.IsInside)
        {
            return Manner.Indirect;
        }

        var (inside, outside) = (0, 0);
        foreach (var span in draft.Content)
        {
            var whole = text.IsQuoted(span, draft.IsInBlock, out var some);
            inside += some ? 1 : 0;
            outside += whole ? 0 : 1;
        }

        return inside == 0 ? Manner.Indirect : outside == 0 ? Manner.Direct : Manner.Mixed;
    }

    /// <summary>How far source and author stand behind it; plain assertion where there is no cue.</summary>
    public Commitment CommitmentOf(Draft draft) =>
        TokensOf(draft.Cue) is var (first, end) ? Commitments.Of(resolved.Parsed, first, end) : default;

    /// <summary>The mention of the medium that carried it; -1 for none.</summary>
    public int MediumOf(Draft draft) => TokensOf(draft.Cue) is var (first, end) ? Media.Of(resolved, draft, first, end) : -1;

    /// <summary>The span of a mention and the id of its actor.</summary>
    public (TextSpan Span, string? Actor) Named(int mention) => (resolved.Mentions[mention].Span, resolved.ActorIdOf(mention));

    private (int First, int End)? TokensOf(TextSpan? span)
    {
        if (span is not { } words)
        {
            return null;
        }

        var segmented = resolved.Parsed.Segmented;
        var (first, end) = (segmented.TokenAtOrAfter(words.Begin), segmented.TokenAtOrAfter(words.End));
        return first < end ? (first, end) : null;
    }

    private static bool IsBehindPreposition(ReadOnlySpan<char> before)
    {
        foreach (var range in before.Split(' '))
        {
            if (before[range] is "for" or "of" or "to" or "with" or "by" or "from" or "at" or "in" or "on" or "who" or "whose" or "which" or "that")
            {
                return true;
            }
        }

        return false;
    }
}
