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

    // The zone of the block quotation that is being read; -1 for none.
    private int _block = -1;

    /// <summary>Follows the speakers of a text.</summary>
    public DirectSpeech(ReportedText text) => _text = text;

    /// <summary>A block quotation is one content, whoever is quoted inside it; nobody's where nobody announces it.</summary>
    private void Block(Frame frame, List<Draft> drafts)
    {
        var zone = _text.Paragraphs[frame.Paragraph].Zone;
        var span = frame.Span(0, frame.Count - 1);
        drafts.ForEach(d => d.IsInBlock = true);
        if (_block == zone && _speaker is { } speaker)
        {
            speaker.Content[^1] = speaker.Content[^1].Union(span);
            speaker.Paragraph = frame.Paragraph;
            return;
        }

        if (_speaker is null || !_speaker.Announces || frame.Paragraph - _speaker.Paragraph > 1)
        {
            _speaker = new Draft();
            drafts.Add(_speaker);
        }

        _speaker.Content.Add(span);
        _speaker.Paragraph = frame.Paragraph;
        _block = zone;
    }

    /// <summary>Takes the attributions of the next frame; a frame that is a quotation alone goes to who spoke last.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="drafts">Those whose cue stands in it.</param>
    /// <param name="holder">One whose content holds something of it, wherever its cue stands; null for none.</param>
    public void Follow(Frame frame, List<Draft> drafts, Draft? holder)
    {
        if (drafts.Count == 0 && holder is not null)
        {
            _speaker = holder;
            return;
        }

        var zone = _text.Segmented.Zones[_text.Paragraphs[frame.Paragraph].Zone].Kind;
        if (zone is ZoneKind.Blockquote)
        {
            Block(frame, drafts);
            return;
        }

        if (drafts.Count == 0 && _speaker is { } speaker && frame.IsQuoteAlone)
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
                while (last > first && !frame[last].IsQuote)
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

        _block = -1;

        // Whoever speaks last in a sentence goes on in the next, as long as it ends with a quotation or announces one.
        _speaker = drafts.Count > 0 && (drafts[^1].Announces || drafts[^1].LastQuote >= 0 || drafts[^1].Content.Count == 0) ? drafts[^1] : null;
    }
}
