using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Workbench.Models;

/// <summary>What a reviewer's form says. Whatever cannot be understood is said to the reviewer, and nothing is decided.</summary>
internal sealed class ReviewForm(IFormCollection form, DossierView view)
{
    private const int MostItems = 200;
    private const int LongestField = 20_000;

    /// <summary>The verdict.</summary>
    /// <exception cref="PageException">It is none.</exception>
    public Verdict Verdict => QueryText.Name<Verdict>("verdict", Field("verdict")) ?? throw new PageException(400, "The form says no verdict.");

    /// <summary>Why; null where nothing is said.</summary>
    public string? Note => QueryText.Given(Field("note"));

    /// <summary>The items that were chosen, by their keys.</summary>
    /// <exception cref="PageException">None was chosen, or too many.</exception>
    public ImmutableArray<string> Keys
    {
        get
        {
            ImmutableArray<string> keys = [.. form["item"].OfType<string>().Distinct(StringComparer.Ordinal)];
            return keys.Length is > 0 and <= MostItems ? keys : throw new PageException(400, $"Choose between one item and {MostItems}.");
        }
    }

    /// <summary>What is decided about an item.</summary>
    /// <exception cref="PageException">The form cannot be understood.</exception>
    public ItemDecision Decision(string key)
    {
        var item = ReviewedItem.Find(view, key);
        var decision = item.Decision(Verdict);
        return Verdict switch
        {
            Verdict.Reject => decision,
            Verdict.Accept => decision with { Event = item.Event, Attribution = item.Attribution, Actor = item.Actor },
            Verdict.Correct when item.Event is { } told => decision with { Event = Event(item.Digest, told) },
            Verdict.Correct when item.Attribution is { } said => decision with { Attribution = Attribution(item.Digest, said) },
            Verdict.Correct when item.Actor is not null => decision with { Actor = Names(item.Digest, Field("name"), [], ownFirst: false) is [{ Kind: not null } actor] ? actor : throw new PageException(400, "Give the name of one actor that the dossier knows, or a new name with its kind, as “Anna Berg (person)”.") },
            _ => throw new PageException(400, "That cannot be corrected."),
        };
    }

    /// <summary>What is added to a document.</summary>
    /// <exception cref="PageException">The form cannot be understood.</exception>
    public ItemDecision Addition()
    {
        var digest = view.Review.Digest(Field("document")) ?? throw PageException.NotFound("document");
        var reading = ReadingText.Of(view.Annotation(digest.Document.Id)) ?? throw new PageException(400, "This document was not read.");
        var span = Place(reading.Text, Field("words"), Number("begin"));
        var zone = reading.Zones.Find(zone => zone.Begin <= span.Begin && span.End <= zone.End) is { } found && Enum.TryParse<ZoneKind>(found.Kind, ignoreCase: true, out var kind)
            ? kind
            : throw new PageException(400, "Choose words within one paragraph.");
        if (Field("what") == "attribution")
        {
            var words = new DigestSentence(span, span.Of(reading.Text), zone);
            return new ItemDecision(digest.Document.Id, new ItemReference(ItemKind.Attribution, span), Verdict.Add, words.Quote, words)
            {
                Attribution = Attribution(digest, new AttributionValue("", null, "", Manner.Indirect, span, words.Quote, zone)),
            };
        }

        var sentence = reading.Sentences.Find(sentence => sentence.Begin <= span.Begin && span.End <= sentence.End);
        if (sentence == default)
        {
            throw new PageException(400, "The words of an event stand within one sentence.");
        }

        var around = new TextSpan(sentence.Begin, sentence.End);
        return new ItemDecision(digest.Document.Id, new ItemReference(ItemKind.Event, span), Verdict.Add, span.Of(reading.Text), new DigestSentence(around, around.Of(reading.Text), zone))
        {
            Event = Event(digest, new EventValue(EventType.Consult, null, [], [], null, null, null, EventStatus.Actual)),
        };
    }

