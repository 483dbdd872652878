using Hearsay.Dossiers.Decisions;
using Hearsay.Storage;
using Hearsay.Workbench.Hosting;
using Microsoft.Playwright;

namespace Hearsay.Workbench.Tests.Browser;

/// <summary>Review and upload in a real browser.</summary>
[Collection(SampleDossier.Collection)]
public sealed class ReviewBrowserTests : IClassFixture<Chromium>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;
    private readonly Chromium _browser;
    private readonly string _path;

    public ReviewBrowserTests(SampleDossier sample, Chromium browser)
    {
        _browser = browser;
        _path = Path.Combine(_folder, "reviewed.hearsay");
        File.Copy(sample.Path, _path);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [BrowserFact]
    public async Task Review_ByKeyboardAlone_DecidesUndoesAndChoosesSeveral()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        await using var window = await _browser.OpenAsync(server);
        var page = window.Page;
        await window.GoAsync("/review?kind=event");
        await page.FillAsync("#who", "Ana");
        await window.PressAsync("Enter");
        await Assertions.Expect(page.Locator("strong", new() { HasText = "Ana" })).ToBeVisibleAsync();
        await window.PressAsync("a");
        await Assertions.Expect(page.Locator(".last")).ToContainTextAsync("Decision 1: accepted");
        await window.PressAsync("j");
        await window.PressAsync("r");
        await Assertions.Expect(page.Locator(".last")).ToContainTextAsync("Decision 2: rejected");
        await window.PressAsync("u");
        await Assertions.Expect(page.Locator(".last")).ToContainTextAsync("Decision 1: accepted");
        await window.PressAsync("x");
        await window.PressAsync("j");
        await window.PressAsync("x");
        await window.PressAsync("r");
        await Assertions.Expect(page.Locator(".last")).ToContainTextAsync("Decision 4: rejected");
        await window.PressAsync("c");
        (await page.EvaluateAsync<bool>("() => document.activeElement.closest('details.correction').open")).ShouldBeTrue();
        await page.FillAsync("#f0-from", "1956-10-30");
        await page.SelectOptionAsync("#f0-type", "sanction");
        await page.Locator("#c0 button").ClickAsync();
        await Assertions.Expect(page.Locator(".last")).ToContainTextAsync("Decision 5: corrected");
        await window.PressAsync("g");
        await window.PressAsync("a");
        await window.ComesToAsync("/actors", whole: true);
        window.Faults.ShouldBeEmpty();
        using var file = DossierFile.OpenForReading(_path);
        file.Decisions().Select(d => (d.Kind == DecisionKind.AcceptItem, d.Undone is null)).ShouldBe([(true, true), (false, false), (false, true), (false, true), (false, true)]);
    }

    [BrowserFact]
    public async Task Document_WordsSelected_GoIntoTheFormWithTheirPlace()
    {
        await using var server = await ServedDossier.StartAsync(_path);
        await using var window = await _browser.OpenAsync(server);
        string id, words;
        int begin;
        using (var file = DossierFile.OpenForReading(_path))
        {
            id = file.DocumentIds()[0];
            var sentence = file.Digest(id)!.Sentences[1];
            (begin, words) = (sentence.Span.Begin, sentence.Quote);
        }

        await window.GoAsync("/documents/" + id);
        await window.Page.EvaluateAsync("begin => { const range = document.createRange(); range.selectNodeContents(document.querySelector(`[data-b='${begin}']`)); getSelection().removeAllRanges(); getSelection().addRange(range); }", begin);
        await Assertions.Expect(window.Page.Locator("#ae-words")).ToHaveValueAsync(words);
        (await window.Page.EvaluateAsync<string>("() => document.querySelector('#add form').elements.begin.value")).ShouldBe(begin.ToString(System.Globalization.CultureInfo.InvariantCulture));
        window.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Upload_OfAText_ShowsItsProgressWithoutALoad()
    {
        await using var server = await ServedDossier.StartAsync(new WorkbenchOptions { Dossier = _path, Documents = new Slow() });
        await using var window = await _browser.OpenAsync(server);
        await window.GoAsync("/upload");
        await window.Page.FillAsync("#pasted", "Words.");
        await window.Page.ClickAsync("form[data-drop] button");
        await Assertions.Expect(window.Page.Locator("[data-jobs]")).ToContainTextAsync("all is read");
        await Assertions.Expect(window.Page.Locator("[data-jobs]")).ToContainTextAsync("half of pasted.txt");
        window.Faults.ShouldBeEmpty();
    }

    /// <summary>Takes its time, so that the page is there before the end.</summary>
    private sealed class Slow : IDocumentReader
    {
        public bool Fetches => false;

        public async Task<string> ReadAsync(IReadOnlyList<GivenDocument> given, DossierDesk desk, Action<string> tell, CancellationToken cancellation)
        {
            tell($"half of {given[0].Name}");
            await Task.Delay(1500, cancellation);
            return "all is read";
        }
    }
}
