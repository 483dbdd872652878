namespace Hearsay.Workbench.Tests.Browser;

/// <summary>The first story, five articles as they came, on every page of the workbench.</summary>
public sealed class FirstStoryTests(Chromium browser) : IClassFixture<Chromium>, IAsyncLifetime
{
    // What sticks out to the right of the window, but for what scrolls inside its own frame.
    private const string SticksOut = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .top nav')).map(e => e.outerHTML.slice(0, 120))
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [FirstStoryFact]
    public async Task Page_OfEveryKind_LoadsWithoutFaultWideAndNarrow()
    {
        var path = Path.Combine(_folder, "first-story.hearsay");
        await SampleDossier.ReadAsync(Checkout.FirstStory, path);
        await using var server = await ServedDossier.StartAsync(path);
        var pages = await EveryKind.OfPagesAsync(server);
        pages.Count.ShouldBeGreaterThan(20);
        foreach (var (width, dark) in new[] { (1280, false), (360, true) })
        {
            await using var window = await browser.OpenAsync(server, width, dark: dark);
            foreach (var address in pages)
            {
                await window.GoAsync(address);
                (await window.Page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty($"{address} at {width}");
                (await window.Page.Locator("h1").CountAsync()).ShouldBe(1, address);
            }
        }
    }
}

/// <summary>A test over the first story in a real browser: passed over, with the reason, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FirstStoryFactAttribute : FactAttribute
{
    /// <summary>Makes one.</summary>
    public FirstStoryFactAttribute() =>
        Skip = Chromium.Missing ?? (Directory.Exists(Checkout.FirstStory) ? null : $"The first story is not there ({Checkout.FirstStory}).");
}
