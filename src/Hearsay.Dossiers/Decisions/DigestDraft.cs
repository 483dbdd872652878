using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Decisions;

/// <summary>A digest while it is amended: attributions are referred to by themselves and not by their place, so that some can come and go.</summary>
internal sealed class DigestDraft
{
    private readonly DocumentDigest _digest;
    private readonly List<DigestActor> _actors;
    private readonly List<DigestSentence> _sentences;
    private readonly List<VoicedEvent> _events;
    private readonly List<(DigestStance Stance, Voice? Voice)> _stances;
    private readonly List<(DigestUndertaking Undertaking, Voice? Voice)> _undertakings;
    private readonly List<Voice> _voices;

    /// <summary>Begins with what was read.</summary>
    public DigestDraft(DocumentDigest digest)
    {
        _digest = digest;
        _actors = [.. digest.Actors];
        _sentences = [.. digest.Sentences];
        var voices = digest.Attributions.Select(attribution => new Voice(attribution)).ToArray();
        foreach (var voice in voices)
        {
            voice.Parent = At(voice.Said.Parent);
        }

        _voices = [.. voices];
        _events = [.. digest.Events.Select(item => new VoicedEvent(item, At(item.Voice)))];
        _stances = [.. digest.Stances.Select(stance => (stance, At(stance.Voice)))];
        _undertakings = [.. (digest.Undertakings.IsDefault ? [] : digest.Undertakings).Select(undertaking => (undertaking, At(undertaking.Voice)))];

        Voice? At(int place) => place < 0 ? null : voices[place];
    }

    /// <summary>Says who an actor of the document is, or that it is nobody.</summary>
    /// <returns>Whether the document has such an actor.</returns>
    public bool SetActor(TextSpan span, string words, NamedActor? actor)
    {
        var place = span.IsEmpty ? -1 : _actors.FindIndex(known => known.First == span);
        place = place >= 0 ? place : _actors.FindIndex(known => known.Name == words || known.Names.Contains(words));
        if (place < 0)
        {
            return false;
        }

        var known = _actors[place];
        if (actor is null)
        {
            // Who is mentioned in the article no more is left out of the dossier.
            _actors[place] = known with { Mentions = 0, OtherMentions = known.Mentions + known.OtherMentions };
            _events.ForEach(told => told.Item = told.Item with
            {
                Source = told.Item.Source.Remove(place), Target = told.Item.Target.Remove(place), Beside = told.Item.Beside.IsDefault ? [] : told.Item.Beside.Remove(place),
            });
            _stances.RemoveAll(stated => stated.Stance.Source.Contains(place) || stated.Stance.Target.Contains(place));
            for (var index = 0; index < _undertakings.Count; index++)
            {
                var (undertaking, voice) = _undertakings[index];
                _undertakings[index] = (undertaking with { Doer = undertaking.Doer.Remove(place), Addressee = undertaking.Addressee.Remove(place), ConditionDoer = undertaking.ConditionDoer.Remove(place) }, voice);
            }

            foreach (var voice in _voices.Where(voice => voice.Said.Actor == place))
            {
                voice.Said = voice.Said with { Actor = -1 };
            }
        }
        else if (actor.Name != known.Name)
        {
            _actors[place] = known with
            {
                Name = actor.Name, Kind = actor.Kind ?? known.Kind, Country = actor.Country, Sector = actor.Sector, Entry = null, Names = [actor.Name], Roles = [],
            };
        }

        return true;
    }

    /// <summary>Takes out what is told at some words, and the threat, promise or demand that it was read as.</summary>
    public void RemoveEvent(TextSpan trigger)
    {
        foreach (var gone in _events.FindAll(told => told.Item.At == trigger))
        {
            _events.Remove(gone);
            var sentence = _sentences[gone.Item.Sentence].Span;
            _undertakings.RemoveAll(given => UndertakingEvents.IsUndertaken(given.Undertaking, gone.Item, sentence));
            Retype(trigger, gone.Item.Type, null);
        }
    }

    /// <summary>Takes out an attribution; what it vouched for is vouched for by the one around it.</summary>
    public void RemoveAttribution(TextSpan content)
    {
        foreach (var gone in _voices.FindAll(voice => voice.Said.Span == content))
        {
            _voices.Remove(gone);
            Hand(gone, gone.Parent, _ => true);
        }
    }

