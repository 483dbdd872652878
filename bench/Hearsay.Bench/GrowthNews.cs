using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;

namespace Hearsay.Bench;

/// <summary>
/// Documents in the order of their days, as many as asked for: some of a collection are read, and the others are variants of these at other times, told of other people
/// where the gazetteer does not know them; of every fifth document there is a copy in another paper on the next day.
/// </summary>
internal sealed class GrowthNews
{
    private const int Variants = 7;
    private const int CopyEach = 5;
    private const int FewestWords = 12;

    private static readonly string[] s_endings = ["", "ak", "ov", "en", "is", "ur", "ol"];

    private readonly List<(Document Document, DocumentDigest Digest)> _read;
    private readonly List<(int Read, int Variant, DateOnly Day)> _order = [];

    private GrowthNews(List<(Document Document, DocumentDigest Digest)> read, int count)
    {
        _read = read;
        Words = read.Sum(r => r.Digest.Document.Words);
        var (first, last) = (read.Min(r => r.Document.Published!.Value), read.Max(r => r.Document.Published!.Value));
        var span = last.DayNumber - first.DayNumber + 1;
        for (var index = 0; index < read.Count; index++)
        {
            for (var variant = 0; variant < Variants; variant++)
            {
                var place = (read[index].Document.Published!.Value.DayNumber - first.DayNumber + (variant * span / Variants)) % span;
                _order.Add((index, variant, first.AddDays(place)));
                if (index % CopyEach == 0)
                {
                    _order.Add((index, variant + Variants, first.AddDays(place + 1)));
                }
            }
        }

        _order.Sort((left, right) => (left.Day, left.Read, left.Variant).CompareTo((right.Day, right.Read, right.Variant)));
        if (_order.Count < count)
        {
            throw new ArgumentException($"The collection gives {_order.Count} documents, fewer than {count}.", nameof(count));
        }
    }

    /// <summary>How many documents were read.</summary>
    public int Read => _read.Count;

    /// <summary>How many words they have.</summary>
    public int Words { get; }

    /// <summary>One document.</summary>
    public (Document Document, DocumentDigest Digest) this[int place]
    {
        get
        {
            var (index, variant, day) = _order[place];
            var (document, digest) = _read[index];
            var isCopy = variant >= Variants;
            var ending = s_endings[variant % Variants];
            var apart = day.DayNumber - document.Published!.Value.DayNumber - (isCopy ? 1 : 0);
            var id = string.Create(CultureInfo.InvariantCulture, $"{document.Id}.{variant}");
            var outlet = isCopy ? "Evening Star" : document.Outlet;
            var passages = variant % Variants == 0 ? digest.Passages : digest.Passages.Select(p => p with { Print = p.Print + ((ulong)variant % Variants * 7919) });
            return (
                new Document(id, document.Text) { Published = day, Outlet = outlet, Title = document.Title },
                digest with
                {
                    Document = digest.Document with { Id = id, Published = day, Outlet = outlet },
                    Actors = [.. digest.Actors.Select(a => a.Kind == MentionKind.Person && a.Entry is null ? a with { Name = a.Name + ending, Names = [.. a.Names.Select(n => n + ending)] } : a)],
                    Events = [.. digest.Events.Select(e => e with { From = e.From?.AddDays(apart), To = e.To?.AddDays(apart) })],
                    Passages = [.. passages],
                });
        }
    }

    /// <summary>Reads as much of a collection as is needed.</summary>
    /// <param name="path">JSON lines with date and text.</param>
    /// <param name="count">How many documents there are to be.</param>
    public static GrowthNews Of(string path, int count)
    {
        using var file = File.OpenRead(path);
        using var text = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        var days = new List<(string Date, string[] Items)>();
        while (text.ReadLine() is { } line)
        {
            using var day = JsonDocument.Parse(line);
            days.Add((day.RootElement.GetProperty("date").GetString()!, [.. day.RootElement.GetProperty("text").GetString()!.Split('\n').Where(i => i.Split(' ').Length >= FewestWords)]));
        }

        // A day as a whole and each of its items, of days as far from each other as gives enough.
        var each = (int)Math.Floor((days.Sum(d => d.Items.Length) + days.Count) * Variants * (1 + (1.0 / CopyEach)) / (count * 1.02));
        var documents = new List<Document>();
        for (var index = 0; index < days.Count; index += Math.Max(1, each))
        {
            var (date, items) = days[index];
            documents.Add(Made($"day-{date}", string.Join("\n\n", items), date, "Record"));
            documents.AddRange(items.Select((item, place) => Made(string.Create(CultureInfo.InvariantCulture, $"item-{date}-{place}"), item, date, string.Create(CultureInfo.InvariantCulture, $"Paper {place % 7}"))));
        }

        var read = new OrderedWork(Environment.ProcessorCount)
            .Map(documents.Where(d => d.Text.Length > 0), (document, stop) => (document, DocumentDigest.Of(Trained.Reader.Read(document, stop))), document => document.Text.Length)
            .ToList();
        return new GrowthNews(read, count);

        static Document Made(string id, string words, string date, string outlet) =>
            new(id, words) { Published = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), Outlet = outlet, Title = words.Split(". ")[0] };
    }
}
