using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Text;
using Hearsay.Reading.Times;

namespace Hearsay.Reading.Events;

/// <summary>The rules of the stage, set up for one document.</summary>
internal sealed class Passage
{
    private static readonly FrozenSet<EventType> s_effects = FrozenSet.Create(
        EventType.Agree, EventType.Cooperate, EventType.Aid, EventType.Concede, EventType.Retreat, EventType.Protest, EventType.Sanction,
        EventType.Mobilize, EventType.Coerce, EventType.Assault);

    private readonly Frames _frames;
    private readonly Triggers _triggers;
    private readonly Complements _complements;
    private readonly Subjects _subjects;
    private readonly ActiveVoice _active;
    private readonly PassiveVoice _passive;
    private readonly NominalEvents _nominals;
    private readonly Obligations _obligations;
    private readonly StatusOfEvent _status;
    private readonly EventTimes _times;
    private readonly EventPlaces _places;
    private readonly Voices _voices;

    /// <summary>Sets the rules up.</summary>
    public Passage(ResolvedText resolved, ImmutableArray<TimeExpression> times, ImmutableArray<Attribution> attributions, CancellationToken cancellation)
    {
        Text = new EventText(resolved, times, cancellation);
        _voices = new Voices(Text, attributions);
        var tree = new EventTree(resolved.Parsed);
        var phrases = new NounPhrases(Text);
        _subjects = new Subjects(Text, phrases, _voices);
        var nouns = new NounHeads(Text, tree) { OfPronoun = PronounOf };
        var arguments = new TreeArguments(Text, tree, nouns);
        var complements = _complements = new Complements(Text, phrases, arguments);
        _frames = new Frames(Text, tree, arguments);
        _triggers = new Triggers(Text, _frames, complements);
        _active = new ActiveVoice(_subjects, arguments, complements);
        _passive = new PassiveVoice(Text, _subjects, arguments, complements);
        _nominals = new NominalEvents(Text, tree, phrases, _subjects, arguments, nouns, complements);
        _obligations = new Obligations(Text, _subjects, _voices);
        _status = new StatusOfEvent(Text, phrases, _nominals, new Conditions(Text, _voices), _voices);
        _times = new EventTimes(Text, times, resolved.Parsed.Segmented.Document.Published);
        _places = new EventPlaces(Text, complements);
    }

    /// <summary>The text.</summary>
    public EventText Text { get; }

    /// <summary>The events of a sentence in the order of their triggers, each telling once; their ids are still open.</summary>
    public IEnumerable<Event> Events(Sentence sentence)
    {
        var coded = new List<(int Token, Event Event)>();
        foreach (var trigger in _triggers.In(sentence))
        {
            foreach (var fitting in trigger)
            {
                if (Code(fitting, sentence) is { } item)
                {
                    coded.Add((fitting.Head, item));
                    break;
                }
            }
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_obligations.At(i, sentence) is { } roles && Build(EventType.Request, null, [Text.Segmented.Tokens[i].Span], roles, false, i, null, EventStatus.Actual, sentence) is { } demand)
            {
                coded.Add((i, demand));
            }
        }

