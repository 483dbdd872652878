using Microsoft.Playwright;

namespace Hearsay.Workbench.Tests.Browser;

/// <summary>A window of the browser, with what went wrong in it: errors on the console, requests that failed, answers that are no success, dialogs.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal Window(IBrowserContext context, IPage page, Uri home)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Faults.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => Faults.Add($"script: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A filter that is changed again before its answer came gives the first question up.
            if (request.Failure != "net::ERR_ABORTED")
            {
                Faults.Add($"request: {request.Url}: {request.Failure}");
            }
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
            {
                Faults.Add($"answer: {answer.Status} {answer.Url}");
            }
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home.ToString(), StringComparison.Ordinal))
            {
                Faults.Add($"elsewhere: {request.Url}");
            }
        };
        page.Dialog += (_, dialog) =>
        {
            Faults.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Opens an address and waits until it is there.</summary>
    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Faults.ShouldBeEmpty(address);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
