using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Network;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Finds who is said to have said what: cues with their sources and contents by the trained network, which learned their extents from PolNeAR
/// (Newell, Margolin and Ruths, LREC 2018), and by rule what quotation marks, colons and labels make certain.
/// </summary>
public sealed class AttributionFinder
{
    private readonly ReaderNetwork _network;

    /// <summary>Makes one of the network by which the texts are parsed.</summary>
    public AttributionFinder(ReaderNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
    }

    /// <summary>Finds who is said to have said what.</summary>
    /// <param name="resolved">The text with its actors, as the network parsed it.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <returns>The attributions in the order of their first character; a parent stands before what is nested in it.</returns>
    public ImmutableArray<Attribution> Find(ResolvedText resolved, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        var text = new ReportedText(resolved, cancellation);
        var extents = new Extents(text, resolved.Parsed);
        var reports = new CuedReports(_network, text, resolved.Parsed, extents);
        var found = reports.Find(cancellation);
        var direct = new DirectSpeech(text);
        var labels = new SpeakerLabels(text, resolved);
        var all = new List<Draft>();
        var (paragraph, next) = (-1, 0);
        foreach (var frame in text.Frames)
        {
            cancellation.ThrowIfCancellationRequested();
            if (frame.Paragraph != paragraph)
            {
                next = 0;
            }

            var drafts = new List<Draft>();
            for (; next < found[frame.Paragraph].Count && found[frame.Paragraph][next].CueToken < frame.Pieces[^1].End; next++)
            {
                drafts.Add(found[frame.Paragraph][next]);
            }

            drafts = Combination.Of(extents, drafts, Ruled(frame, cancellation));
            if (drafts.Count == 0)
            {
                labels.Find(frame, frame.Paragraph != paragraph, drafts);
            }

            if (!drafts.Exists(draft => draft.Announces) && Announcement.Of(frame, text, resolved) is { } announced)
            {
                drafts.Add(announced);
            }

            extents.ShareSources(drafts);
            paragraph = frame.Paragraph;
            direct.Follow(frame, drafts, found[paragraph].FindLast(draft => draft.Content.Exists(frame.Whole.Contains)));
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

        all.RemoveAll(text.IsBlow);
        all.ForEach(draft => draft.Part(resolved.Parsed.Text));
        return Nesting.Arrange(all, new AttributionDetails(resolved, text));
    }

    private static List<Draft> Ruled(Frame frame, CancellationToken cancellation)
    {
        var drafts = ReportingVerbs.Find(frame, isQuoted: false, cancellation);
        AccordingTo.Find(frame, drafts);
        HedgedSpeech.Find(frame, new Covered(drafts), drafts);
        ReportingNouns.Find(frame, new Covered(drafts), drafts);
        return drafts;
    }
}
