using BenchmarkDotNet.Attributes;

namespace Hearsay.Bench;

/// <summary>The network alone, on one thread: tokens per second should not fall where sentences grow, as long ones are read in pieces.</summary>
[MemoryDiagnoser]
[Config(typeof(BenchConfig))]
public class NetworkBenchmarks
{
    private const int Tokens = 10_000;

    private IReadOnlyList<IReadOnlyList<string>> _sentences = null!;
    private IReadOnlyList<IReadOnlyList<string>>[] _unseen = null!;
    private int _next;

    /// <summary>Tokens of the text, which are its words and marks.</summary>
    [Params(Tokens)]
    public int Words { get; set; }

    /// <summary>Tokens of a sentence.</summary>
    [Params(5, 25, 60, 256, 2_000)]
    public int Length { get; set; }

    /// <summary>Makes the sentences.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _sentences = BenchText.Rows(Words, Length);

        // More forms than are remembered, so that none that comes round again is known.
        _unseen = [.. Enumerable.Range(1, 64).Select(pass => BenchText.Rows(Words, Length, pass))];
    }

    /// <summary>Forms whose vectors are remembered from the sentences read before.</summary>
    [Benchmark(Baseline = true)]
    public object Predict() => Trained.Network.Predict(_sentences);

    /// <summary>Forms that were never seen: every vector is made from the spelling.</summary>
    [Benchmark]
    public object PredictUnseen() => Trained.Network.Predict(_unseen[_next++ % _unseen.Length]);
}
