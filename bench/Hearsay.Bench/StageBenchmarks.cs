using BenchmarkDotNet.Attributes;
using Hearsay.Reading;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Times;
using Hearsay.Reading.Zones;

namespace Hearsay.Bench;

/// <summary>Each stage alone, on the output of the stages before it, and the whole reader as the baseline of the ratios.</summary>
[MemoryDiagnoser]
[Config(typeof(BenchConfig))]
public class StageBenchmarks
{
    /// <summary>Words of the timed text.</summary>
    public const int StageWords = 5_000;

    private readonly Reader _reader = Trained.Reader;
    private readonly ZoneFinder _zones = new();
    private readonly SentenceSplitter _sentences = new();
    private readonly Parser _parser = Trained.Parser;
    private readonly MentionFinder _mentions = new();
    private readonly ActorResolver _actors = new();
    private readonly TimeFinder _times = new();
    private readonly AttributionFinder _attributions = new(Trained.Network);
    private readonly EventCoder _events = new();
    private Document _document = null!;
    private ZonedDocument _zoned = null!;
    private SegmentedText _segmented = null!;
    private ParsedText _parsed = null!;
    private MentionedText _mentioned = null!;
    private DocumentReading _reading = null!;

    /// <summary>Reads the text once, so that each stage has its input.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _document = BenchText.OfWords(StageWords);
        _zoned = _zones.Find(_document);
        _segmented = _sentences.Split(_zoned);
        _parsed = _parser.Parse(_segmented);
        _mentioned = _mentions.Find(_parsed);
        _reading = _reader.Read(_document);
    }

    [Benchmark(Baseline = true)]
    public object Whole() => _reader.Read(_document);

    [Benchmark]
    public object Zones() => _zones.Find(_document);

    [Benchmark]
    public object Sentences() => _sentences.Split(_zoned);

    [Benchmark]
    public object Syntax() => _parser.Parse(_segmented);

    [Benchmark]
    public object Mentions() => _mentions.Find(_parsed);

    [Benchmark]
    public object Actors() => _actors.Resolve(_mentioned);

    [Benchmark]
    public object Times() => _times.Find(_parsed);

    [Benchmark]
    public object Attributions() => _attributions.Find(_reading.Resolved);

    [Benchmark]
    public object Events() => _events.Code(_reading.Resolved, _reading.Times, _reading.Attributions);
}
