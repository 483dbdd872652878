using System.Text.RegularExpressions;
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

    /// <summary>Waits until the address is one with some part, however long that takes; asks again and again, because the browser does not tell of every change.</summary>
    /// <param name="part">What the address holds.</param>
    /// <param name="whole">Whether it is all of the path, with no more than a question behind it.</param>
    public Task ComesToAsync(string part, bool whole = false) =>
        Assertions.Expect(Page).ToHaveURLAsync(new Regex(whole ? $"^https?://[^/]+{Regex.Escape(part)}(?:[?#]|$)" : Regex.Escape(part)));

    /// <summary>Presses a key once the document that is shown is complete: before, its modules may not have run, and the key would mean nothing.</summary>
    public async Task PressAsync(string key)
    {
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        await Page.Keyboard.PressAsync(key);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
