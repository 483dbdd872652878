using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Sentences of one zone between which no line ends.</summary>
/// <param name="Span">From the begin of its first token to the end of its last.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="EndToken">The index after its last token.</param>
/// <param name="Zone">The index of its zone.</param>
internal readonly record struct Paragraph(TextSpan Span, int FirstToken, int EndToken, int Zone)
{
    /// <summary>The paragraphs in which attributions are looked for.</summary>
    public static List<Paragraph> Of(SegmentedText segmented)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var sentence in segmented.Sentences)
        {
            if (segmented.Zones[sentence.Zone].Kind is ZoneKind.Byline or ZoneKind.Dateline or ZoneKind.Credit or ZoneKind.Boilerplate)
            {
                continue;
            }

            if (paragraphs.Count > 0 && paragraphs[^1] is var last && last.Zone == sentence.Zone && last.EndToken == sentence.FirstToken
                && !segmented.Text.AsSpan(last.Span.End, sentence.Span.Begin - last.Span.End).ContainsAny('\n', '\r'))
            {
                paragraphs[^1] = last with { Span = last.Span.Union(sentence.Span), EndToken = sentence.EndToken };
            }
            else
            {
                paragraphs.Add(new Paragraph(sentence.Span, sentence.FirstToken, sentence.EndToken, sentence.Zone));
            }
        }

        return paragraphs;
    }
}
