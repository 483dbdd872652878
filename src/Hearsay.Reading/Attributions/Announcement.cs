using Hearsay.Reading.Actors;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>A paragraph that ends with a colon announces what follows, whatever its verb: "The envoy took another tone:".</summary>
internal static class Announcement
{
    /// <summary>The report that a frame announces: the subject of its sentence and its verb, and nothing reported yet; null where it announces none.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="text">The text.</param>
    /// <param name="resolved">The same with its actors.</param>
    public static Draft? Of(Frame frame, ReportedText text, ResolvedText resolved)
    {
        var (last, paragraph) = (frame.Pieces[^1], text.Paragraphs[frame.Paragraph]);
        if (last.IsQuote || last.Form != ":" || last.End != paragraph.EndToken)
        {
            return null;
        }

        var (words, segmented) = (resolved.Parsed.Words, resolved.Parsed.Segmented);
        var sentence = segmented.Sentences[segmented.SentenceOf(last.First)];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (words[token].Relation is not "nsubj" || words[token].Head < 0 || words[words[token].Head].Head >= 0)
            {
                continue;
            }

            var (first, end) = (token, token + 1);
            for (var other = sentence.FirstToken; other < sentence.EndToken; other++)
            {
                if (HangsOn(resolved, other, token))
                {
                    (first, end) = (Math.Min(first, other), Math.Max(end, other + 1));
                }
            }

            var source = segmented.SpanOfTokens(first, end - 1);
            var verb = words[token].Head;
            return (verb < first || verb >= end) && resolved.MentionsIn(source).Any(mention => resolved.ActorOf[mention] >= 0)
                ? new Draft { Source = source, Cue = segmented.Tokens[verb].Span, Announces = true, Paragraph = frame.Paragraph }
                : null;
        }

        return null;
    }

    private static bool HangsOn(ResolvedText resolved, int token, int head)
    {
        for (var steps = 0; token >= 0 && steps < 64; steps++)
        {
            if (token == head)
            {
                return true;
            }

            token = resolved.Parsed.Words[token].Head;
        }

        return false;
    }
}
