using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hearsay.Workbench.Tests.Browser;

/// <summary>The pages in a real browser.</summary>
[Collection(SampleDossier.Collection)]
public sealed class BrowserTests(SampleDossier sample, Chromium browser) : IClassFixture<Chromium>
{
    // What sticks out to the right of the window, but for what scrolls inside its own frame.
    private const string SticksOut = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .top nav')).map(e => e.outerHTML.slice(0, 120))
        """;

    [BrowserFact]
    public async Task Page_OfEveryKind_LoadsWithoutFaultInLightAndDarkWideAndNarrow()
    {
        foreach (var (width, dark) in new[] { (1280, false), (360, true), (3840, false) })
        {
            await using var window = await browser.OpenAsync(sample.Server, width, dark: dark);
            foreach (var address in sample.Pages)
            {
                await window.GoAsync(address);
                (await window.Page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty($"{address} at {width}");
                (await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).ShouldBe(dark ? "rgb(23, 22, 20)" : "rgb(252, 251, 248)");
            }
        }
    }

    [AuditFact]
    public async Task Page_OfEveryKind_HasNoAccessibilityViolation()
    {
        var audit = await File.ReadAllTextAsync(AuditFactAttribute.AuditFile);
        foreach (var (width, dark) in new[] { (1280, false), (360, true) })
        {
            await using var window = await browser.OpenAsync(sample.Server, width, dark: dark);
            foreach (var address in sample.Pages)
            {
                await window.GoAsync(address);
                await window.Page.EvaluateAsync(audit);
                var found = await window.Page.EvaluateAsync<string[]>(
                    """
                    async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
                        .map(v => v.id + ': ' + v.help + '\n' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0]?.message ?? '')).join('\n'))
                    """);
                found.ShouldBeEmpty($"{address} at {width}{(dark ? ", dark" : "")}:\n{string.Join("\n", found)}");
            }
        }
    }

    [BrowserFact]
    public async Task Keys_Alone_LeadEverywhere()
    {
        await using var window = await browser.OpenAsync(sample.Server);
        var page = window.Page;
        await window.GoAsync("/");
        await window.PressAsync("Tab");
        (await page.EvaluateAsync<string>("() => document.activeElement.className")).ShouldBe("skip");
        await window.PressAsync("Enter");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("main");
        foreach (var (key, address) in new[] { ("m", "/map"), ("t", "/timeline"), ("q", "/quotes"), ("o", "/outlets"), ("l", "/ledger"), ("d", "/documents"), ("a", "/actors"), ("s", "/"), ("c", "/claims") })
        {
            await window.PressAsync("g");
            await window.PressAsync(key);
            await window.ComesToAsync(address, whole: true);
        }

        await window.PressAsync("j");
        await window.PressAsync("j");
        (await page.EvaluateAsync<int>("() => [...document.querySelectorAll('[data-item]')].indexOf(document.activeElement.closest('[data-item]'))")).ShouldBe(1);
        await window.PressAsync("n");
        await window.ComesToAsync("/claims?page=2");
        await window.PressAsync("p");
        await window.ComesToAsync("/claims?page=1");
        await window.PressAsync("j");
        await window.PressAsync("Enter");
        await window.ComesToAsync("/claims/c");
        await window.PressAsync("/");
        await page.Keyboard.TypeAsync("suez canal");
        await window.PressAsync("Enter");
        await window.ComesToAsync("/search?words=suez+canal");
        await window.PressAsync("/");
        await window.PressAsync("Escape");
        await window.PressAsync("?");
        await window.ComesToAsync("/help");
        window.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Filter_Changed_ShowsItsResultsAndKeepsThemInTheAddress()
    {
        await using var window = await browser.OpenAsync(sample.Server);
        var page = window.Page;
        await window.GoAsync("/claims");
        await page.SelectOptionAsync("#f-type", "reject");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/claims\\?type=reject"));
        await Assertions.Expect(page.Locator("#results .claim .facts").First).ToContainTextAsync("reject");
        await page.FillAsync("#f-actor", "Egypt");
        await page.PressAsync("#f-actor", "Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("actor=Egypt"));
        var shown = await page.Locator("#results .found").InnerTextAsync();
        await page.ReloadAsync();
        (await page.Locator("#results .found").InnerTextAsync()).ShouldBe(shown);
        await page.GoBackAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("actor=Egypt"));

        await window.GoAsync("/map");
        var all = await page.Locator(".relations tbody tr").CountAsync();
        await page.Locator("#slide").FocusAsync();
        await window.PressAsync("Home");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("until="));
        await Assertions.Expect(page.Locator(".relations tbody tr")).Not.ToHaveCountAsync(all);
        window.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Filter_WithoutScript_WorksByItsButton()
    {
        await using var window = await browser.OpenAsync(sample.Server, script: false);
        await window.GoAsync("/claims");
        await window.Page.SelectOptionAsync("#f-type", "reject");
        await window.Page.ClickAsync(".filters button");
        await window.ComesToAsync("type=reject");
        await Assertions.Expect(window.Page.Locator("#results .claim .facts").First).ToContainTextAsync("reject");
    }

    [BrowserFact]
    public async Task Document_PointedAt_ShowsWhatIsToldThereAndItsTree()
    {
        await using var window = await browser.OpenAsync(sample.Server);
        var page = window.Page;
        await window.GoAsync(sample.Pages.First(address => address.StartsWith("/documents/", StringComparison.Ordinal) && !address.Contains("sentences", StringComparison.Ordinal)));
        await page.Locator(".zone .event").First.HoverAsync();
        await Assertions.Expect(page.Locator(".notes li.lit").First).ToBeVisibleAsync();
        await page.Locator(".zone [data-e][tabindex], .zone a[data-e]").First.FocusAsync();
        await Assertions.Expect(page.Locator(".notes li.lit").First).ToBeVisibleAsync();
        await page.Locator("#events + ol li, #events ~ ol li").First.HoverAsync();
        await Assertions.Expect(page.Locator("[data-text] .lit").First).ToBeVisibleAsync();
        var tree = page.Locator("a.tree").First;
        await tree.FocusAsync();
        await window.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog svg.parse .arc").First).ToBeVisibleAsync();
        await window.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        (await page.EvaluateAsync<string>("() => document.activeElement.className")).ShouldBe("tree");
        window.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Map_Line_LeadsToItsPair()
    {
        await using var window = await browser.OpenAsync(sample.Server);
        await window.GoAsync("/map");
        var line = window.Page.Locator(".map-wide .edge").First;
        await line.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await window.ComesToAsync("/pairs/");
        await Assertions.Expect(window.Page.Locator("article.claim").First).ToBeVisibleAsync();
        window.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Page_OfHostileWords_RunsNothing()
    {
        var folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;
        var path = Path.Combine(folder, "hostile.hearsay");
        HostileDossier.Write(path);
        await using (var server = await ServedDossier.StartAsync(path))
        {
            await using var window = await browser.OpenAsync(server, width: 360);
            foreach (var address in await EveryKind.OfPagesAsync(server))
            {
                await window.GoAsync(address);
                (await window.Page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty(address);
            }
        }

        Directory.Delete(folder, recursive: true);
    }
}
