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
    private readonly Mishaps _mishaps;
    private readonly Triggers _triggers;
    private readonly Complements _complements;
    private readonly Subjects _subjects;
    private readonly ActiveVoice _active;
    private readonly PassiveVoice _passive;
    private readonly NominalEvents _nominals;
    private readonly Memberships _memberships;
    private readonly Addressees _addressees;
    private readonly Casualties _casualties;
    private readonly Obligations _obligations;
    private readonly Announcements _announcements;
    private readonly StatusOfEvent _status;
    private readonly StatusOfStance _standings;
    private readonly Consequences _consequences;
    private readonly EventTimes _times;
    private readonly EventPlaces _places;
    private readonly Contexts _contexts;
    private readonly Voices _voices;
    private readonly VerbAnaphora _anaphora;
    private readonly Choices _choices;

    /// <summary>Sets the rules up.</summary>
    public Passage(ResolvedText resolved, ImmutableArray<TimeExpression> times, ImmutableArray<Attribution> attributions, CancellationToken cancellation)
    {
        Text = new EventText(resolved, times, cancellation);
        _voices = new Voices(Text, attributions);
        _anaphora = new VerbAnaphora(Text, _voices);
        _choices = new Choices(Text);
        var tree = Text.Tree;
        var phrases = new NounPhrases(Text);
        _subjects = new Subjects(Text, phrases, _voices);
        TreeArguments? arguments = null;
        var nouns = new NounHeads(Text, tree) { OfPronoun = PronounOf, IsSubjectOfNext = noun => arguments!.Subjects.IsStolen(noun, Text.Segmented.Tokens.Length) };
        arguments = new TreeArguments(Text, tree, nouns);
        (Nouns, Arguments) = (nouns, arguments);
        var complements = _complements = new Complements(Text, phrases, arguments);
        _frames = new Frames(Text, tree, arguments);
        _mishaps = new Mishaps(Text, tree);
        _triggers = new Triggers(Text, tree, _frames, complements);
        _active = new ActiveVoice(Text, _subjects, arguments, complements);
        _passive = new PassiveVoice(Text, _subjects, arguments, complements);
        _nominals = new NominalEvents(Text, tree, phrases, _subjects, arguments, nouns, complements);
        _memberships = new Memberships(Text, tree, nouns);
        _addressees = new Addressees(Text, tree);
        _casualties = new Casualties(Text, tree, _nominals, arguments);
        _obligations = new Obligations(Text, tree, arguments, _subjects, _voices);
        _announcements = new Announcements(Text, tree, arguments);
        var conditions = new Conditions(Text, _voices);
        _consequences = new Consequences(Text, conditions);
        _status = new StatusOfEvent(Text, phrases, _nominals, new Governors(Text, phrases), conditions, _voices);
        _standings = new StatusOfStance(Text, _status, conditions, _voices);
        _times = new EventTimes(Text, times, resolved.Parsed.Segmented.Document.Published);
        _places = new EventPlaces(Text, complements);
        _contexts = new Contexts(Text);
    }

    /// <summary>The text.</summary>
    public EventText Text { get; }

    /// <summary>Who is meant by the nouns of the tree.</summary>
    public NounHeads Nouns { get; }

    /// <summary>Who stands where with a verb.</summary>
    public TreeArguments Arguments { get; }

    /// <summary>The id of the innermost attribution that vouches for a token; null where the author does.</summary>
    public string? VoiceAt(int token) => _voices.At(token)?.Id;

    /// <summary>The event of the sentence before for which a phrase of a sentence stands ("had done precisely that"); null for none.</summary>
    public Event? Anaphor(Sentence sentence, ImmutableArray<Event> before) => _anaphora.In(sentence, before);

    /// <summary>How a statement of relation stands to fact.</summary>
    public Standing StandingOf(int word, Sentence sentence) => _standings.Of(word, sentence);

    /// <summary>What keeps a telling apart from others of the same event: who says it, and whether a reader's comment does.</summary>
    public string ScopeOf(Event item)
    {
        var token = Text.Segmented.TokenAtOrAfter(item.Trigger[0].Begin);
        var comment = Text.Segmented.ZoneKindOf(Text.Segmented.Sentences[Text.Segmented.SentenceOf(token)]) == Documents.ZoneKind.Comment;
        return $"{(comment ? "comment" : "")}|{(_voices.At(token) is { } voice ? voice.Actor ?? voice.Id : "")}";
    }

    /// <summary>Whether a sentence tells what happens if what stands before it does, or does not: "Otherwise", "If not", "In that case".</summary>
    public bool IsAlternative(Sentence sentence)
    {
        var first = sentence.FirstToken;
        string Word(int at) => first + at < sentence.EndToken ? Text.Low(first + at) : "";
        return Word(0) == "otherwise" || Word(0) == "if" && Word(1) is "not" or "so" or "they" && Word(2) is "," or "do" || Word(0) == "or" && Word(1) == "else" || Word(0) == "in" && Word(1) == "that" && Word(2) is "case" or "event";
    }

    /// <summary>
    /// The events of a sentence in the order of their triggers, each telling once, their ids still open; and which depends on which, by position.
    /// </summary>
    public (ImmutableArray<Event> Events, ImmutableArray<(int Consequence, int Condition)> Links) Events(Sentence sentence)
    {
        var coded = new List<(int Token, Event Event)>();
        foreach (var trigger in _triggers.In(sentence))
        {
            foreach (var fitting in trigger)
            {
                if (Code(fitting, sentence) is { } item)
                {
                    coded.Add((fitting.Head, _announcements.IsMenace(fitting) ? item with { Type = EventType.Threaten, Mode = null, Basis = "rule: whoever promises harm threatens" } : item));
                    if (_announcements.Threat(fitting, item) is { } threat)
                    {
                        coded.Add((fitting.Head, threat));
                    }

                    break;
                }
            }
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_announcements.Blame(i) is var (blamed, words) && Build(EventType.Accuse, "allege", words, blamed, true, i, null, Standing.Fact, sentence) is { } charge)
            {
                coded.Add((i, charge with { Basis = "rule: whoever says that somebody is responsible or guilty accuses" }));
            }

            if (_obligations.At(i, sentence) is { } roles && Build(EventType.Request, null, [Text.Segmented.Tokens[i].Span], roles, false, i, null, Standing.Fact, sentence) is { } demand)
            {
                coded.Add((i, demand with { Basis = "rule: whoever says that somebody must or should asks for it" }));
            }
        }

        var told = coded.OrderBy(c => c.Event.Trigger[0]).ThenBy(c => c.Token).DistinctBy(c => (c.Event.Type, c.Event.Status, Key(c.Event.Source), Key(c.Event.Target))).ToArray();
        return ([.. told.Select((c, index) => _choices.Told(_addressees.Told(c.Token, Addressees.Asked(c.Event, told.Select(t => t.Event)), told.Take(index).Select(t => t.Event)), sentence))], _consequences.Among([.. told.Select(c => c.Token)], sentence));
    }

    /// <summary>Whether a phrase holds a name that nobody knows: "the Hirak movement".</summary>
    private bool HasName(Side side) => side.Fillers.Any(f => f.IsPerson && Enumerable.Range(f.First, f.Last - f.First + 1).Any(i => Text.Pos(i) == Syntax.PartOfSpeech.Propn && !Text.IsTime(i)));

    private static string Key(ImmutableArray<Participant> side) => string.Join(' ', side.Select(p => p.Actor ?? p.Span.ToString()));

    private Event? Code(Trigger trigger, Sentence sentence)
    {
        var entry = trigger.Entry;
        var (lower, upper) = (sentence.FirstToken, sentence.EndToken);
        if (trigger.IsNoun)
        {
            var status = _status.Of(trigger, sentence);
            var named = _nominals.Of(trigger, lower, upper);
            if (entry.Flag == RoleFlag.Reciprocal && (named.Source.IsEmpty || named.Target.IsEmpty) && named.Source.Fillers.Length + named.Target.Fillers.Length < 2
                && _memberships.Of(trigger, lower, upper) is { IsEmpty: false } members)
            {
                named = new Roles(members, Side.Nobody);
            }

            var scene = named.Source.IsEmpty && !named.Target.IsKnown && entry.Type is EventType.Protest or EventType.Assault && entry.Flag != RoleFlag.Reciprocal && entry.Pattern[^1] is not ("war" or "conflict" or "battle" or "fighting" or "insurgency") ? _nominals.Scene(trigger) : Side.Nobody;
            return scene.IsEmpty
                ? Build(entry.Type, entry.Mode, Spans(trigger, trigger.First), named, entry.NeedsBoth, trigger.Head, trigger, status, sentence)
                : Build(entry.Type, entry.Mode, Spans(trigger, trigger.First), new Roles(Side.Nobody, scene), false, trigger.Head, trigger, status, sentence);
        }

        var group = VerbGroup.Of(Text, trigger.Head, lower);
        if (entry.Flag == RoleFlag.Controlling && !TakesInfinitive(trigger, upper))
        {
            return null;
        }

        var passive = _passive.Is(trigger, group, upper);
        var roles = passive ? _passive.Of(trigger, lower, upper) : _active.Of(trigger, lower, upper);
        if (!passive && trigger.ObjectFirst >= 0 && roles.Source.Fillers is [var only] && only.First >= trigger.ObjectFirst && only.Last <= trigger.ObjectLast)
        {
            // "Cut intelligence sharing with Iraq": what is shared is nobody who shares.
            return null;
        }

        if (entry.Flag == RoleFlag.Reversed)
        {
            roles = roles.Reversed;
        }

        if (entry.Flag == RoleFlag.Armed && !_frames.IsArmed(roles.Source))
        {
            return null;
        }

        if (entry.Type == EventType.Assault && (_mishaps.IsContest(trigger.Head, sentence) || _mishaps.IsMishap(trigger.Head, roles.Source, passive, sentence)))
        {
            return null;
        }

        if (entry.Type == EventType.Assault)
        {
            roles = roles with { Source = roles.Source.IsEmpty && passive ? _casualties.DoerOfCircumstance(trigger.Head, sentence) : _casualties.DoerOfDeed(roles.Source, sentence) };
        }

        roles = roles with { Target = FurtherTarget(trigger, roles, upper) };
        var verbal = _status.Of(trigger, sentence);
        var modal = passive ? -1 : Undertakings.ModalOf(Text, group);
        if (entry.Flag == RoleFlag.Refused && (modal < 0 || verbal.Status != EventStatus.Negated))
        {
            return null;
        }

        if (passive && roles.Source.IsEmpty && entry.Type == EventType.Coerce && !roles.Target.IsEmpty)
        {
            // "was arrested in Rwanda": by those who rule there.
            roles = roles with { Source = _frames.CountryOf(trigger.Head) };
        }

        if (modal >= 0 && Undertakings.Of(entry.Type, verbal.Status) is var (type, undertaken))
        {
            return Build(type, null, Spans(trigger, modal), roles, entry.NeedsBoth && type != EventType.Reject, trigger.Head, trigger, undertaken == verbal.Status ? verbal : new Standing(undertaken, undertaken == EventStatus.Actual ? -1 : modal), sentence);
        }

        return Build(entry.Type, entry.Mode, Spans(trigger, trigger.First), roles, entry.NeedsBoth, trigger.Head, trigger, verbal, sentence);
    }

    /// <summary>Whether a filler is only a description of persons of whom neither name nor country is known.</summary>
    private bool IsNobodyKnown(Filler filler) => Text.Mentions[filler.Mention].Form == Mentions.MentionForm.Description
        && (Text.Resolved.ActorOf[filler.Mention] < 0 || Text.Resolved.Actors[Text.Resolved.ActorOf[filler.Mention]] is { Country: null, Entry: null });

    /// <summary>Whether a token hangs, however far, on another.</summary>
    private bool IsUnder(int token, int head)
    {
        for (var steps = 0; token >= 0 && steps < 24; token = Text.Tree.Head(token), steps++)
        {
            if (token == head)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is done to things or to nobody named hits whoever the clause names next: "eased restrictions on travel to Cuba".</summary>
    private Side FurtherTarget(Trigger trigger, Roles roles, int upper)
    {
        if (roles.Target.Fillers.Any(f => f.Mention >= 0 && !IsNobodyKnown(f)) || !s_effects.Contains(trigger.Entry.Type) || !roles.Source.IsSomebody || trigger.Entry.Flag == RoleFlag.Reciprocal)
        {
            return roles.Target;
        }

        var named = roles.Source with { Fillers = [.. roles.Source.Fillers, .. roles.Target.Fillers] };
        var further = _complements.FurtherOn(Math.Max(trigger.Last, trigger.ObjectLast), upper, named);
        if (roles.Target.IsSomebody)
        {
            // "killed 48 people in two attacks in Mali": the place says whose people they are.
            further = further with { Fillers = [.. further.Fillers.Where(f => Text.IsPlace(f.Mention))] };
        }

        further = further with { Fillers = [.. further.Fillers.Where(f => IsUnder(f.First, trigger.Head))] };
        return further.IsEmpty ? roles.Target
            : roles.Target with { Fillers = [.. roles.Target.Fillers, .. further.Fillers.Where(f => !roles.Target.Fillers.Any(t => f.First <= t.Last && t.First <= f.Last))], First = roles.Target.IsEmpty ? further.First : roles.Target.First };
    }

    /// <summary>Whether a side is "each other" or "one another".</summary>
    private bool IsMutual(Side side) => side.Fillers is [{ Mention: < 0 } filler] && IsMutual(filler.Last);

    /// <summary>Whether a verb's object is "each other" or "one another".</summary>
    private bool IsMutual(Trigger trigger) => Text.Tree.Child(trigger.Head, "obj") is >= 0 and var other && IsMutual(other);

    private bool IsMutual(int token) => Text.Low(token) is "other" or "another" && token > 0 && Text.Low(token - 1) is "each" or "one"
        || Text.Low(token) is "each" or "one" && token + 1 < Text.Segmented.Tokens.Length && Text.Low(token + 1) is "other" or "another";

    private Event? Build(EventType type, string? mode, ImmutableArray<TextSpan> trigger, Roles roles, bool needsBoth, int head, Trigger? found, Standing standing, Sentence sentence)
    {
        var reciprocal = found?.Entry.Flag == RoleFlag.Reciprocal || IsMutual(roles.Target) || roles.Target.IsEmpty && found is { IsNoun: false } && IsMutual(found);
        var source = Participants(roles.Source, sentence);
        var target = (IsMutual(roles.Target) ? [] : Participants(roles.Target, sentence)).RemoveAll(t => source.Any(s => s.Span == t.Span || s.Actor is not null && s.Actor == t.Actor));
        if (reciprocal && target.IsEmpty && source.Length > 1)
        {
            target = source;
        }
        else if (reciprocal && source.IsEmpty && target.Length > 1)
        {
            source = target;
        }

        if (source.IsEmpty && target.IsEmpty || needsBoth && (source.IsEmpty || target.IsEmpty || !roles.Source.IsSomebody && !reciprocal || !roles.Target.IsSomebody && !reciprocal))
        {
            return null;
        }

        if (!roles.Source.IsKnown && !roles.Target.IsKnown && !(roles.Source.IsSomebody && roles.Target.IsSomebody) && !HasName(roles.Source) && !HasName(roles.Target))
        {
            return null;
        }

        var (from, to) = _times.Of(head, sentence, standing.Status);
        return new Event("", type, mode, trigger, source, target, from, to, found is null ? null : _places.Of(found, sentence), standing.Status, _voices.At(head)?.Id)
        {
            Cue = standing.Cue < 0 || standing.Status == EventStatus.Actual ? [] : [Text.Segmented.Tokens[standing.Cue].Span],
            Basis = found is null ? "" : found.Entry.ToString(),
            Contexts = _contexts.Of(head, sentence, source.Concat(target)),
        };
    }

    /// <summary>The participants that a side stands for; a pronoun is led back to a name of the sentence.</summary>
    public ImmutableArray<Participant> Participants(Side side, Sentence sentence)
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
            if (participants.Any(p => p.Span == span || p.Actor is not null && p.Actor == actor))
            {
                continue;
            }

            // "Both sides", "the two countries", "the coalition": those of whom it consists take part.
            var members = named.Mention >= 0 && Text.Resolved.ActorOf[named.Mention] is >= 0 and var of ? Text.Resolved.Actors[of].Members : [];
            participants.AddRange(members.IsEmpty ? [new Participant(span, actor)] : members.Select(m => new Participant(span, m)).Where(m => !participants.Any(p => p.Actor == m.Actor)));
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
