using System.Diagnostics;
using System.Globalization;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Network;

namespace Hearsay.Bench;

/// <summary>
/// What only a process of its own shows: how long the model takes to load, how long the first sentence, and the memory that stays. Starts the
/// program anew for every line, and several times over, and prints the medians.
/// </summary>
internal static class FreshProcess
{
    /// <summary>The argument that asks for the table.</summary>
    public const string Table = "fresh";

    /// <summary>The argument by which the program measures itself.</summary>
    public const string Line = "fresh-line";

    private const int Times = 3;

    private static readonly (int Words, int Each, int Threads)[] _lines =
        [(1_000, 1_000, 1), (100_000, 1_000, 1), (100_000, 1_000, 2), (100_000, 50_000, 1), (100_000, 50_000, 2)];

    private static readonly string[] _columns =
        ["words", "words a document", "threads", "before, MB", "load, ms", "loaded, MB", "first sentence, ms", "words/s", "after reading, MB", "most, MB"];

    /// <summary>Prints the table, in Markdown.</summary>
    public static void PrintTable(TextWriter output)
    {
        output.WriteLine($"| {string.Join(" | ", _columns)} |");
        output.WriteLine($"|{string.Concat(Enumerable.Repeat("---:|", _columns.Length))}");
        foreach (var (words, each, threads) in _lines)
        {
            var runs = Enumerable.Range(0, Times).Select(_ => Run(words, each, threads)).ToList();
            var medians = Enumerable.Range(0, _columns.Length).Select(column => runs.Select(run => run[column]).Order().ElementAt(Times / 2));
            output.WriteLine($"| {string.Join(" | ", medians.Select(m => m.ToString("N0", CultureInfo.InvariantCulture)))} |");
        }
    }

    /// <summary>Measures this process and prints one line of numbers, in the order of the columns.</summary>
    public static void PrintLine(int words, int each, int threads, TextWriter output)
    {
        var before = Resident();
        var watch = Stopwatch.StartNew();
        var network = ReaderNetwork.Load(ReaderNetwork.DefaultPath);
        var load = watch.Elapsed;
        var loaded = Resident();

        watch.Restart();
        var reader = new Reader(network);
        reader.Read(new Document("first", "The ministers met in Paris on Monday."));
        var first = watch.Elapsed;

        var documents = BenchText.Several(words, each);
        watch.Restart();
        var events = new OrderedWork(threads).Map(documents, (document, stop) => reader.Read(document, stop).Events.Length, document => document.Text.Length).Sum();
        var read = watch.Elapsed;
        var after = Resident();
        using var process = Process.GetCurrentProcess();
        double[] values =
            [words, each, threads, before, load.TotalMilliseconds, loaded, first.TotalMilliseconds, words / read.TotalSeconds, after, Megabytes(process.PeakWorkingSet64)];
        output.WriteLine(string.Join(' ', values.Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        GC.KeepAlive(events);
    }

    private static double Resident() => Megabytes(Environment.WorkingSet);

    private static double Megabytes(long bytes) => bytes / 1e6;

    private static double[] Run(int words, int each, int threads)
    {
        string[] arguments = [typeof(FreshProcess).Assembly.Location, Line, $"{words}", $"{each}", $"{threads}"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("The program could not be started anew.");
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. line.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"A measuring process ended with {process.ExitCode}.");
    }
}