        return coded.OrderBy(c => c.Event.Trigger[0]).ThenBy(c => c.Token).Select(c => c.Event)
            .DistinctBy(e => (e.Type, e.Status, Key(e.Source), Key(e.Target)));
    }

    private static string Key(ImmutableArray<Participant> side) => string.Join(' ', side.Select(p => p.Actor ?? p.Span.ToString()));

    private Event? Code(Trigger trigger, Sentence sentence)
    {
        var entry = trigger.Entry;
        var (lower, upper) = (sentence.FirstToken, sentence.EndToken);
        if (trigger.IsNoun)
        {
            var status = _status.Of(trigger, sentence);
            return Build(entry.Type, entry.Mode, Spans(trigger, trigger.First), _nominals.Of(trigger, lower, upper), entry.NeedsBoth, trigger.Head, trigger, status, sentence);
        }

        var group = VerbGroup.Of(Text, trigger.Head, lower);
        if (entry.Flag == RoleFlag.Controlling && !TakesInfinitive(trigger, upper))
        {
            return null;
        }

        var passive = _passive.Is(trigger, group, upper);
        var roles = passive ? _passive.Of(trigger, lower, upper) : _active.Of(trigger, lower, upper);
        if (entry.Flag == RoleFlag.Reversed)
        {
            roles = roles.Reversed;
        }

        if (entry.Flag == RoleFlag.Armed && !_frames.IsArmed(roles.Source))
        {
            return null;
        }

        roles = roles with { Target = FurtherTarget(trigger, roles, upper) };
        var verbal = _status.Of(trigger, sentence);
        var modal = passive ? -1 : Undertakings.ModalOf(Text, group);
        if (entry.Flag == RoleFlag.Refused && (modal < 0 || verbal != EventStatus.Negated))
        {
            return null;
        }

        if (modal >= 0 && Undertakings.Of(entry.Type, verbal) is var (type, undertaken))
        {
            return Build(type, null, Spans(trigger, modal), roles, entry.NeedsBoth && type != EventType.Reject, trigger.Head, trigger, undertaken, sentence);
        }

        return Build(entry.Type, entry.Mode, Spans(trigger, trigger.First), roles, entry.NeedsBoth, trigger.Head, trigger, verbal, sentence);
    }

    /// <summary>What is done to things or to nobody named hits whoever the clause names next: "eased restrictions on travel to Cuba".</summary>
    private Side FurtherTarget(Trigger trigger, Roles roles, int upper)
    {
        if (roles.Target.IsKnown || !s_effects.Contains(trigger.Entry.Type) || !roles.Source.IsSomebody || trigger.Entry.Flag == RoleFlag.Reciprocal)
        {
            return roles.Target;
        }

        var further = _complements.FurtherOn(Math.Max(trigger.Last, trigger.ObjectLast), upper, roles.Source);
        return further.IsEmpty ? roles.Target
            : roles.Target.IsEmpty ? further
            : roles.Target.IsSomebody ? roles.Target
            : roles.Target with { Fillers = [.. roles.Target.Fillers, .. further.Fillers.Where(f => !roles.Target.Fillers.Any(t => f.First <= t.Last && t.First <= f.Last))] };
    }

    private Event? Build(EventType type, string? mode, ImmutableArray<TextSpan> trigger, Roles roles, bool needsBoth, int head, Trigger? found, EventStatus status, Sentence sentence)
    {
        var reciprocal = found?.Entry.Flag == RoleFlag.Reciprocal;
        var source = Participants(roles.Source, sentence);
        var target = Participants(roles.Target, sentence).RemoveAll(t => source.Any(s => s.Span == t.Span || s.Actor is not null && s.Actor == t.Actor));
        if (reciprocal && target.IsEmpty && source.Length > 1)
        {
            target = source;
        }
        else if (reciprocal && source.IsEmpty && target.Length > 1)
        {
            source = target;
        }

        if (needsBoth ? !roles.Source.IsSomebody || !roles.Target.IsSomebody || source.IsEmpty || target.IsEmpty : source.IsEmpty && target.IsEmpty)
        {
            return null;
        }

        if (!roles.Source.IsKnown && !roles.Target.IsKnown && !(roles.Source.IsSomebody && roles.Target.IsSomebody))
        {
            return null;
        }

        var (from, to) = _times.Of(head, sentence, status);
        return new Event("", type, mode, trigger, source, target, from, to, found is null ? null : _places.Of(found, sentence), status, _voices.At(head)?.Id);
    }

    private ImmutableArray<Participant> Participants(Side side, Sentence sentence)
    {
        var participants = ImmutableArray.CreateBuilder<Participant>();
        foreach (var filler in side.Fillers)
        {
            var named = filler;
            if (named.Mention >= 0 && Text.Mentions[named.Mention] is { Form: Mentions.MentionForm.Pronoun } pronoun && pronoun.FirstToken == named.First
                && _subjects.OfPronoun(pronoun.FirstToken, sentence.FirstToken) is { IsEmpty: false } meant)
            {
                named = meant.Fillers[0];
            }

            var actor = named.Mention < 0 ? null : Text.Resolved.ActorIdOf(named.Mention);
            var span = named.Mention >= 0 && Text.Mentions[named.Mention] is var mention && mention.FirstToken == named.First && mention.EndToken - 1 == named.Last
                ? mention.Span
                : Text.Segmented.SpanOfTokens(named.First, named.Last);
            if (!participants.Any(p => p.Span == span || p.Actor is not null && p.Actor == actor))
            {
                participants.Add(new Participant(span, actor));
            }
        }

        return participants.ToImmutable();
    }

    private Side PronounOf(int token) => _subjects.OfPronoun(token, Text.Segmented.Sentences[Text.Segmented.SentenceOf(token)].FirstToken);

    private bool TakesInfinitive(Trigger trigger, int upper)
    {
        for (var i = trigger.Last + 1; i < upper && i - trigger.Last < 12; i++)
        {
            if (Text.Low(i) == "to" && Text.Pos(i) == Syntax.PartOfSpeech.Part || Text.Low(i) == "for" && Text.Pos(i) == Syntax.PartOfSpeech.Adp)
            {
                return true;
            }

            if (Text.IsVerb(i) || Text.Pos(i) is Syntax.PartOfSpeech.Sconj or Syntax.PartOfSpeech.Punct or Syntax.PartOfSpeech.Aux)
            {
                return false;
            }
        }

        return false;
    }

    private ImmutableArray<TextSpan> Spans(Trigger trigger, int first)
    {
        var span = Text.Segmented.SpanOfTokens(first, trigger.Last);
        if (trigger.ObjectFirst < 0)
        {
            return [span];
        }

        var noun = Text.Segmented.SpanOfTokens(trigger.ObjectFirst, trigger.ObjectLast);
        return noun < span ? [noun, span] : [span, noun];
    }
}
