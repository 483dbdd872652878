using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Network;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Times;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading;

/// <summary>Reads documents: the stages in their order. One reader serves any number of threads.</summary>
public sealed class Reader
{
    private readonly ZoneFinder _zones = new();
    private readonly SentenceSplitter _sentences = new();
    private readonly Parser _parser;
    private readonly MentionFinder _mentions;
    private readonly ActorResolver _actors;
    private readonly TimeFinder _times = new();
    private readonly AttributionFinder _attributions;
    private readonly EventCoder _events = new();
    private readonly StanceFinder _stances = new();

    /// <summary>Makes a reader of a trained network that knows what comes with the program.</summary>
    public Reader(ReaderNetwork network)
        : this(network, Gazetteer.Default)
    {
    }

    /// <summary>Makes a reader of a trained network that knows a gazetteer.</summary>
    public Reader(ReaderNetwork network, Gazetteer gazetteer)
    {
        _parser = new Parser(network);
        _mentions = new MentionFinder(gazetteer);
        _actors = new ActorResolver(gazetteer);
        _attributions = new AttributionFinder(network);
    }

    /// <summary>Reads one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellation">Stops between stages, and between sentences where a stage takes long.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public DocumentReading Read(Document document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var zoned = _zones.Find(document, cancellation);
        var segmented = _sentences.Split(zoned, cancellation);
        var parsed = _parser.Parse(segmented, cancellation);
        var mentioned = _mentions.Find(parsed, cancellation);
        var resolved = _actors.Resolve(mentioned, cancellation);
        var times = _times.Find(parsed, cancellation);
        var attributions = _attributions.Find(resolved, cancellation);
        var events = _events.Code(resolved, times, attributions, cancellation);
        var stances = _stances.Find(resolved, attributions, cancellation);
        return new DocumentReading(resolved, times, attributions, events) { Stances = stances };
    }
}
