using System.Diagnostics;
using Hearsay.Intake.Fetching;

namespace Hearsay.Intake.Tests.Fetching;

public sealed class RobotsFileTests
{
    private const string File = """
        # Rules
        User-agent: othercrawler
        Disallow: /

        User-agent: *
        Disallow: /search
        Allow: /search/about
        Disallow: /*.pdf$
        Crawl-delay: 7

        User-agent: Hearsay
        User-agent: friend
        Disallow: /closed*end
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/search?q=1", false)]
    [InlineData("/search/about", true)]
    [InlineData("/a/b.pdf", false)]
    [InlineData("/a/b.pdf?x", true)]
    public void Allows_RulesForAll_TheLongestDecides(string path, bool allows) => RobotsFile.Parse(File, "someone").Allows(path).ShouldBe(allows);

    [Theory]
    [InlineData("/search", true)]
    [InlineData("/closed-by-the-end", false)]
    [InlineData("/closed", true)]
    public void Allows_RulesForUs_GoBeforeThoseForAll(string path, bool allows) => RobotsFile.Parse(File, "Hearsay/0.1 (x)").Allows(path).ShouldBe(allows);

    [Fact]
    public void Parse_Delay_IsRead() => RobotsFile.Parse(File, "someone").Delay.ShouldBe(TimeSpan.FromSeconds(7));

    [Fact]
    public void Allows_HostilePattern_IsQuick()
    {
        var rules = RobotsFile.Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("a*", 2000))}b$", "x");
        var watch = Stopwatch.StartNew();

        rules.Allows("/" + new string('a', 20_000)).ShouldBeTrue();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
