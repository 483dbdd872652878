using Hearsay.Intake.Pages;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Tests.Pages;

public sealed class PageReaderTests
{
    private const string Paragraph =
        "The harbour council of Port Amery voted on Tuesday to close the northern quay, officials said, after two cranes failed and a ship was held for nine days.";

    private const string Article = $"""
        <!doctype html><html><head><title>Quay to close - The Amery Gazette</title></head><body class="single no-sidebar comments-open">
        <header class="site-header"><a href="/">The Amery Gazette</a></header>
        <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
        <main><article>
        <h1>Quay to close</h1>
        <p class="standfirst">A vote that nobody expected.</p>
        <div class="byline">By <a rel="author" href="/x">Ann Lee</a> <time datetime="1921-10-20">20 October 1921</time></div>
        <figure><img src="q.jpg"><figcaption>The quay on Monday. <span class="credit">Photo: Bob Hay</span></figcaption></figure>
        <div class="article-body">
        <p>{Paragraph}</p>
        <h2>Two cranes</h2>
        <p>{Paragraph} The mayor,
           Carla&nbsp;Roe,   did not <b>answer</b><br>two letters.</p>
        <blockquote><p>We were not asked, and we would have said no, because the town lives by this quay.</p></blockquote>
        <script>var x = "<p>not text</p>";</script><style>p {"{color:red}"}</style><p style="display: none">hidden words</p>
        <div class="related-articles"><h3>Related</h3><ul><li><a href="/1">Cranes bought in spring</a></li></ul></div>
        <p>{Paragraph}</p>
        <p>Subscribe to our letter.</p>
        </div>
        <div class="share-buttons"><a href="#">Share</a></div>
        </article>
        <section id="comments"><h3>2 comments</h3><ol class="comment-list">
        <li class="comment"><div class="comment-author">Old Sailor says:</div><div class="comment-body"><p>About time.</p><p>The cranes are older than I am.</p></div><a class="comment-reply-link" href="#">Reply</a>
          <ol class="children"><li class="comment"><div class="comment-author">Dora</div><div class="comment-body"><p>You are not that old.</p></div></li></ol></li>
        <li class="comment"><div class="comment-author">E. Foy</div><div class="comment-body"><p>Who pays?</p></div></li>
        </ol></section></main>
        <footer>Copyright The Amery Gazette</footer></body></html>
        """;

    [Fact]
    public void Read_Article_TellsItsZones()
    {
        var document = Read(Article);

        Rendered(document).ShouldBe(
        [
            "Headline: Quay to close",
            "Standfirst: A vote that nobody expected.",
            "Byline: By Ann Lee 20 October 1921",
            "Caption: The quay on Monday.",
            "Credit: Photo: Bob Hay",
            $"Body: {Paragraph}",
            "Body: Two cranes",
            $"Body: {Paragraph} The mayor, Carla Roe, did not answer\ntwo letters.",
            "Blockquote: We were not asked, and we would have said no, because the town lives by this quay.",
            "Boilerplate: Related",
            "Boilerplate: Cranes bought in spring",
            $"Body: {Paragraph}",
            "Boilerplate: Subscribe to our letter.",
            "Comment Old Sailor: About time.\n\nThe cranes are older than I am.",
            "Comment Dora, to \"About time.\": You are not that old.",
            "Comment E. Foy: Who pays?",
        ]);
    }

    [Fact]
    public void Read_Article_IsItsBlocksPartedByBlankLines()
    {
        var document = Read(Article);

        string.Join("\n\n", document.Markup.Select(zone => zone.Span.Of(document.Text))).ShouldBe(document.Text);
    }

    [Fact]
    public void Read_Article_FillsItsMetadata()
    {
        var document = Read(Article);

        document.Title.ShouldBe("Quay to close");
        document.Byline.ShouldBe(["Ann Lee"]);
        document.Published.ShouldBe(new DateOnly(1921, 10, 20));
        document.Outlet.ShouldBeNull();
    }

    [Fact]
    public void Read_Breaks_PartLinesAndParagraphs()
    {
        Read("<div>One<br>two<br><br>three<br/>\n<br>four</div>").Text.ShouldBe("One\ntwo\n\nthree\n\nfour");
    }

    [Fact]
    public void Read_Table_IsReadRowByRow()
    {
        Read("<table><tr><th>Town<th>Votes<tr><td>Port Amery<td> 12 </table>").Text.ShouldBe("Town\tVotes\n\nPort Amery\t12");
    }

    [Fact]
    public void Read_Lists_AreReadInOrder()
    {
        Read("<p>Two things:<ul><li>One<li>Two<ol><li>Two and a half</ol></ul>").Text.ShouldBe("Two things:\n\nOne\n\nTwo\n\nTwo and a half");
    }

    [Fact]
    public void Read_CharacterReferences_AreRead()
    {
        Read("<p>Caf&eacute; &amp; &#8220;bar&#x201D; &lt;b&gt; 5 < 6 &nosuch; x&shy;y</p>").Text.ShouldBe("Café & “bar” <b> 5 < 6 &nosuch; xy");
    }

    [Theory]
    [InlineData("<script>var a;</script>")]
    [InlineData("<nav><a href=x>News</a></nav>")]
    [InlineData("<p hidden>x</p><template><p>y</p></template>")]
    [InlineData("<!-- only a comment -->")]
    public void Read_PageWithoutText_IsAFailure(string html)
    {
        Should.Throw<IntakeException>(() => Read(html)).Code.ShouldBe(IntakeCodes.NoArticle);
    }

    [Fact]
    public void Read_TextThatIsNeverClosed_IsKept()
    {
        Read($"<p>{Paragraph}<script>var x").Text.ShouldStartWith(Paragraph);
        Read($"<title>No end<p>{Paragraph}").Text.ShouldEndWith(Paragraph);
        Read($"<!-- no end <p>{Paragraph}").Text.ShouldEndWith(Paragraph);
    }

    [Fact]
    public void Read_OneWordPage_IsRead()
    {
        Rendered(Read("<html><body>Hello</body></html>")).ShouldBe(["Body: Hello"]);
    }

    internal static Document Read(string html, IntakeLimits? limits = null) =>
        PageReader.Read(html, null, null, limits ?? IntakeLimits.Default, CancellationToken.None).Document;

    private static List<string> Rendered(Document document) =>
    [
        .. document.Markup.Select(zone =>
            $"{zone.Kind}{(zone.Author is { } author ? " " + author : "")}{(zone.ReplyTo is { } reply ? $", to \"{document.Markup[reply].Span.Of(document.Text).Split('\n')[0]}\"" : "")}: {zone.Span.Of(document.Text)}"),
    ];
}
