using System.Diagnostics;
using System.Globalization;
using Hearsay.Intake;
using Hearsay.Reading.Zones;

namespace Hearsay.Bench;

/// <summary>How many pages one thread turns from files into zones and metadata in a second of processor time, whatever else the machine does.</summary>
internal static class PageRate
{
    /// <summary>The argument that asks for the figure.</summary>
    public const string Name = "pages";

    private const int Times = 5;

    /// <summary>Reads all inputs once to warm up and then several times over, and prints the median.</summary>
    public static void Print(IReadOnlyList<string> inputs, TextWriter output)
    {
        var zones = new ZoneFinder();
        var rates = new List<double>();
        var (pages, bytes) = (0, 0L);
        for (var time = 0; time <= Times; time++)
        {
            (pages, bytes) = (0, 0);
            var before = Spent();
            foreach (var result in new DocumentSource(IntakeLimits.Default).Open(inputs, Stream.Null))
            {
                pages += result.Document is { } document && zones.Find(document).Zones.Length > 0 ? 1 : 0;
                bytes += result.Origin?.Bytes.Length ?? 0;
            }

            if (time > 0)
            {
                rates.Add(pages / (Spent() - before).TotalSeconds);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {bytes / 1e6:F1} MB, one thread, for each second of processor time: {rates.Order().ElementAt(Times / 2):F0} pages (from {rates.Min():F0} to {rates.Max():F0})"));
    }

    private static TimeSpan Spent()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
