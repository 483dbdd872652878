using Microsoft.Playwright;

namespace Hearsay.Workbench.Tests.Browser;

/// <summary>The system's Chromium, started once for all tests that look at pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Long enough for a machine that has much else to do: a slow answer is no fault.
    private const float Patience = 180_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it stands; null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why tests that need it are passed over; null where it is there.</summary>
    public static string? Missing =>
        Path is null ? "No Chromium is installed (chromium, chromium-browser or google-chrome on the path, or HEARSAY_CHROMIUM)." : null;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Path is not null)
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a window that writes down what goes wrong in it.</summary>
    public async Task<Window> OpenAsync(ServedDossier server, int width = 1280, int height = 900, bool dark = false, bool script = true)
    {
        ArgumentNullException.ThrowIfNull(server);
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = server.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        return new Window(context, await context.NewPageAsync(), server.Address);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("HEARSAY_CHROMIUM") is { Length: > 0 } given)
        {
            return File.Exists(given) ? given : null;
        }

        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }
}