    private EventValue Event(DocumentDigest digest, EventValue before)
    {
        var value = new EventValue(
            QueryText.Name<EventType>("type", Field("type")) ?? before.Type,
            Field("mode") is { Length: > 0 } mode ? mode : null,
            Names(digest, Field("source"), before.Source),
            Names(digest, Field("target"), before.Target),
            QueryText.Day("from", Field("from")),
            QueryText.Day("to", Field("to")) ?? QueryText.Day("from", Field("from")),
            Field("place") is { Length: > 0 } place ? place : null,
            QueryText.Name<EventStatus>("status", Field("status")) ?? before.Status);
        return value.From <= value.To || value.From is null || value.To is null ? value : throw new PageException(400, "The last day is before the first.");
    }

    private AttributionValue Attribution(DocumentDigest digest, AttributionValue before)
    {
        var text = view.Text(digest.Document.Id) ?? "";
        var span = Field("quote") is { Length: > 0 } quote && quote != before.Quote && Plain(quote) != Plain(before.Quote) ? Place(text, quote, before.Span.Begin) : before.Span;
        var speaker = Names(digest, Field("speaker"), before.Speaker is { } known ? [known] : []);
        return before with
        {
            Source = Field("source"),
            Speaker = speaker switch { [] => null, [{ Kind: not null } one] => one, _ => throw new PageException(400, "The speaker is one actor that the dossier knows, or a new name with its kind, as “Anna Berg (person)”.") },
            Cue = Field("cue"),
            Manner = QueryText.Name<Manner>("manner", Field("manner")) ?? before.Manner,
            Span = span,
            Quote = span == before.Span ? before.Quote : span.Of(text),
        };
    }

    /// <summary>Actors by their names: as they were, else of the document, else of the dossier, else with a kind in brackets, else words that name nobody known.</summary>
    private ImmutableArray<NamedActor> Names(DocumentDigest digest, string field, ImmutableArray<NamedActor> before, bool ownFirst = true)
    {
        return [.. field.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(Named)];

        NamedActor Named(string name)
        {
            if (before.FirstOrDefault(actor => actor.Name == name) is { } same)
            {
                return same;
            }

            if (ownFirst && (digest.Actors.FirstOrDefault(actor => actor.Name == name) ?? digest.Actors.FirstOrDefault(actor => actor.Names.Contains(name))) is { } own)
            {
                return new NamedActor(own.Name, own.Kind, own.Country, own.Sector);
            }

            if (view.Actors.KeysByName([name]).GetValueOrDefault(name) is { } key && view.Actors.ByKey([key]).GetValueOrDefault(key) is { } known)
            {
                return new NamedActor(known.Name, known.Kind, known.Country, known.Sector);
            }

            var open = name.LastIndexOf('(');
            return open > 0 && name[^1] == ')' && Enum.GetNames<MentionKind>().FirstOrDefault(kind => kind.Equals(name[(open + 1)..^1].Trim(), StringComparison.OrdinalIgnoreCase)) is { } given
                ? new NamedActor(name[..open].TrimEnd(), Enum.Parse<MentionKind>(given))
                : new NamedActor(name);
        }
    }

    /// <summary>Where words stand: at the given place, else in the one place where they do, else in the place nearest to the given one.</summary>
    private static TextSpan Place(string text, string words, int? near)
    {
        words = words.ReplaceLineEndings("\n");
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Length == text.Length ? text.Replace('\r', '\n') : text;
        var best = -1;
        for (var at = words.Length == 0 ? -1 : plain.IndexOf(words, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (best >= 0 && near is null)
            {
                throw new PageException(400, "These words stand in several places of the document. Give more of them, or select them in the text.");
            }

            best = best < 0 || Math.Abs(at - near!.Value) < Math.Abs(best - near.Value) ? at : best;
        }

        return best < 0 ? throw new PageException(400, "These words do not stand in the document.") : new TextSpan(best, best + words.Length);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int? Number(string name) => QueryText.Number(name, Field(name), 0, int.MaxValue);

    private string Field(string name) => form[name].ToString() is { Length: <= LongestField } text ? text.Trim() : throw new PageException(400, $"“{name}” is too long.");
}
