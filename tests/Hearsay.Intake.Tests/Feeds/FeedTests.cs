namespace Hearsay.Intake.Tests.Feeds;

public sealed class FeedTests : IDisposable
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><image><title>A picture</title></image><title>The Amery Gazette</title><link>https://amery.example/</link>
        <item><title>Quay to close &amp; reopen</title><link>https://amery.example/quay</link><dc:creator>Ann Lee</dc:creator><pubDate>Tue, 20 Oct 2015 08:00:00 GMT</pubDate>
          <description>Short.</description><content:encoded><![CDATA[<p>The council voted on Tuesday.</p><p>No <!-- <item> -->quay was spared.</p>]]></content:encoded></item>
        <item><title>Caf&eacute; shut & gone</title><guid>https://amery.example/cafe</guid><author>bob@amery.example (Bob Hay)</author><description>&lt;p&gt;The caf&amp;eacute; is shut.&lt;/p&gt;</description></item>
        <item><title>Broken</title><description>one <b>two</description></item>
        <item><title>Only a title</title><link>https://amery.example/bare</link></item>
        <item><title>Last</title><description>The last one.</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Amery Gazette</title><author><name>Nobody</name></author>
        <entry><title type="html">Quay &lt;em&gt;to&lt;/em&gt; close</title><id>urn:1</id><link rel="alternate" href="https://amery.example/quay"/><published>2015-10-20T08:00:00Z</published>
          <author><name>Ann Lee</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The council <b>voted</b>.</p></div></content></entry>
        <entry><title>Text</title><id>https://amery.example/2</id><updated>2015-10-21</updated><summary>One line.

        Another line.</summary></entry></feed>
        """;

    private const string Json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "The Amery Gazette", "authors": [{"name": "Desk"}],
         "items": [{"id": "1", "url": "https://amery.example/quay", "title": "Quay <to> close", "content_html": "<p>The council voted.</p>", "date_published": "2015-10-20T08:00:00Z", "authors": [{"name": "Ann Lee"}]},
                   {"id": "2", "content_text": "Plain & short."}, 5]}
        """;

    private const string Hostile = "<>&;/]\"'{}[ \0\uD800x";

    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_Rss_GivesItsItems()
    {
        var read = IntakeFolder.Read(_folder.Write("a.xml", Rss));

        var first = read[0].Document!;
        first.Text.ShouldBe("Quay to close & reopen\n\nThe council voted on Tuesday.\n\nNo quay was spared.");
        (first.Title, first.Outlet, first.Uri, first.Published).ShouldBe(("Quay to close & reopen", "The Amery Gazette", "https://amery.example/quay", new DateOnly(2015, 10, 20)));
        first.Byline.ShouldBe(["Ann Lee"]);
        var second = read[1].Document!;
        second.Text.ShouldBe("Café shut & gone\n\nThe café is shut.");
        second.Byline.ShouldBe(["Bob Hay"]);
        second.Uri.ShouldBe("https://amery.example/cafe");
        read[1].Notes.ShouldHaveSingleItem().ShouldContain("only a summary");
        read[2].Failure!.Code.ShouldBe(IntakeCodes.BrokenFeed);
        read[2].Failure!.Reason.ShouldContain("Entry 3: It begins at line 7");
        read[3].Failure!.Code.ShouldBe(IntakeCodes.OnlyAddress);
        read[4].Document!.Title.ShouldBe("Last");
    }

    [Fact]
    public void Open_Atom_GivesItsEntries()
    {
        var read = IntakeFolder.Read(_folder.Write("a.atom", Atom));

        read[0].Document!.Text.ShouldBe("Quay to close\n\nThe council voted.");
        read[0].Document!.Byline.ShouldBe(["Ann Lee"]);
        read[0].Document!.Outlet.ShouldBe("The Amery Gazette");
        read[1].Document!.Text.ShouldBe("Text\n\nOne line.\n\nAnother line.");
        read[1].Document!.Uri.ShouldBe("https://amery.example/2");
        read[1].Document!.Published.ShouldBe(new DateOnly(2015, 10, 21));
    }

    [Fact]
    public void Open_JsonFeed_GivesItsItems()
    {
        var read = IntakeFolder.Read(_folder.Write("feed.json", Json));

        read[0].Document!.Text.ShouldBe("Quay <to> close\n\nThe council voted.");
        read[0].Document!.Byline.ShouldBe(["Ann Lee"]);
        read[1].Document!.Byline.ShouldBe(["Desk"]);
        read[1].Document!.Outlet.ShouldBe("The Amery Gazette");
        read[2].Failure!.Code.ShouldBe(IntakeCodes.NotADocument);
    }

    [Fact]
    public void Open_FeedWithEntities_FetchesAndExpandsNothing()
    {
        const string Bomb = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>T</title><description>Before &b; &f; after</description></item></channel></rss>
            """;

        IntakeFolder.One(_folder.Write("a.xml", Bomb)).Text.ShouldBe("T\n\nBefore &b; &f; after");
    }

    [Fact]
    public void Reread_EntryOfAFeed_IsTheSame()
    {
        var source = new DocumentSource(IntakeLimits.Default);
        foreach (var path in (string[])[_folder.Write("a.xml", Rss), _folder.Write("b.atom", Atom), _folder.Write("c.json", Json)])
        {
            foreach (var result in IntakeFolder.Read(path).Where(r => r.Document is not null))
            {
                source.Reread(result.Origin!).Document!.Id.ShouldBe(result.Document!.Id);
            }
        }
    }

    [Fact]
    public void Open_DamagedFeeds_NeverThrow()
    {
        var random = new Random(11);
        foreach (var whole in (string[])[Rss, Atom, Json])
        {
            for (var time = 0; time < 150; time++)
            {
                var letters = whole.ToCharArray();
                for (var hits = random.Next(1, 20); hits > 0; hits--)
                {
                    letters[random.Next(60, letters.Length)] = Hostile[random.Next(Hostile.Length)];
                }

                IntakeFolder.Read(_folder.Write("a.xml", new string(letters, 0, random.Next(60, letters.Length)))).ShouldNotBeNull();
            }
        }
    }

    [Fact]
    public void Open_EntriesThatAreNeverClosed_CostLinearTime()
    {
        var path = _folder.Write("a.xml", "<rss><channel>" + string.Concat(Enumerable.Repeat("<item><title>x</title>", 20_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        IntakeFolder.Read(path).Count.ShouldBe(20_000);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Open_FeedNestedWithoutEnd_IsAFailure()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));

        IntakeFolder.Failure(_folder.Write("a.xml", $"<rss><channel><item><description>x</description>{deep}</item></channel></rss>")).Code.ShouldBe(IntakeCodes.TooDeep);
    }
}
