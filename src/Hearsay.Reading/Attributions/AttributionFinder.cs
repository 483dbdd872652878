using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Finds who is said to have said what, by rules: quotation marks, a lexicon of reporting verbs and nouns, and the order of
/// source, cue and content. The extents follow PolNeAR (Newell, Margolin and Ruths, LREC 2018): the source with its titles and
/// appositions, the cue with its auxiliaries, the content with its "that" or "to".
/// </summary>
public sealed class AttributionFinder
{
    /// <summary>Finds who is said to have said what.</summary>
    /// <param name="resolved">The text with its actors.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <returns>The attributions in the order of their first character; a parent stands before what is nested in it.</returns>
    public ImmutableArray<Attribution> Find(ResolvedText resolved, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        var text = new ReportedText(resolved, cancellation);
        var direct = new DirectSpeech(text);
        var labels = new SpeakerLabels(text, resolved);
        var paragraph = -1;
        var all = new List<Draft>();
        foreach (var frame in text.Frames)
        {
            cancellation.ThrowIfCancellationRequested();
            var drafts = ReportingVerbs.Find(frame, isQuoted: false, cancellation);
            AccordingTo.Find(frame, drafts);
            if (drafts.Count == 0)
            {
                labels.Find(frame, frame.Paragraph != paragraph, drafts);
            }

            paragraph = frame.Paragraph;
            HedgedSpeech.Find(frame, new Covered(drafts), drafts);
            ReportingNouns.Find(frame, new Covered(drafts), drafts);
            direct.Follow(frame, drafts);
            all.AddRange(drafts);
        }

        // Inside what is quoted others may be quoted; a mark that is never closed may have swallowed its own speaker.
        var heard = new HashSet<int>(all.Where(d => d.LastQuote >= 0).Select(d => d.LastQuote));
        for (var quotation = 0; quotation < text.Quotations.Count; quotation++)
        {
            if (!heard.Contains(quotation) && text.Quotations[quotation].Closed)
            {
                if (!text.IsStatement(quotation) || all.Exists(d => d.Content.Exists(c => c.Overlaps(text.Quotations[quotation].Span))))
                {
                    continue;
                }

                // Somebody's words, though the text does not say whose: they are not the author's.
                all.Add(new Draft { Content = { text.Quotations[quotation].Span }, IsQuoted = true, LastQuote = quotation });
            }

            foreach (var frame in text.FramesInside(quotation))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var draft in ReportingVerbs.Find(frame, isQuoted: true, cancellation))
                {
                    draft.IsInside = true;
                    all.Add(draft);
                }
            }
        }

        return Nesting.Arrange(all, source => ActorOf(resolved, source), draft => MannerOf(text, draft));
    }

    private static string? ActorOf(ResolvedText resolved, TextSpan? source)
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

    private static Manner MannerOf(ReportedText text, Draft draft)
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
}
