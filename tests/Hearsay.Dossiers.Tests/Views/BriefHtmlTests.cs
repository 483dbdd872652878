using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hearsay.Dossiers.Views;

namespace Hearsay.Dossiers.Tests.Views;

public sealed class BriefHtmlTests
{
    [Fact]
    public void Write_LakeStory_ShowsWhoSaysWhatWithItsEvidence()
    {
        var page = Parse(Write(BriefMaker.Make(LakeStory.Dossier, null, LakeStory.TextOf)));
        var claim = page.Descendants("li").First(li => (string?)li.Attribute("class") == "claim attributed");
        claim.Elements("p").First().Value.ShouldBe("According to an unnamed officer (“d3.txt”): The River Front attacked a Velden post. 5");
        var number = claim.Descendants("a").First().Attribute("href")!.Value;
        page.Descendants("li").Single(li => "#" + (string?)li.Attribute("id") == number).Descendants("mark").Single().Value
            .ShouldBe("The River Front attacked a Velden post, according to an unnamed officer.");
        page.Descendants("svg").Count(svg => ((string?)svg.Attribute("class"))!.Contains("wide")).ShouldBe(2);
    }

    [Fact]
    public void Write_AnyDossier_IsWellFormedAndEveryLinkLeadsSomewhere() => RandomStories.Hold(dossier =>
    {
        var text = Write(BriefMaker.Make(dossier));
        var page = Parse(text);
        var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        ids.ShouldBeUnique();
        var known = ids.ToHashSet();
        foreach (var link in page.Descendants("a"))
        {
            if ((string?)link.Attribute("href") is { } target)
            {
                (target[0] == '#' && known.Contains(target[1..])).ShouldBeTrue(target);
            }

            foreach (var number in ((string?)link.Attribute("data-e") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                known.Contains("e" + number).ShouldBeTrue(number);
            }
        }

        page.Descendants("script").Count().ShouldBe(1);
        page.Descendants().SelectMany(element => element.Attributes()).Select(attribute => attribute.Name.LocalName).Where(name => name.StartsWith("on") || name is "style" or "src").ShouldBeEmpty();
        Write(BriefMaker.Make(dossier)).ShouldBe(text);
    });

    [Fact]
    public void Write_AnyBrief_ForbidsTheNetworkAndAllowsOnlyItsOwnScriptAndStyle()
    {
        var page = Parse(Write(BriefMaker.Make(LakeStory.Dossier)));
        var policy = page.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;
        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldContain($"script-src 'sha256-{Hash(page.Descendants("script").Single().Value)}'");
        policy.ShouldContain($"style-src 'sha256-{Hash(page.Descendants("style").Single().Value)}'");
        page.Descendants("style").Single().Value.ShouldNotContain("url(");
    }

    [Fact]
    public void Write_DocumentWithAnAddress_LinksToPagesOnly()
    {
        var document = LakeStory.Dossier.Documents[0];
        Links(document with { Uri = "https://example.org/a?b=1&c=2" }).ShouldBe(["https://example.org/a?b=1&c=2"]);
        Links(document with { Uri = "javascript:alert(1)" }).ShouldBeEmpty();

        static IEnumerable<string> Links(DossierDocument document) =>
            Parse(Write(BriefMaker.Make(LakeStory.Dossier with { Documents = [document] }))).Descendants("a").Where(a => a.Attribute("rel") is not null).Select(a => a.Attribute("href")!.Value);
    }

    [Fact]
    public void Write_Empty_IsAPage() =>
        Parse(Write(BriefMaker.Make(new Dossier([], [], [], [], [])))).Descendants("h1").Single().Value.ShouldBe("Nothing is told yet");

    private static string Hash(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static XDocument Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string Write(Brief brief)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        BriefHtml.Write(brief, writer);
        return writer.ToString();
    }
}
