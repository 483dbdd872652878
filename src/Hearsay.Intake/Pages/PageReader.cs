using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Intake.Metadata;
using Hearsay.Reading.Documents;
using IElement = AngleSharp.Dom.IElement;

namespace Hearsay.Intake.Pages;

/// <summary>Reads a page: its article as text, its zones, and what it says of itself.</summary>
internal static class PageReader
{
    /// <summary>
    /// The parser may nest deeper than the screen foresaw, by the elements that it adds (body, tbody) and by its rules for
    /// wrong nesting. So many times the limit is still cheap; beyond that the page is refused.
    /// </summary>
    private const int Slack = 4;

    private static IHtmlDocument Parse(string markup, IntakeLimits limits)
    {
        IElement? previous = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            DisableElementPositionTracking = true,
            SkipComments = true,
            OnCreated = (element, _) =>
            {
                // A new element has no parent yet; the one before it has.
                RefuseDepth(previous, limits);
                previous = element;
            },
        });
        try
        {
            return parser.ParseDocument(markup);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException or AngleSharp.Dom.DomException)
        {
            // The parser is another project's code, fed with anything: its slip costs one page, visibly, and not the run.
            throw new IntakeException(IntakeCodes.BrokenPage, $"The page's markup defeats the parser: {problem.Message}");
        }
    }

    private static void RefuseDepth(IElement? element, IntakeLimits limits)
    {
        var most = ((long)limits.MaxDepth * Slack) + Slack;
        var depth = 0L;
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (++depth > most)
            {
                throw new IntakeException(IntakeCodes.TooDeep, $"The page is nested too deep and too wrongly to be read (--max-depth {limits.MaxDepth}).");
            }
        }
    }

    /// <summary>Reads the page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="uri">Its address where the user gives it, which goes before what the page says.</param>
    /// <param name="file">The path that it was read from.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="fetched">The address that it was fetched from, which goes behind what the page says of itself.</param>
    /// <exception cref="IntakeException">The page is over a limit, or shows no text.</exception>
    public static ReadPage Read(string html, string? uri, string? file, IntakeLimits limits, CancellationToken cancellation, string? fetched = null)
    {
        var screened = PageScreen.Screen(html, limits, cancellation);
        using var page = Parse(screened.Markup, limits);
        cancellation.ThrowIfCancellationRequested();
        var outline = PageOutline.Of(page.DocumentElement);
        RoleMarker.Mark(outline);
        cancellation.ThrowIfCancellationRequested();
        var pieces = ArticleExtractor.Extract(outline);
        var article = PageArticle.Of(pieces);
        if (article.Zones.All(zone => zone.Kind is ZoneKind.Boilerplate))
        {
            throw new IntakeException(IntakeCodes.NoArticle, "The page shows no text of an article.");
        }

        var metadata = PageMetadata.Of(page, screened.DataBlocks, article);
        var address = uri ?? PageAddress.Of(metadata.Uri, fetched ?? PageAddress.SavedFrom(html));
        var document = new Document(DocumentId.Of(address, article.Text), article.Text)
        {
            File = file,
            Uri = address,
            Title = metadata.Title,
            Outlet = metadata.Outlet,
            Byline = metadata.Byline,
            Published = metadata.Published,
            Markup = article.Zones,
        };
        var flattened = screened.IsFlattened ? $"The page is nested deeper than {limits.MaxDepth} elements; what is deeper was read as if it stood there (--max-depth)." : null;
        return new ReadPage(document, flattened, metadata, outline, pieces);
    }
}
