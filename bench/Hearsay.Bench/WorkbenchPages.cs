using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Bench;

/// <summary>
/// How long the workbench takes to the first byte of each page of a large dossier, how large the pages are, and how much memory the server takes while readers walk
/// through them. The server is a process of its own, so that its memory is not that of who asks.
/// </summary>
internal static class WorkbenchPages
{
    /// <summary>The argument that asks for the table.</summary>
    public const string Name = "workbench";

    /// <summary>The argument that serves a dossier, for the process that is measured.</summary>
    public const string Server = "workbench-server";

    private const int Again = 5;

    private static readonly TimeSpan s_preparation = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_walk = TimeSpan.FromSeconds(60);
    private static readonly string[] s_lists =
    [
        "/", "/map", "/map?type=assault", "/map?until=DAY", "/map?outlet=OUTLET", "/map?words=WORD", "/map?actor=ACTOR", "/map?sources=3", "/timeline", "/timeline?actor=ACTOR", "/timeline?words=WORD",
        "/timeline?status=denies", "/claims", "/claims?sort=day&page=100", "/claims?outlet=OUTLET", "/claims?actor=ACTOR", "/claims?actor=ACTOR&status=denies&since=DAY", "/claims?source=ACTOR&target=OTHER",
        "/claims?status=contested", "/claims?words=WORD", "/claims/CLAIM", "/actors", "/actors?words=a", "/actors/ACTOR", "/actors/OTHER", "/pairs/ACTOR/OTHER", "/quotes", "/quotes?words=WORD", "/quotes?actor=ACTOR",
        "/outlets", "/outlets?actor=ACTOR", "/outlets/OUTLET", "/ledger", "/ledger?actor=ACTOR", "/documents", "/documents?words=WORD", "/documents/DOCUMENT", "/search?words=WORD", "/search?words=WORD&outlet=OUTLET", "/review",
        "/review?kind=merge", "/decisions", "/upload", "/help",
    ];

    /// <summary>Serves a dossier until the process is ended, and says where.</summary>
    public static async Task ServeAsync(string dossier, TextWriter output)
    {
        await using var server = WorkbenchServer.Build(new WorkbenchOptions { Dossier = dossier, Port = 0 });
        await server.StartAsync();
        await WorkbenchServer.ReadyAsync(server, CancellationToken.None);
        await output.WriteLineAsync(server.Urls.First());
        await output.FlushAsync();
        await Task.Delay(Timeout.Infinite);
    }

    /// <summary>Prints the table, in Markdown.</summary>
    /// <param name="dossier">The path of the dossier.</param>
    /// <param name="word">A word that very many of its documents have.</param>
    /// <param name="readers">How many readers walk at once.</param>
    /// <param name="output">Where the table goes.</param>
    public static async Task PrintAsync(string dossier, string word, int readers, TextWriter output)
    {
        var begun = Stopwatch.GetTimestamp();
        using var server = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(WorkbenchPages).Assembly.Location, Server, dossier]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        try
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = readers }) { BaseAddress = new Uri((await server.StandardOutput.ReadLineAsync())!), Timeout = TimeSpan.FromMinutes(5) };
            var ready = Stopwatch.GetElapsedTime(begun);
            var (first, _) = await AskAsync(client, "/");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The server said its address after {ready.TotalSeconds:F1} s; the story, asked for at once: {first:F0} ms.\n"));
            await Task.Delay(s_preparation);
            var pages = await PagesAsync(client, word);
            output.WriteLine("| page | first, ms | of it processor | median, ms | kB |\n|---|---:|---:|---:|---:|");
            foreach (var page in pages)
            {
                var before = Spent(server);
                var (time, size) = await AskAsync(client, page);
                var spent = Spent(server) - before;
                var times = new List<double>();
                for (var turn = 0; turn < Again; turn++)
                {
                    times.Add((await AskAsync(client, page)).Milliseconds);
                }

                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{page}` | {time:F0} | {spent.TotalMilliseconds:F0} | {times.Order().ElementAt(Again / 2):F0} | {size / 1e3:F0} |"));
                output.Flush();
            }

            await WalkAsync(client, server, pages, readers, output);
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task WalkAsync(HttpClient client, Process server, List<string> pages, int readers, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var walks = Enumerable.Range(0, readers).Select(reader => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var turn = reader * 7; watch.Elapsed < s_walk; turn++)
            {
                times.Add((await AskAsync(client, pages[turn % pages.Count])).Milliseconds);
            }

            return times;
        })).ToList();
        var (most, ended) = (0L, Task.WhenAll(walks));
        while (!ended.IsCompleted)
        {
            server.Refresh();
            most = Math.Max(most, server.WorkingSet64);
            await Task.Delay(200);
        }

        List<double> all = [.. (await ended).SelectMany(times => times).Order()];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{readers} readers at once for {s_walk.TotalSeconds:F0} s: {all.Count} pages, median {all[all.Count / 2]:F0} ms; the server's memory {most / 1e6:F0} MB at most."));
    }

    private static TimeSpan Spent(Process server)
    {
        server.Refresh();
        return server.TotalProcessorTime;
    }

    /// <summary>The addresses, with the actors, the outlet, the claim and the document of which most is told.</summary>
    private static async Task<List<string>> PagesAsync(HttpClient client, string word)
    {
        using var story = await ReadAsync("/story.json");
        using var claims = await ReadAsync("/claims.json");
        var relation = story.RootElement.GetProperty("relations")[0];
        var (names, day) = (claims.RootElement.GetProperty("outlets"), story.RootElement.GetProperty("counts").GetProperty("from").GetString());
        var middle = DateOnly.Parse(day!, CultureInfo.InvariantCulture).AddYears(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var outlet = names.GetArrayLength() > 0 ? names[0].GetString()! : "";
        return [.. s_lists.Select(page => page
            .Replace("ACTOR", Slug.Of(relation.GetProperty("source").GetProperty("key").GetString()!), StringComparison.Ordinal)
            .Replace("OTHER", Slug.Of(relation.GetProperty("target").GetProperty("key").GetString()!), StringComparison.Ordinal)
            .Replace("/OUTLET", "/" + Slug.Of(outlet), StringComparison.Ordinal)
            .Replace("OUTLET", Uri.EscapeDataString(outlet), StringComparison.Ordinal)
            .Replace("CLAIM", Slug.Of(claims.RootElement.GetProperty("claims").GetProperty("items")[0].GetProperty("id").GetString()!), StringComparison.Ordinal)
            .Replace("DOCUMENT", Slug.Of(story.RootElement.GetProperty("latest")[0].GetProperty("id").GetString()!), StringComparison.Ordinal)
            .Replace("WORD", Uri.EscapeDataString(word), StringComparison.Ordinal)
            .Replace("DAY", middle, StringComparison.Ordinal))];

        async Task<JsonDocument> ReadAsync(string page) => JsonDocument.Parse(await client.GetStringAsync(new Uri(page, UriKind.Relative)));
    }

    private static async Task<(double Milliseconds, long Bytes)> AskAsync(HttpClient client, string page)
    {
        var begun = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var time = Stopwatch.GetElapsedTime(begun);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var whole = new MemoryStream();
        await body.CopyToAsync(whole);
        return (time.TotalMilliseconds, whole.Length);
    }
}
