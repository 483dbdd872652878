using Microsoft.Playwright;

namespace Hearsay.Workbench.Tests.Browser;

/// <summary>Pictures in a real browser: those that a reader saves, and those of the pages themselves for the README.</summary>
[Collection(SampleDossier.Collection)]
public sealed class PictureBrowserTests(SampleDossier sample, Chromium browser) : IClassFixture<Chromium>
{
    private const int Width = 1240;
    private const int Height = 820;
    private const int Most = 200_000;

    /// <summary>An image of one colour is far smaller.</summary>
    private const int Least = 20_000;

    private static readonly byte[] s_png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [BrowserFact]
    public async Task Picture_Opened_IsStyledUnderItsOwnPolicy()
    {
        await using var window = await browser.OpenAsync(sample.Server);
        await window.GoAsync("/map.svg");
        (await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.paper')).fill")).ShouldBe("rgb(252, 251, 248)");
        (await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.edge.conflict .line')).stroke")).ShouldBe("rgb(156, 52, 25)");
        window.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Picture_SavedAsPng_IsDrawnByTheBrowserTwiceAsLarge()
    {
        await using var window = await browser.OpenAsync(sample.Server);
        await window.GoAsync("/map?until=1956-11-05");
        var file = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Save the map as PNG" }).ClickAsync());
        file.SuggestedFilename.ShouldBe("map.png");
        var bytes = await File.ReadAllBytesAsync(await file.PathAsync());
        bytes.Take(4).ShouldBe(s_png);
        bytes.Length.ShouldBeGreaterThan(Least);
        WidthOf(bytes).ShouldBe(2 * 900);
        window.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Pages_OfTheReadme_AreSmallAndNotEmpty()
    {
        var claim = sample.Pages.First(page => page.StartsWith("/claims/", StringComparison.Ordinal));
        var contested = (await sample.Server.PageAsync("/claims?status=contested")).QuerySelector("article.claim a.open")?.GetAttribute("href") ?? claim;
        var document = (await sample.Server.PageAsync(contested)).QuerySelector(".passage p a")!.GetAttribute("href")!.Split('?')[0];
        foreach (var (name, address, dark) in new[] { ("story", "/", false), ("map", "/map", false), ("claim", contested, false), ("document", document, false), ("ledger-dark", "/ledger", true) })
        {
            await using var window = await browser.OpenAsync(sample.Server, Width, Height, dark);
            await window.GoAsync(address);
            await window.Page.WaitForFunctionAsync("() => document.readyState === 'complete' && document.fonts.status === 'loaded'");
            var picture = await window.Page.ScreenshotAsync(new() { Caret = ScreenshotCaret.Hide, Animations = ScreenshotAnimations.Disabled });
            picture.Length.ShouldBeInRange(Least, Most, name);
            WidthOf(picture).ShouldBe(Width, name);
            if (Environment.GetEnvironmentVariable("HEARSAY_WRITE_DOCS") == "1")
            {
                await File.WriteAllBytesAsync(Path.Combine(Checkout.Root, "docs", "pictures", $"{name}.png"), picture);
            }

            File.Exists(Path.Combine(Checkout.Root, "docs", "pictures", $"{name}.png")).ShouldBeTrue($"docs/pictures/{name}.png is missing: run this test with HEARSAY_WRITE_DOCS=1");
        }
    }

    private static int WidthOf(byte[] png) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16, 4));
}
