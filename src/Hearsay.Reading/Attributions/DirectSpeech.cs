using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Quotations that go on: further sentences of the same speaker, paragraphs that each begin with a mark, and the paragraph or
/// block quotation that "Lee said:" announces.
/// </summary>
internal sealed class DirectSpeech
{
    private readonly ReportedText _text;
    private Draft? _speaker;

    /// <summary>Follows the speakers of a text.</summary>
    public DirectSpeech(ReportedText text) => _text = text;

    /// <summary>Takes the attributions of the next frame; a frame that is a quotation alone goes to who spoke last.</summary>
    public void Follow(Frame frame, List<Draft> drafts)
    {
        var zone = _text.Segmented.Zones[_text.Paragraphs[frame.Paragraph].Zone].Kind;
        if (drafts.Count == 0 && _speaker is { } speaker && (frame.IsQuoteAlone || (speaker.Announces && zone is ZoneKind.Blockquote)))
        {
            var near = frame.Paragraph - speaker.Paragraph <= 1;
            var same = frame.Paragraph == speaker.Paragraph;
            var unclosed = speaker.LastQuote >= 0 && !_text.Quotations[speaker.LastQuote].Closed;
            if (near && (same || unclosed || speaker.Announces || speaker.IsQuoted))
            {
                var first = 0;
                while (first < frame.Count - 1 && !frame[first].IsQuote && frame[first].IsMark)
                {
                    first++;
                }

                var last = frame.Count - 1;
                while (last > first && frame.IsQuoteAlone && !frame[last].IsQuote)
                {
                    last--;
                }

                speaker.Content.Add(frame.Span(first, last));
                speaker.Paragraph = frame.Paragraph;
                speaker.IsQuoted = true;
                speaker.LastQuote = frame[last].Quote;
                return;
            }
        }

        // Whoever speaks last in a sentence goes on in the next, as long as it ends with a quotation or announces one.
        _speaker = drafts.Count > 0 && (drafts[^1].Announces || drafts[^1].LastQuote >= 0 || drafts[^1].Content.Count == 0) ? drafts[^1] : null;
    }
}
