using BenchmarkDotNet.Attributes;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Zones;

namespace Hearsay.Bench;

/// <summary>Many documents on one thread and on two, as the program reads them: the same words in short documents and in long ones.</summary>
[Config(typeof(BenchConfig))]
public class PathBenchmarks
{
    private readonly ZoneFinder _zones = new();
    private readonly SentenceSplitter _sentences = new();
    private readonly MentionFinder _mentions = new();
    private IReadOnlyList<Document> _documents = null!;

    /// <summary>Words of all documents.</summary>
    [Params(20_000)]
    public int Words { get; set; }

    /// <summary>Words of a document.</summary>
    [Params(100, 1_000, 10_000)]
    public int Length { get; set; }

    /// <summary>Documents that are read at once.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void Setup() => _documents = BenchText.Several(Words, Length);

    /// <summary>From the raw text to sentences, tokens, tags, lemmas, trees and names.</summary>
    [Benchmark(Baseline = true)]
    public int Names() => Work(document => _mentions.Find(Trained.Parser.Parse(_sentences.Split(_zones.Find(document)))).Mentions.Length);

    /// <summary>From the raw text to everything.</summary>
    [Benchmark]
    public int Everything() => Work(document => Trained.Reader.Read(document).Events.Length);

    private int Work(Func<Document, int> read) =>
        new OrderedWork(Threads).Map(_documents, (document, _) => read(document), document => document.Text.Length).Sum();
}
