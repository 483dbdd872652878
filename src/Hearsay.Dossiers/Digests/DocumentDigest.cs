using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hearsay.Dossiers.Decisions;
using Hearsay.Reading;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Digests;

/// <summary>
/// What a dossier needs of one reading: who is in it, what they did and who says so, each with the words that show it, but
/// no tokens and no trees. A function of the reading alone.
/// </summary>
/// <param name="Document">The document as the dossier lists it.</param>
/// <param name="Actors">In the order of first mention.</param>
/// <param name="Sentences">The sentences that tell an event or state a stance, each once.</param>
/// <param name="Events">In the order of the text.</param>
/// <param name="Attributions">In the order of the text.</param>
/// <param name="Passages">The sentences of the article by which copies are found, in the order of the text.</param>
/// <param name="Terms">The words of the article by which stories are found, most frequent first, at most <see cref="TermCounter.Limit"/>.</param>
/// <param name="Wire">The agency whose report the document says it carries; null where it names none.</param>
public sealed record DocumentDigest(
    DossierDocument Document,
    ImmutableArray<DigestActor> Actors,
    ImmutableArray<DigestSentence> Sentences,
    ImmutableArray<DigestEvent> Events,
    ImmutableArray<DigestAttribution> Attributions,
    ImmutableArray<DigestPassage> Passages,
    ImmutableArray<DigestTerm> Terms,
    string? Wire)
{
    /// <summary>What the document states of how actors stand to one another, in the order of the text.</summary>
    public ImmutableArray<DigestStance> Stances { get; init; } = [];

    /// <summary>The threats and promises on a condition and the demands with a deadline, in the order of the text.</summary>
    public ImmutableArray<DigestUndertaking> Undertakings { get; init; } = [];

    /// <summary>The days that the text names or means, each once, in order.</summary>
    public ImmutableArray<DateOnly> Days { get; init; } = [];

    /// <summary>What the document says of the agencies and outlets from which it comes.</summary>
    public ImmutableArray<DigestCredit> Credits { get; init; } = [];

    /// <summary>What somebody decided about it, once <see cref="DigestAmender"/> has put that in; never stored with it.</summary>
    [JsonIgnore]
    public ImmutableArray<DecidedItem> Decided { get; init; } = [];

    /// <summary>The version of what a digest holds; a stored digest of another version must be made anew from its document.</summary>
    public const int Version = 13;

    /// <summary>Makes the digest of a reading.</summary>
    public static DocumentDigest Of(DocumentReading reading) => new DigestMaker(reading).Make();

    /// <summary>Makes the digest of a document that is kept without being read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="reason">Why it is not read ("it is written in fr, not in English").</param>
    public static DocumentDigest NotRead(Document document, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new DocumentDigest(DigestMaker.Describe(document, words: 0, reason), [], [], [], [], [], [], Wire: null);
    }
}
