using Hearsay.Intake.Tests.Pages;

namespace Hearsay.Intake.Tests.Metadata;

public sealed class PageMetadataTests
{
    [Fact]
    public void Of_LinkedData_IsTrustedFirst()
    {
        var document = PageReaderTests.Read("""
            <head><title>Page title</title><meta property="og:title" content="Shared title"><meta property="og:site_name" content="Site">
            <meta name="author" content="Somebody Else"><meta property="article:published_time" content="1920-01-01">
            <link rel="canonical" href="https://gazette.example/1">
            <script type="application/ld+json">
            <!-- {"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Page"},
              {"@type":["Thing","NewsArticle"],"headline":"Ministers meet &amp; part","author":[{"@type":"Person","name":"Ann Lee"},{"@id":"#bob"}],
               "publisher":{"@id":"#org"},"datePublished":"1921-10-20T23:30:00-05:00","url":"https://gazette.example/other",},
              {"@id":"#org","@type":"Organization","name":"The Amery Gazette"},{"@id":"#bob","name":"Bob Hay"}]} -->
            </script></head><body><p>The ministers met.</p></body>
            """);

        document.Title.ShouldBe("Ministers meet & part");
        document.Byline.ShouldBe(["Ann Lee", "Bob Hay"]);
        document.Outlet.ShouldBe("The Amery Gazette");
        document.Published.ShouldBe(new DateOnly(1921, 10, 20));
        document.Uri.ShouldBe("https://gazette.example/1");
    }

    [Fact]
    public void Of_MetaTags_AreTrustedNext()
    {
        var document = PageReaderTests.Read("""
            <head><title>Page title</title><meta property="og:title" content="Ministers meet | The Gazette"><meta property="og:site_name" content="The Gazette">
            <meta property="article:author" content="https://social.example/ann"><meta name="byl" content="By ANN LEE"><meta itemprop="datePublished" content="1921-10-20">
            <script type="application/ld+json">{"@type":"NewsArticle", broken</script>
            <meta property="og:url" content="https://gazette.example/1"></head><body><p>The ministers met.</p></body>
            """);

        document.Title.ShouldBe("Ministers meet");
        document.Outlet.ShouldBe("The Gazette");
        document.Byline.ShouldBe(["ANN LEE"]);
        document.Published.ShouldBe(new DateOnly(1921, 10, 20));
        document.Uri.ShouldBe("https://gazette.example/1");
    }

    [Fact]
    public void Of_OutletUnnamed_IsTheHostOfTheAddress()
    {
        PageReaderTests.Read("<link rel=canonical href='https://www.gazette.example/1'><p>The ministers met.</p>").Outlet.ShouldBe("gazette.example");
    }

    [Fact]
    public void Of_AuthorWhoIsTheOutlet_IsNoAuthor()
    {
        var document = PageReaderTests.Read("<meta property=og:site_name content='The Gazette'><meta name=author content='The Gazette'><p>The ministers met.</p>");

        document.Byline.ShouldBeEmpty();
    }

    [Fact]
    public void Of_NoMetadata_IsLeftOpen()
    {
        var document = PageReaderTests.Read("<p>The ministers met.</p>");

        (document.Title, document.Outlet, document.Published, document.Uri).ShouldBe((null, null, null, null));
        document.Byline.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("canonical", "javascript:alert(1)")]
    [InlineData("canonical", "/relative")]
    public void Of_AddressThatIsNone_IsPassedOver(string rel, string href)
    {
        PageReaderTests.Read($"<link rel={rel} href='{href}'><p>The ministers met.</p>").Uri.ShouldBeNull();
    }
}
