using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Tests.Pages;

public sealed class HostilePageTests
{
    /// <summary>What a page costs at most; some hundred times what is measured, to fail on growth and not on a slow machine.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private static readonly string[] s_scraps =
    [
        "<", ">", "</", "<p>", "</p>", "<div>", "</div>", "<a href=x>", "</a>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "</td>", "<ul>", "<li>", "<!--", "-->", "<script>",
        "</script>", "<style>", "<title>", "</title>", "<svg>", "</svg>", "<h1>", "<blockquote>", "<li class=comment>", "<div class='comment-author'>", "<article>", "<nav>", "<br>", "<body>", "<html>",
        "<textarea>", "<select>", "<option>", "<template>", "<math>", "<frameset>", "<plaintext>", "<pre>", "&amp;", "&#", "&#x110000;", "&#0;", "\0", "\ud83d", "\"", "'", "=", " ", "\n", "word ",
        "A longer run of text that counts as running text for the page. ", "<span class=\"", "<p hidden>", "<?xml", "<![CDATA[", "]]>", "<form>", "<button>", "<figure><figcaption>", "<dt>", "<dd>",
    ];

    [Theory]
    [InlineData("<div class=comment-text>x</div>")]
    [InlineData("<div class=comment><span class=author>Ann</span><p class=comment-body>x</p></div>")]
    [InlineData("<div class=comment><div class=comment-text>x")]
    [InlineData("<h2>About Amery</h2>")]
    [InlineData("<div id=post1 class=post><b class=author>Ann</b>")]
    public void Read_ManyComments_CostLinearTime(string part)
    {
        const int Times = 20_000;
        var html = $"<html><body><h1>T</h1><p>{new string('x', 200)}</p>{string.Concat(Enumerable.Repeat(part, Times))}</body></html>";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        PageReaderTests.Read(html).Text.ShouldNotBeEmpty();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("<div>", 40_000)]
    [InlineData("<div>word ", 40_000)]
    [InlineData("<span>", 40_000)]
    [InlineData("<span><div></span>", 20_000)]
    [InlineData("<ul><li>", 20_000)]
    [InlineData("<blockquote><p>word ", 20_000)]
    [InlineData("<table><tr><td>", 15_000)]
    [InlineData("<table>word", 20_000)]
    [InlineData("<div><table><td></div>", 15_000)]
    [InlineData("<b>", 40_000)]
    [InlineData("<font size=1>x", 40_000)]
    [InlineData("<a href=x><p>x", 40_000)]
    [InlineData("<p><span>x", 20_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("< ", 500_000)]
    [InlineData("</", 500_000)]
    [InlineData("<!", 500_000)]
    [InlineData("<!--", 250_000)]
    [InlineData("<![CDATA[", 40_000)]
    [InlineData("&", 1_000_000)]
    [InlineData("&notit;", 100_000)]
    [InlineData("<title>", 40_000)]
    [InlineData("<script>", 40_000)]
    [InlineData("<script><!--<script>", 20_000)]
    [InlineData("<svg><g>", 40_000)]
    [InlineData("<svg></svg>", 20_000)]
    [InlineData("<select><option>", 20_000)]
    [InlineData("<form><button>", 20_000)]
    [InlineData("<h1>", 20_000)]
    [InlineData("<dl><dd>", 20_000)]
    [InlineData("<li class=comment>x", 20_000)]
    [InlineData("<ol class=comment-list><li class=comment>x", 15_000)]
    [InlineData("<x-y>", 40_000)]
    [InlineData("<p class='comment article-body byline'>x, y", 50_000)]
    [InlineData("<br>", 40_000)]
    [InlineData("\0", 1_000_000)]
    [InlineData("<p\0>", 40_000)]
    [InlineData("word ", 400_000)]
    [InlineData("x", 2_000_000)]
    public void Read_OneThingManyTimes_EndsSoon(string piece, int times)
    {
        var html = new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ReadOrRefuse("<html><body>" + html + "The end.");

        watch.Elapsed.ShouldBeLessThan(s_patience);
    }

    [Fact]
    public void Read_ManyAttributes_EndsSoon()
    {
        var html = new StringBuilder("<p ");
        for (var i = 0; i < 200_000; i++)
        {
            html.Append("class").Append(i).Append("=1 class=x ");
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Check(PageReaderTests.Read(html.Append(">The end.").ToString()));

        watch.Elapsed.ShouldBeLessThan(s_patience);
    }

    [Fact]
    public void Read_NestedTooDeep_IsReadAsIfItWereNot()
    {
        const int Deep = 100_000;
        var html = string.Concat(Enumerable.Repeat("<div>", Deep)) + "<p>The minister resigned.</p>" + string.Concat(Enumerable.Repeat("</div>", Deep)) + "<p>The end.</p>";

        PageReaderTests.Read(html).Text.ShouldBe("The minister resigned.\n\nThe end.");
    }

    [Fact]
    public void Read_TooManyElements_IsAFailureThatNamesTheOption()
    {
        var problem = Should.Throw<IntakeException>(() => PageReaderTests.Read("<p>a<p>b<p>c<p>d", new IntakeLimits { MaxElements = 3 }));

        problem.Code.ShouldBe(IntakeCodes.TooManyElements);
        problem.Message.ShouldContain("--max-elements");
    }

    [Fact]
    public void Read_AnyScrapsOfMarkup_GivesZonesInsideTheTextInOrder()
    {
        var pages = Gen.Elements(s_scraps).ListOf().Select(scraps => string.Concat(scraps)).ToArbitrary();
        Prop.ForAll(pages, page =>
        {
            ReadOrRefuse(page);
            return true;
        }).Holds(1500, 120);
    }

    [Fact]
    public void Read_TheSamePageTwice_GivesTheSame()
    {
        var pages = Gen.Elements(s_scraps).ListOf().Select(scraps => string.Concat(scraps) + "<p>The end.").ToArbitrary();
        Prop.ForAll(pages, page =>
        {
            var (first, second) = (ReadOrRefuse(page), ReadOrRefuse(page));
            return first?.Id == second?.Id && (first is null || first.Markup.SequenceEqual(second!.Markup));
        }).Holds();
    }

    [Fact]
    public void Open_AnyBytes_GivesADocumentOrAFailure()
    {
        var source = new DocumentSource(new IntakeLimits { MaxCharacters = 5000 });
        byte[][] beginnings = [[], [0x1F, 0x8B], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [.. "{"u8], [.. "{\"text\":\""u8], [.. "<html>"u8], [.. "<!doctype html><meta charset="u8], [.. "WARC/"u8], [.. "1\t"u8]];
        var inputs = Gen.Elements(beginnings).SelectMany(begin => ArbMap.Default.GeneratorFor<byte[]>().Select(rest => (byte[])[.. begin, .. rest, .. rest])).ToArbitrary();
        Prop.ForAll(inputs, bytes =>
        {
            using var input = new MemoryStream(bytes);
            using var packed = new MemoryStream(IntakeFolder.Packed(bytes));
            var read = source.Open(["-"], input).Concat(source.Open(["-"], packed)).ToList();
            foreach (var result in read)
            {
                (result.Document is null).ShouldBe(result.Failure is not null);
                result.Failure?.Reason.ShouldNotBeNullOrWhiteSpace();
                if (result.Document is { } document)
                {
                    document.Text.ShouldNotBeNullOrWhiteSpace();
                    Check(document);
                }
            }

            return read.Count > 0;
        }).Holds(1000);
    }

    private static Document? ReadOrRefuse(string html)
    {
        try
        {
            var document = PageReaderTests.Read(html);
            document.Markup.ShouldNotBeEmpty();
            Check(document);
            return document;
        }
        catch (IntakeException refused)
        {
            refused.Message.ShouldNotBeNullOrWhiteSpace();
            return null;
        }
    }

    private static void Check(Document document)
    {
        var end = 0;
        for (var i = 0; i < document.Markup.Length; i++)
        {
            var zone = document.Markup[i];
            zone.Span.IsEmpty.ShouldBeFalse();
            zone.Span.Begin.ShouldBeGreaterThanOrEqualTo(end);
            zone.Span.End.ShouldBeLessThanOrEqualTo(document.Text.Length);
            (zone.ReplyTo ?? -1).ShouldBeLessThan(i);
            end = zone.Span.End;
        }
    }
}
