using Hearsay.Reading.Actors;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// A name and a colon: "Lee: We never agreed" in headlines, transcripts and interviews. Only a person, an organisation, a group
/// or initials are labels; "Update:" and "Photo:" are none.
/// </summary>
internal sealed class SpeakerLabels
{
    private readonly ReportedText _text;
    private readonly ResolvedText _resolved;

    /// <summary>Looks for labels in a text.</summary>
    public SpeakerLabels(ReportedText text, ResolvedText resolved) => (_text, _resolved) = (text, resolved);

    /// <summary>Adds the report of a frame that opens its paragraph with a label.</summary>
    public void Find(Frame frame, bool opensParagraph, List<Draft> drafts)
    {
        if (!opensParagraph)
        {
            return;
        }

        var colon = 1;
        while (colon < 8 && colon < frame.Count && !frame[colon].IsQuote && frame[colon].Lower != ":")
        {
            colon++;
        }

        if (frame[colon].Lower != ":" || colon + 1 >= frame.EndOfWords || frame[0].IsQuote || !IsLabel(frame, colon))
        {
            return;
        }

        var draft = new Draft
        {
            Source = frame.Span(0, colon - 1),
            Cue = frame.Span(colon, colon),
            Paragraph = frame.Paragraph,
        };
        draft.Content.Add(frame.Span(colon + 1, frame.EndOfWords - 1));
        drafts.Add(draft);
    }

    private bool IsLabel(Frame frame, int colon)
    {
        for (var at = 0; at < colon; at++)
        {
            if (frame[at].IsVerb || frame[at].IsQuote || frame[at].Lower is "," or ";" or "?")
            {
                return false;
            }
        }

        if (frame[colon - 1].Tag is Syntax.PartOfSpeech.Num || ClosedWords.Prepositions.Contains(frame[0].Lower))
        {
            return false;
        }

        if (colon == 1 && frame[0].Form is "Q" or "A")
        {
            return true;
        }

        var headline = _text.Segmented.Zones[_text.Paragraphs[frame.Paragraph].Zone].Kind is ZoneKind.Headline;
        foreach (var mention in _resolved.MentionsIn(frame.Span(0, colon - 1)))
        {
            var kind = _resolved.Mentions[mention].Kind;
            var reaches = _resolved.Mentions[mention].EndToken >= frame[colon - 1].First;
            if (reaches && (kind is MentionKind.Person || (headline && kind is MentionKind.Organisation or MentionKind.Group or MentionKind.Place)))
            {
                return true;
            }
        }

        return false;
    }
}
