using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>
/// Tells what on a page is what: the head (<see cref="HeadRules"/>), the article with its datelines and quotations, and what stands among
/// and under it (<see cref="TailRules"/>). Zones that the markup gives are kept; its body is read as a plain text's.
/// Where nothing speaks for another role a paragraph is body. The cost is linear in the text.
/// </summary>
public sealed class ZoneFinder
{
    /// <summary>Tells what on a page is what.</summary>
    /// <exception cref="ArgumentException">The zones of the markup overlap, are out of order, or reach beyond the text.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public ZonedDocument Find(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        CheckMarkup(document);
        var page = new PageDraft(document, ParagraphSplitter.Split(document, cancellation));
        if (page.Paragraphs.IsEmpty)
        {
            return new ZonedDocument(document, []);
        }

        if (document.Markup.IsEmpty)
        {
            TailRules.Mark(page, HeadRules.Mark(page));
        }
        else
        {
            MarkupRules.Mark(page);
        }

        BlockquoteRule.Mark(page);
        var zones = ZoneAssembly.Of(page, cancellation);
        return new ZonedDocument(WithWhatTheTextSays(page), zones);
    }

    private static Document WithWhatTheTextSays(PageDraft page)
    {
        var document = page.Document;
        return document with
        {
            Title = document.Title ?? page.Title,
            Byline = document.Byline.IsEmpty ? page.Byline : document.Byline,
            Outlet = document.Outlet ?? page.Outlet,
            Published = document.Published ?? page.Published,
        };
    }

    private static void CheckMarkup(Document document)
    {
        var at = 0;
        foreach (var zone in document.Markup)
        {
            if (zone.Span.Begin < at || zone.Span.End > document.Text.Length)
            {
                throw new ArgumentException($"The zone {zone.Span} of the markup is out of order or beyond a text of {document.Text.Length} code units.", nameof(document));
            }

            at = zone.Span.End;
        }
    }
}
