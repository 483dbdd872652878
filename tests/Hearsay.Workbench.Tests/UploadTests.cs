using System.Diagnostics;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Hearsay.Storage;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Tests;

/// <summary>Documents that visitors give.</summary>
public sealed class UploadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Upload_OfATextToTheProgram_IsReadAndShownAndSurvivesItsEnd()
    {
        var path = Path.Combine(_folder, "given.hearsay");
        DossierFile.Create(path).Dispose();
        var program = Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "Hearsay.Workbench.Tests"), Path.Combine("src", "Hearsay.Cli"), StringComparison.Ordinal), "hearsay.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, "serve", path, "--port", "0"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync();
            await using var server = ServedDossier.At(new Uri(line![(line!.LastIndexOf(' ') + 1)..]));
            using var visitor = new Visitor(server);
            var page = await visitor.PageAsync("/upload");
            page.QuerySelector("#address").ShouldBeNull();
            (await visitor.SendAsync((IHtmlFormElement)page.QuerySelector("form[data-drop]")!, ("text", "Israel attacked Egypt on Monday. \"We shall answer,\" said President Nasser in Cairo."))).Status.ShouldBe(HttpStatusCode.OK);
            JsonElement job;
            var patience = Stopwatch.StartNew();
            do
            {
                await Task.Delay(300);
                using var json = JsonDocument.Parse(await server.TextAsync("/upload.json"));
                job = json.RootElement.GetProperty("jobs")[0].Clone();
            }
            while (job.GetProperty("outcome").ValueKind == JsonValueKind.Null && patience.Elapsed < TimeSpan.FromMinutes(4));

            job.GetProperty("outcome").GetString().ShouldStartWith("1 document read");
            (await server.TextAsync("/claims.json")).ShouldContain("Egypt");
            var review = await visitor.PageAsync("/review?document=" + JsonDocument.Parse(await server.TextAsync("/documents.json")).RootElement.GetProperty("documents").GetProperty("items")[0].GetProperty("id").GetString());
            (await visitor.SendAsync(review.QuerySelectorAll("form.verdict").OfType<IHtmlFormElement>().First(), ("verdict", "reject"), ("who", "Ana"))).Status.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        // The server was killed without warning: what was decided is there.
        using var file = DossierFile.OpenForReading(path);
        file.Decisions().Single().Who.ShouldBe("Ana");
        file.Documents(new DossierFilter()).Single().File.ShouldBe("pasted.txt");
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_OfWhatIsNotAllowed_IsRefused()
    {
        var path = Path.Combine(_folder, "closed.hearsay");
        DossierFile.Create(path).Dispose();
        var reader = new Recorder();
        await using var server = await ServedDossier.StartAsync(new WorkbenchOptions { Dossier = path, Documents = reader });
        using var visitor = new Visitor(server);
        var form = (IHtmlFormElement)(await visitor.PageAsync("/upload")).QuerySelector("form[data-drop]")!;
        (await visitor.SendAsync(form)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SendAsync(form, ("address", "https://news.example/"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SendAsync(form, ("text", new string('a', 2_000_001)))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        reader.Given.ShouldBeEmpty();

        await using var closed = await ServedDossier.StartAsync(path);
        (await closed.PageAsync("/upload")).QuerySelector("form[data-drop]").ShouldBeNull();
    }

    [Fact]
    public async Task Events_OfAJob_AreToldAsTheyHappen()
    {
        var path = Path.Combine(_folder, "told.hearsay");
        DossierFile.Create(path).Dispose();
        var reader = new Recorder { Fetches = true };
        await using var server = await ServedDossier.StartAsync(new WorkbenchOptions { Dossier = path, Documents = reader });
        using var visitor = new Visitor(server);
        using var client = new HttpClient { BaseAddress = server.Address };
        await using var stream = await client.GetStreamAsync(new Uri("/upload/events", UriKind.Relative));
        using var lines = new StreamReader(stream);
        (await lines.ReadLineAsync()).ShouldBe("data: []");
        var form = (IHtmlFormElement)(await visitor.PageAsync("/upload")).QuerySelector("form[data-drop]")!;
        (await visitor.SendAsync(form, ("address", "https://news.example/"), ("text", "words"))).Status.ShouldBe(HttpStatusCode.OK);
        string? last;
        do
        {
            last = await lines.ReadLineAsync();
        }
        while (last is null || !last.Contains("all is read", StringComparison.Ordinal));

        last.ShouldContain("taken: pasted.txt");
        reader.Given.ShouldBe([("pasted.txt", true), ("https://news.example/", false)]);
    }

    /// <summary>Notes what it is given.</summary>
    private sealed class Recorder : IDocumentReader
    {
        public bool Fetches { get; init; }

        public List<(string Name, bool IsFile)> Given { get; } = [];

        public async Task<string> ReadAsync(IReadOnlyList<GivenDocument> given, DossierDesk desk, Action<string> tell, CancellationToken cancellation)
        {
            foreach (var one in given)
            {
                Given.Add((one.Name, one.Path is { } path && File.Exists(path)));
                tell($"taken: {one.Name}");
                await desk.WriteAsync(file => file.Build(cancellation), cancellation);
            }

            return "all is read";
        }
    }
}
