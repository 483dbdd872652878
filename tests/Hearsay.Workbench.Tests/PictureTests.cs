using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Hearsay.Workbench.Tests;

/// <summary>Every chart stands as a file of its own, with its own styles and nothing that runs or leads away.</summary>
[Collection(SampleDossier.Collection)]
public sealed class PictureTests(SampleDossier sample)
{
    [Fact]
    public async Task Picture_OfEveryChart_StandsAlone()
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in sample.Pages)
        {
            foreach (var link in (await sample.Server.PageAsync(address)).QuerySelectorAll("a[data-picture]"))
            {
                await StandsAloneAsync(sample.Server, link.GetAttribute("href")!);
                kinds.Add(link.GetAttribute("download")!);
            }
        }

        kinds.Order(StringComparer.Ordinal).ShouldBe(["map.svg", "pair.svg", "relations.svg", "sentence.svg", "story.svg", "timeline.svg"]);
    }

    [Fact]
    public async Task Picture_OfFilters_ShowsThemAndWhatTheyLeave()
    {
        var all = await sample.Server.TextAsync("/map.svg");
        var early = await sample.Server.TextAsync("/map.svg?until=1956-10-30");
        early.ShouldContain("until 1956-10-30");
        early.Length.ShouldBeLessThan(all.Length);
        (await sample.Server.TextAsync("/timeline.svg?type=assault")).ShouldContain("assault");
        using var nothing = await sample.Server.GetAsync("/map.svg?actor=nobody");
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var wrong = await sample.Server.GetAsync("/timeline.svg?since=then");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Picture_OfHostileWords_ShowsThemAsWords()
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;
        var path = Path.Combine(folder, "hostile.hearsay");
        HostileDossier.Write(path);
        await using (var server = await ServedDossier.StartAsync(path))
        {
            var seen = 0;
            foreach (var address in await EveryKind.OfPagesAsync(server))
            {
                foreach (var link in (await server.PageAsync(address)).QuerySelectorAll("a[data-picture]"))
                {
                    await StandsAloneAsync(server, link.GetAttribute("href")!);
                    seen++;
                }
            }

            seen.ShouldBeGreaterThan(5);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task StandsAloneAsync(ServedDossier server, string address)
    {
        using var answer = await server.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var text = await answer.Content.ReadAsStringAsync();
        Encoding.UTF8.GetByteCount(text).ShouldBeLessThan(300_000, address);
        var picture = XElement.Parse(text, LoadOptions.PreserveWhitespace);
        XNamespace svg = "http://www.w3.org/2000/svg";
        picture.DescendantsAndSelf().ShouldAllBe(element => element.Name.Namespace == svg);
        picture.DescendantsAndSelf().Select(element => element.Name.LocalName).Intersect(["script", "foreignObject", "a", "use", "image"]).ShouldBeEmpty(address);
        picture.DescendantsAndSelf().SelectMany(element => element.Attributes())
            .ShouldAllBe(attribute => attribute.Name.LocalName != "href" && attribute.Name.LocalName != "style" && !attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        picture.Element(svg + "title")!.Value.ShouldNotBeEmpty(address);
        picture.Descendants(svg + "text").Count().ShouldBeGreaterThan(2, address);
        var style = picture.Elements(svg + "style").Single().Value;
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(
            $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
}
