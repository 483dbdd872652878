using BenchmarkDotNet.Attributes;
using Hearsay.Reading.Documents;

namespace Hearsay.Bench;

/// <summary>The whole reader on documents of growing length: words per second should not fall.</summary>
[MemoryDiagnoser]
[Config(typeof(BenchConfig))]
public class GrowthBenchmarks
{
    private Document _document = null!;

    /// <summary>Words of the document.</summary>
    [Params(500, 5_000, 50_000)]
    public int Words { get; set; }

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void Setup() => _document = BenchText.OfWords(Words);

    [Benchmark]
    public object Whole() => Trained.Reader.Read(_document);
}