    /// <summary>Says what is told at some words, whether or not something was read there.</summary>
    /// <returns>The id of the event.</returns>
    public string SetEvent(string added, TextSpan trigger, string words, DigestSentence sentence, EventValue value)
    {
        if (_events.Find(told => told.Item.At == trigger) is { } known)
        {
            if (EventValue.Of(_digest with { Actors = [.. _actors] }, known.Item).ToString() != value.ToString())
            {
                Retype(trigger, known.Item.Type, value.Type);
                known.Item = With(known.Item, value, sentence);
            }

            return known.Item.Id;
        }

        var place = _sentences.FindIndex(kept => kept.Span == sentence.Span);
        if (place < 0)
        {
            place = _sentences.Count;
            _sentences.Add(sentence);
        }

        var item = new DigestEvent(added, value.Type, value.Mode, [], [], [], [], value.From, value.To, value.Place, value.Status, -1, place) { At = trigger, Trigger = words };
        var after = _events.FindIndex(told => told.Item.At > trigger);
        _events.Insert(after < 0 ? _events.Count : after, new VoicedEvent(With(item, value, sentence), Innermost(trigger, except: null)));
        return added;
    }

    /// <summary>Says who said what, whether or not that was read.</summary>
    /// <returns>The id of the attribution.</returns>
    public string SetAttribution(string added, TextSpan content, AttributionValue value)
    {
        var voice = _voices.Find(known => known.Said.Span == content);
        if (voice is not null && AttributionValue.Of(_digest with { Actors = [.. _actors] }, voice.Said).ToString() == value.ToString())
        {
            return voice.Said.Id;
        }

        var actor = value.Speaker is { } speaker ? PlaceOf(speaker, value.Span, value.Quote) : -1;
        var source = value.Source.Length > 0 ? value.Source : actor >= 0 ? _actors[actor].Name : DigestMaker.UnnamedSource;
        var before = voice?.Said ?? new DigestAttribution(added, "", "", Named: false, "", -1, value.Manner, default, Medium: null, -1, value.Zone, value.Span, value.Quote);
        var said = before with
        {
            Source = value.Source, Voice = source, Named = actor >= 0 || value.Speaker is not null, Cue = value.Cue, Actor = actor, Manner = value.Manner, Zone = value.Zone, Span = value.Span, Quote = value.Quote,
        };
        if (voice is null)
        {
            voice = new Voice(said);
            var after = _voices.FindIndex(known => known.Said.Span > said.Span);
            _voices.Insert(after < 0 ? _voices.Count : after, voice);
        }
        else if (said.Span != voice.Said.Span)
        {
            voice.Said = said;
            Hand(voice, voice.Parent, span => !said.Span.Contains(span));
        }
        else
        {
            voice.Said = said;
            return said.Id;
        }

        voice.Parent = Innermost(said.Span, voice);
        Take(voice);
        return said.Id;
    }

    /// <summary>The digest with all that.</summary>
    public DocumentDigest Finish()
    {
        var places = _voices.Select((voice, place) => (voice, place)).ToDictionary(v => v.voice, v => v.place);
        var told = _events.Select(each => each.Item.Id).ToHashSet(StringComparer.Ordinal);
        return _digest with
        {
            Actors = [.. _actors],
            Sentences = [.. _sentences],
            Attributions = [.. _voices.Select(voice => voice.Said with { Parent = PlaceOf(voice.Parent) })],
            Events = [.. _events.Select(each => each.Item with { Voice = PlaceOf(each.Voice), Conditions = each.Item.Conditions.IsDefault ? [] : [.. each.Item.Conditions.Where(told.Contains)] })],
            Undertakings = [.. _undertakings.Select(given => given.Undertaking with { Voice = PlaceOf(given.Voice) })],
            Stances = [.. _stances.Select(stated => stated.Stance with { Voice = PlaceOf(stated.Voice) })],
        };

        int PlaceOf(Voice? voice) => voice is not null && places.TryGetValue(voice, out var place) ? place : -1;
    }

