using System.Buffers.Text;
using System.Text;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Models;

/// <summary>An item of a document as it can be decided about: what the program read there, whatever others decided since.</summary>
/// <param name="Digest">The document.</param>
/// <param name="Reference">The item.</param>
/// <param name="Words">Its words.</param>
/// <param name="Around">The words by which it is found again.</param>
/// <param name="Event">The event that is shown; null for another kind.</param>
/// <param name="Attribution">The attribution that is shown; null for another kind.</param>
/// <param name="Actor">The actor that is shown; null for another kind.</param>
/// <param name="Prior">The last decision about it; null where nothing was decided.</param>
internal sealed record ReviewedItem(
    DocumentDigest Digest, ItemReference Reference, string Words, DigestSentence Around, EventValue? Event, AttributionValue? Attribution, NamedActor? Actor, Decision? Prior)
{
    private const string MergeMark = "merge@";

    /// <summary>The item as forms name it.</summary>
    public string Key => KeyOf(Digest.Document.Id, Reference.ToString());

    /// <summary>An item as forms name it.</summary>
    public static string KeyOf(string document, string subject) => $"{subject}@{document}";

    /// <summary>A merge as forms name it.</summary>
    public static string KeyOf(ActorReference one, ActorReference other) => MergeMark + Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{one}\n{other}"));

    /// <summary>The two of a merge; null where the key names none.</summary>
    /// <exception cref="PageException">The key cannot be read.</exception>
    public static (ActorReference One, ActorReference Other)? MergeOf(string key)
    {
        if (!key.StartsWith(MergeMark, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(key.AsSpan(MergeMark.Length))).Split('\n') is [var one, var other]
                ? (ActorReference.Parse(one), ActorReference.Parse(other))
                : throw Unknown();
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException)
        {
            throw Unknown();
        }
    }

    /// <summary>The item that a form names.</summary>
    /// <exception cref="PageException">The dossier has no such item.</exception>
    public static ReviewedItem Find(DossierView view, string key)
    {
        var at = key.IndexOf('@', StringComparison.Ordinal);
        try
        {
            return at > 0 && view.Review.Digest(key[(at + 1)..]) is { } digest && Of(view, digest, ItemReference.Parse(key[..at])) is { } item ? item : throw Unknown();
        }
        catch (InvalidDataException)
        {
            throw Unknown();
        }
    }

    /// <summary>An item of a document; null where there is none.</summary>
    public static ReviewedItem? Of(DossierView view, DocumentDigest digest, ItemReference reference)
    {
        var decided = digest.Decided.FirstOrDefault(item => item.Reference == reference);
        var prior = decided is null ? null : view.Review.Decisions([decided.Number]).FirstOrDefault();
        if (prior?.Item is { } item)
        {
            return new ReviewedItem(digest, reference, item.Words, item.Around, item.ReadEvent ?? item.Event, item.ReadAttribution ?? item.Attribution, item.ReadActor ?? item.Actor, prior);
        }

        switch (reference.Kind)
        {
            case ItemKind.Event when digest.Events.FirstOrDefault(told => told.At == reference.Span) is { } told:
                var sentence = digest.Sentences[told.Sentence];
                return sentence.Span.Contains(told.At)
                    ? new ReviewedItem(digest, reference, sentence.Quote[(told.At.Begin - sentence.Span.Begin)..(told.At.End - sentence.Span.Begin)], sentence, EventValue.Of(digest, told), null, null, null)
                    : null;
            case ItemKind.Attribution when digest.Attributions.FirstOrDefault(said => said.Span == reference.Span) is { } said:
                return new ReviewedItem(digest, reference, said.Quote, new DigestSentence(said.Span, said.Quote, said.Zone), null, AttributionValue.Of(digest, said), null, null);
            case ItemKind.Actor when digest.Actors.FirstOrDefault(actor => actor.First == reference.Span) is { } actor:
                return new ReviewedItem(digest, reference, actor.FirstQuote, new DigestSentence(actor.First, actor.FirstQuote, default), null, null, new NamedActor(actor.Name, actor.Kind, actor.Country, actor.Sector), null);
            default:
                return null;
        }
    }

    /// <summary>A decision about this item, with nothing said yet of what it is.</summary>
    public ItemDecision Decision(Verdict verdict) => new(Digest.Document.Id, Reference, verdict, Words, Around)
    {
        ReadEvent = Prior?.Item is { } item ? item.ReadEvent : Event,
        ReadAttribution = Prior?.Item is { } other ? other.ReadAttribution : Attribution,
        ReadActor = Prior?.Item is { } third ? third.ReadActor : Actor,
    };

    private static PageException Unknown() => new(404, "The dossier has no such item any more. Load the page anew.");
}
