using System.Diagnostics;
using System.Globalization;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;
using Hearsay.Storage;

namespace Hearsay.Bench;

/// <summary>
/// How a dossier grows: days and single items of a collection of dated news are read into one by the order of their days, and at some sizes it is measured what a
/// further document costs, alone or among two hundred, in processor time, whatever else the machine does. At the end come the times of queries.
/// </summary>
internal static class DossierGrowth
{
    /// <summary>The argument that asks for the table.</summary>
    public const string Name = "growth";

    /// <summary>The argument that asks for the times of queries alone.</summary>
    public const string Queries = "queries";

    private const int Batch = 200;
    private const int Single = 20;
    private const int Times = 5;

    private static readonly int[] s_sizes = [1_000, 3_000, 10_000, 30_000, 100_000];

    /// <summary>Prints the tables, in Markdown.</summary>
    /// <param name="input">The collection: JSON lines, gzipped or not, with date and text, one item a line of the text.</param>
    /// <param name="documents">How many documents the dossier is to have at the end.</param>
    /// <param name="path">Where the dossier is written; a file that is there is replaced.</param>
    /// <param name="output">Where the tables go.</param>
    public static void Print(string input, int documents, string path, TextWriter output)
    {
        File.Delete(path);
        var news = GrowthNews.Of(input, documents + Batch + Single);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{news.Read} documents read, {news.Words} words; the others are variants of them."));
        output.WriteLine("| documents | since the last line, ms a document | of 200 at once, ms a document | stored only | alone, ms | most memory, MB | file, MB |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        using (var dossier = DossierFile.Create(path))
        {
            var next = 0;
            foreach (var size in s_sizes.Where(s => s <= documents))
            {
                var from = next;
                var bulk = Spent(() =>
                {
                    while (next < size)
                    {
                        Add(dossier, news, ref next, Math.Min(Batch, size - next));
                        dossier.Build();
                    }
                });
                var stored = Spent(() => Add(dossier, news, ref next, Batch));
                var built = Spent(() => dossier.Build());
                var alone = Spent(() =>
                {
                    for (var time = 0; time < Single; time++)
                    {
                        Add(dossier, news, ref next, 1);
                        dossier.Build();
                    }
                });
                using var process = Process.GetCurrentProcess();
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {size:N0} | {bulk / (size - from):F1} | {(stored + built) / Batch:F1} | {stored / Batch:F1} | {alone / Single:F1} | {process.PeakWorkingSet64 / 1e6:N0} | {new FileInfo(path).Length / 1e6:N0} |"));
                output.Flush();
            }
        }

        PrintQueries(path, output);
    }

    /// <summary>Prints the times of queries on a dossier that is there: medians, and the first time.</summary>
    public static void PrintQueries(string path, TextWriter output)
    {
        using var dossier = DossierFile.OpenForReading(path);
        var pair = dossier.Ties().GroupBy(t => (t.Source, t.Target)).OrderByDescending(g => g.Count()).First().Key;
        var actor = pair.Source;
        var claim = dossier.Ties([pair.Source], [pair.Target]).First().Claim;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{dossier.DocumentCount:N0} documents\n| query | found | first, ms | median, ms |\n|---|---:|---:|---:|"));
        Time("an actor by its key", () => dossier.Actors(new DossierFilter { Actor = actor }).Length);
        Time("an actor by its name", () => dossier.Actors(new DossierFilter { Actor = dossier.Actors(new DossierFilter { Actor = actor })[0].Name }).Length);
        Time("its relations", () => dossier.Relations(new DossierFilter { Actor = actor }).Length);
        Time("its quotations", () => dossier.Quotations(new DossierFilter { Actor = actor }).Length);
        Time("its documents", () => dossier.Documents(new DossierFilter { Actor = actor }).Length);
        Time("a pair's ties", () => dossier.Ties([pair.Source], [pair.Target]).Length);
        Time("a pair's latest hundred claims", () => dossier.Claims([.. dossier.Ties([pair.Source], [pair.Target]).OrderByDescending(t => t.Last).Take(100).Select(t => t.Claim)]).Length);
        Time("a claim with its accounts", () => dossier.Claims([claim]).Length);
        Time("documents with two words", () => dossier.Documents(new DossierFilter { Words = "parliament referendum" }).Length);
        Time("quotations with a word", () => dossier.Quotations(new DossierFilter { Words = "referendum" }).Length);

        void Time(string query, Func<int> run)
        {
            var times = new List<double>();
            var found = 0;
            for (var time = 0; time < Times; time++)
            {
                times.Add(Spent(() => found = run()));
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {query} | {found:N0} | {times[0]:F1} | {times.Order().ElementAt(Times / 2):F1} |"));
        }
    }

    private static void Add(DossierFile dossier, GrowthNews news, ref int next, int count)
    {
        for (var end = next + count; next < end; next++)
        {
            var (document, digest) = news[next];
            dossier.Add(document, digest, "{}"u8.ToArray());
        }
    }

    private static double Spent(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