    private DigestEvent With(DigestEvent item, EventValue value, DigestSentence sentence)
    {
        var (source, unknownSource) = Side(value.Source);
        var (target, unknownTarget) = Side(value.Target);
        return item with
        {
            Type = value.Type,
            Mode = value.Mode,
            Source = source,
            Target = target,
            UnknownSource = unknownSource,
            UnknownTarget = unknownTarget,
            From = value.From,
            To = value.To,
            DayAssumed = item.DayAssumed && item.From == value.From && item.To == value.To,
            Place = value.Place,
            Status = value.Status,
            Cue = item.Status == value.Status ? item.Cue : null,
            Beside = item.Beside.IsDefault ? [] : [.. item.Beside.Except(source).Except(target)],
        };

        (ImmutableArray<int>, ImmutableArray<string>) Side(ImmutableArray<NamedActor> named)
        {
            List<NamedActor> all = [.. named.IsDefault ? [] : named];
            return (
                [.. all.Select(actor => PlaceOf(actor, sentence.Span, sentence.Quote)).Where(place => place >= 0).Distinct().Order()],
                [.. all.Where(actor => actor.Kind is null && Known(actor) < 0).Select(actor => actor.Name).Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>The place of an actor among those of the document, where it is put if it was not there; -1 for words that name none.</summary>
    private int PlaceOf(NamedActor actor, TextSpan evidence, string quote)
    {
        var place = Known(actor);
        if (place >= 0 || actor.Kind is not { } kind)
        {
            return place;
        }

        _actors.Add(new DigestActor(actor.Name, kind, actor.Country, actor.Sector, Entry: null, [actor.Name], [], Mentions: 1, OtherMentions: 0, evidence, quote));
        return _actors.Count - 1;
    }

    private int Known(NamedActor actor)
    {
        var place = _actors.FindIndex(known => known.Name == actor.Name && (actor.Kind is null || known.Kind == actor.Kind));
        return place >= 0 ? place : _actors.FindIndex(known => known.Names.Contains(actor.Name) && (actor.Kind is null || known.Kind == actor.Kind));
    }

    /// <summary>Says of which type what stands in the words of a condition or of what is undertaken is now.</summary>
    private void Retype(TextSpan trigger, EventType before, EventType? now)
    {
        for (var place = 0; place < _undertakings.Count; place++)
        {
            _undertakings[place] = (UndertakingEvents.Retyped(_undertakings[place].Undertaking, trigger, before, now), _undertakings[place].Voice);
        }
    }

    /// <summary>Gives what an attribution vouched for to another, where some condition holds.</summary>
    private void Hand(Voice from, Voice? to, Func<TextSpan, bool> where)
    {
        foreach (var told in _events.Where(told => told.Voice == from && where(told.Item.At)))
        {
            told.Voice = to;
        }

        for (var place = 0; place < _stances.Count; place++)
        {
            if (_stances[place].Voice == from && where(_sentences[_stances[place].Stance.Sentence].Span))
            {
                _stances[place] = (_stances[place].Stance, to);
            }
        }

        for (var place = 0; place < _undertakings.Count; place++)
        {
            if (_undertakings[place].Voice == from && where(_undertakings[place].Undertaking.Consequence))
            {
                _undertakings[place] = (_undertakings[place].Undertaking, to);
            }
        }

        foreach (var voice in _voices.Where(voice => voice.Parent == from && where(voice.Said.Span)))
        {
            voice.Parent = to;
        }
    }

    /// <summary>Gives an attribution what stands in its content and was vouched for by the one around it.</summary>
    private void Take(Voice voice)
    {
        var content = voice.Said.Span;
        foreach (var told in _events.Where(told => content.Contains(told.Item.At) && told.Voice == voice.Parent))
        {
            told.Voice = voice;
        }

        for (var place = 0; place < _stances.Count; place++)
        {
            if (_stances[place].Voice == voice.Parent && content.Contains(_sentences[_stances[place].Stance.Sentence].Span))
            {
                _stances[place] = (_stances[place].Stance, voice);
            }
        }

        for (var place = 0; place < _undertakings.Count; place++)
        {
            if (_undertakings[place].Voice == voice.Parent && content.Contains(_undertakings[place].Undertaking.Consequence))
            {
                _undertakings[place] = (_undertakings[place].Undertaking, voice);
            }
        }

        foreach (var inner in _voices.Where(inner => inner != voice && inner.Parent == voice.Parent && content != inner.Said.Span && content.Contains(inner.Said.Span)))
        {
            inner.Parent = voice;
        }
    }

    private Voice? Innermost(TextSpan span, Voice? except) => _voices
        .Where(voice => voice != except && voice.Said.Span.Contains(span) && (except is null || voice.Said.Span != span))
        .MinBy(voice => voice.Said.Span.Length);

    private sealed class Voice(DigestAttribution said)
    {
        public DigestAttribution Said { get; set; } = said;

        public Voice? Parent { get; set; }
    }

    private sealed class VoicedEvent(DigestEvent item, Voice? voice)
    {
        public DigestEvent Item { get; set; } = item;

        public Voice? Voice { get; set; } = voice;
    }
}
