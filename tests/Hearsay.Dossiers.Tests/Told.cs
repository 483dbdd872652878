using System.Collections.Immutable;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests;

/// <summary>Builds the digest of an invented document step by step, so that joining documents is tested without reading.</summary>
internal sealed class Told(string id, string? outlet = null, string? published = null, string? wire = null)
{
    private readonly List<DigestActor> _actors = [];
    private readonly List<DigestSentence> _sentences = [];
    private readonly List<DigestEvent> _events = [];
    private readonly List<DigestAttribution> _attributions = [];
    private readonly List<DigestPassage> _passages = [];
    private readonly List<DigestStance> _stances = [];
    private int _end;

    /// <summary>Adds an actor.</summary>
    public Told Actor(string name, MentionKind kind = MentionKind.Place, string? country = null, string? entry = null, string[]? names = null, string? role = null, string? of = null, int mentions = 1, int comments = 0, string? sector = null)
    {
        var span = Place(name);
        ImmutableArray<DigestRole> roles = role is null ? [] : [new DigestRole(role, of, Place(role), role)];
        _actors.Add(new DigestActor(name, kind, country, sector, entry, [.. names ?? [name]], roles, mentions, comments, span, name));
        return this;
    }

    /// <summary>Adds an attribution to the source with a phrase or, by index, an actor.</summary>
    public Told Says(string source, int actor = -1, int parent = -1, bool named = true, ZoneKind zone = ZoneKind.Body)
    {
        var quote = $"words of {source}";
        _attributions.Add(new DigestAttribution($"q{_attributions.Count + 1}", source, source, named, "said", actor, Manner.Indirect, default, null, parent, zone, Place(quote), quote));
        return this;
    }

    /// <summary>Adds an event between actors given by index, -1 for nobody.</summary>
    public Told Event(EventType type, int source, int target, EventStatus status = EventStatus.Actual, int voice = -1, string? on = null, string? to = null, string? sentence = null, ZoneKind zone = ZoneKind.Body, string[]? unknownTarget = null, string? place = null, string clause = "", DigestQuantity[]? numbers = null, string trigger = "")
    {
        var quote = sentence ?? $"Sentence {_sentences.Count} of {id} tells something.";
        var span = Place(quote);
        _sentences.Add(new DigestSentence(span, quote, zone));
        _passages.Add(new DigestPassage(span, Fingerprint.Of(quote).Print) { Words = PassageWords.Of(quote) });
        DateOnly? from = on is null ? null : DateOnly.Parse(on);
        _events.Add(new DigestEvent(
            $"e{_events.Count + 1}", type, null, source < 0 ? [] : [source], target < 0 ? [] : [target], [], [.. unknownTarget ?? []], from, to is null ? from : DateOnly.Parse(to), place, status, voice, _sentences.Count - 1)
        {
            Trigger = trigger,
            Quantities = [.. numbers ?? []],
            Words = [.. clause.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        });
        return this;
    }

    /// <summary>Adds a statement on how actors given by index stand to one another.</summary>
    public Told Stands(StanceKind kind, int[] source, int target, EventStatus status = EventStatus.Actual, int voice = -1, ZoneKind zone = ZoneKind.Body)
    {
        var quote = $"Statement {_stances.Count} of {id}.";
        _sentences.Add(new DigestSentence(Place(quote), quote, zone));
        _stances.Add(new DigestStance($"s{_stances.Count + 1}", kind, status, [.. source], [target], "ally", voice, _sentences.Count - 1));
        return this;
    }

    /// <summary>Adds a sentence without an event.</summary>
    public Told Passage(string sentence)
    {
        _passages.Add(new DigestPassage(Place(sentence), Fingerprint.Of(sentence).Print) { Words = PassageWords.Of(sentence) });
        return this;
    }

    /// <summary>The digest, with words for stories.</summary>
    public DocumentDigest With(params string[] words) => new(
        new DossierDocument(id, null, null, outlet, [], $"Title of {id}", published is null ? null : DateOnly.Parse(published), "en", 100, null),
        [.. _actors],
        [.. _sentences],
        [.. _events],
        [.. _attributions],
        [.. _passages],
        [.. words.Order(StringComparer.Ordinal).Select(w => new DigestTerm(w, 2) { Lead = 1 })],
        wire)
    {
        Stances = [.. _stances],
    };

    private TextSpan Place(string words)
    {
        var begin = _end;
        _end += words.Length + 1;
        return new TextSpan(begin, begin + words.Length);
    }
}
