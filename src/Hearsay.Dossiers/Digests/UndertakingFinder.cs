using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Dossiers.Ledger;
using Hearsay.Reading;
using Hearsay.Reading.Events;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>
/// Finds, by the trees and the coded events, what somebody undertakes on a condition ("if they do not stop, it will strike"), demands within a time
/// ("within twelve hours"), or leaves somebody to choose ("must choose between our help and theirs").
/// </summary>
internal sealed class UndertakingFinder
{
    private const int Highest = 4;
    private const int LongestDeadline = 5;

    private static readonly FrozenDictionary<string, bool> Marks = Tables.Rows("Ledger.condition-marks.tsv").ToFrozenDictionary(r => r[0], r => r.Length > 1 && r[1].Length > 0, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, UndertakingKind> Kinds = Tables.Rows("Ledger.undertakings.tsv").ToFrozenDictionary(r => r[0], r => Enum.Parse<UndertakingKind>(r[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenSet<EventType> Hostile = FrozenSet.Create(
        EventType.Reject, EventType.Threaten, EventType.Sanction, EventType.Coerce, EventType.Assault, EventType.Mobilize, EventType.Accuse, EventType.Protest);

    private readonly DocumentReading _reading;
    private readonly Func<TextSpan, int> _sentenceOf;
    private readonly Dictionary<string, int> _actors;
    private readonly Dictionary<string, int> _attributions;
    private readonly Dictionary<int, List<int>> _children = [];
    private readonly ILookup<int, Event> _events;

    /// <summary>Prepares the search.</summary>
    /// <param name="reading">The document's reading.</param>
    /// <param name="actors">The places of its actors by id.</param>
    /// <param name="attributions">The places of its attributions by id.</param>
    /// <param name="sentenceOf">Gives, and notes where it is new, the place of a sentence in the digest by a span in it.</param>
    public UndertakingFinder(DocumentReading reading, Dictionary<string, int> actors, Dictionary<string, int> attributions, Func<TextSpan, int> sentenceOf)
    {
        (_reading, _actors, _attributions, _sentenceOf) = (reading, actors, attributions, sentenceOf);
        for (var token = 0; token < reading.Words.Length; token++)
        {
            if (reading.Words[token].Head is >= 0 and var head)
            {
                if (!_children.TryGetValue(head, out var known))
                {
                    _children.Add(head, known = []);
                }

                known.Add(token);
            }
        }

        _events = reading.Events.ToLookup(e => reading.Segmented.SentenceOf(reading.Segmented.TokenAtOrAfter(e.Trigger[0].Begin)));
    }

    /// <summary>The undertakings in the order of the text, at most one for each condition.</summary>
    public IEnumerable<DigestUndertaking> Find()
    {
        var segmented = _reading.Segmented;
        for (var index = 0; index < segmented.Sentences.Length; index++)
        {
            var sentence = segmented.Sentences[index];
            if (!ArticleZones.Contains(segmented.ZoneKindOf(sentence)))
            {
                continue;
            }

            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                var lemma = Lemma(token);
                var found = Marks.TryGetValue(lemma, out var negated) && Relation(token) == "mark" ? Conditional(token, negated, index)
                    : lemma == "choose" ? Choice(token, index)
                    : lemma == "within" ? Demand(token, index)
                    : null;
                if (found is not null)
                {
                    yield return found;
                }
            }
        }
    }

    private DigestUndertaking? Conditional(int mark, bool negated, int sentence)
    {
        var clause = Head(mark);
        if (clause < 0 || Relation(clause) is not ("advcl" or "acl" or "ccomp" or "parataxis") || Head(clause) is not (>= 0 and var main))
        {
            return null;
        }

        // "A threat of punishment if they ask": the noun is what is undertaken.
        var noun = Enumerable.Range(Math.Max(_reading.Segmented.Sentences[sentence].FirstToken, mark - 10), Math.Min(10, mark - _reading.Segmented.Sentences[sentence].FirstToken))
            .LastOrDefault(t => _reading.Words[t].PartOfSpeech == PartOfSpeech.Noun && Lemma(t) is "threat" or "warning" or "promise" or "pledge" or "offer", -1);
        main = noun >= 0 ? noun : main;
        var told = noun >= 0 || Kinds.GetValueOrDefault(Lemma(main)) is UndertakingKind.Threat && Lemma(main) is "threaten" or "warn" || Lemma(main) is "promise" or "pledge" or "offer" or "vow" or "refuse";
        if (!told && !Children(main).Any(c => Relation(c) == "aux" && _reading.Segmented.Form(c).ToLowerInvariant() is "will" or "would" or "shall" or "'ll" or "’ll" or "'d" or "’d" or "wo" or "may" or "might" or "could"))
        {
            return null;
        }

        var condition = SpanOf(clause, sentence, but: -1);
        var consequence = noun >= 0 ? _reading.Segmented.SpanOfTokens(noun, Math.Max(noun, mark - 1)) : SpanOf(main, sentence, but: clause);
        if (condition.IsEmpty || consequence.IsEmpty || condition.Overlaps(consequence))
        {
            return null;
        }

        var undertaken = EventAt(main, sentence) ?? EventIn(consequence, sentence);
        if (told && undertaken?.Status == EventStatus.Possible)
        {
            // "Either they had promised …, or": that it was said at all is a guess.
            return null;
        }

        var conditional = EventAt(clause, sentence) ?? EventIn(condition, sentence);
        var subject = SubjectOf(main);
        var doer = undertaken is not null && noun < 0 && EventAt(main, sentence) is not null ? Known(undertaken.Source) : noun >= 0 ? ActorsAt(noun) : subject >= 0 ? ActorsAt(subject) : [];
        var words = subject >= 0 && noun < 0 ? SpanOf(subject, sentence, but: -1) : default;
        var fulfiller = conditional is not null && !conditional.Source.IsEmpty ? Known(conditional.Source) : SubjectOf(clause) is >= 0 and var other ? ActorsAt(other) : [];
        ImmutableArray<int> addressee = undertaken is not null && Known(undertaken.Target) is { IsEmpty: false } target ? target : [.. fulfiller.Except(doer)];
        var notDone = negated || Children(clause).Any(IsNegation);
        return Make(KindOf(main, noun, undertaken), doer, words, addressee, condition, consequence, conditional?.Type, fulfiller, notDone, undertaken, sentence, main);
    }

    /// <summary>"Must choose between A and B": who is told so is warned of losing one of them.</summary>
    private DigestUndertaking? Choice(int token, int sentence)
    {
        var between = Enumerable.Range(token + 1, Math.Max(0, Math.Min(4, _reading.Segmented.Sentences[sentence].EndToken - token - 1))).FirstOrDefault(t => Lemma(t) == "between", -1);
        if (between < 0 || _events[sentence].FirstOrDefault(e => e.Type is EventType.Request or EventType.Threaten && e.Trigger[0].Begin <= _reading.Segmented.Tokens[token].Span.Begin) is not { } told)
        {
            return null;
        }

        var end = EndOf(token);
        var condition = _reading.Segmented.SpanOfTokens(between, Math.Max(between, end));
        var consequence = _reading.Segmented.Tokens[token].Span;
        var addressee = Known(told.Target);
        return Make(UndertakingKind.Threat, Known(told.Source), told.Source.IsEmpty ? default : told.Source[0].Span, addressee, condition, consequence, null, addressee, false, told, sentence, token);
    }

    /// <summary>"Demanded that they withdraw within twelve hours".</summary>
    private DigestUndertaking? Demand(int token, int sentence)
    {
        var last = Enumerable.Range(token + 1, Math.Max(0, Math.Min(LongestDeadline, _reading.Segmented.Sentences[sentence].EndToken - token - 1)))
            .FirstOrDefault(t => Lemma(t) is "hour" or "day" or "week" or "month" or "minute", -1);
        if (last < 0 || _events[sentence].LastOrDefault(e => e.Type is EventType.Request or EventType.Threaten && e.Status is EventStatus.Actual && e.Trigger[0].Begin < _reading.Segmented.Tokens[token].Span.Begin) is not { } demand)
        {
            return null;
        }

        var at = _reading.Segmented.TokenAtOrAfter(demand.Trigger[0].Begin);
        var consequence = _reading.Segmented.SpanOfTokens(at, Math.Max(at, token - 1));
        var asked = _events[sentence].FirstOrDefault(e => e.Status == EventStatus.Requested && e.Trigger[0].Begin > demand.Trigger[0].Begin);
        ImmutableArray<int> addressee = [.. Known(demand.Target).Union(asked is null ? [] : Known(asked.Source)).Except(Known(demand.Source)).Order()];
        return Make(UndertakingKind.Demand, Known(demand.Source), demand.Source.IsEmpty ? default : demand.Source[0].Span, addressee, _reading.Segmented.SpanOfTokens(token, last), consequence, asked?.Type, addressee, false, null, sentence, at, demand);
    }

    private DigestUndertaking Make(UndertakingKind kind, ImmutableArray<int> doer, TextSpan words, ImmutableArray<int> addressee, TextSpan condition, TextSpan consequence, EventType? conditionType, ImmutableArray<int> fulfiller, bool negated, Event? undertaken, int sentence, int token, Event? said = null)
    {
        var text = _reading.Document.Text;
        var voice = (said ?? undertaken)?.Voice ?? VoiceAt(token);
        return new DigestUndertaking(
            kind, doer, words.Of(text), addressee, condition, consequence, conditionType, fulfiller, negated, said is null ? undertaken?.Type : null, (said ?? undertaken)?.From,
            voice is null ? -1 : _attributions.GetValueOrDefault(voice, -1),
            _sentenceOf(_reading.Segmented.Tokens[token].Span));
    }

    private UndertakingKind KindOf(int main, int noun, Event? undertaken)
    {
        if (noun >= 0 || Lemma(main) is "threaten" or "warn" or "promise" or "pledge" or "offer" or "refuse")
        {
            // "Promised that they would be punished" is a threat.
            return undertaken is null && Lemma(main) is "promise" or "pledge" && Children(main).Any(c => Relation(c) is "ccomp" or "xcomp" && Kinds.GetValueOrDefault(Lemma(c)) == UndertakingKind.Threat && Kinds.ContainsKey(Lemma(c)))
                ? UndertakingKind.Threat
                : Kinds.GetValueOrDefault(Lemma(main), UndertakingKind.Announcement);
        }

        if (undertaken?.Type == EventType.Reject)
        {
            // What will not be done is coded as a refusal: the negation is in it.
            return UndertakingKind.Threat;
        }

        var negated = Children(main).Any(IsNegation) != (undertaken?.Status is EventStatus.Negated);
        var kind = undertaken is not null && undertaken.Type is not (EventType.Request or EventType.Agree) ? Hostile.Contains(undertaken.Type) ? UndertakingKind.Threat : UndertakingKind.Promise
            : Kinds.GetValueOrDefault(Lemma(main), UndertakingKind.Announcement);
        return !Children(main).Any(IsNegation) && !negated ? kind
            : kind switch { UndertakingKind.Threat => UndertakingKind.Promise, UndertakingKind.Promise => UndertakingKind.Threat, _ => kind };
    }

    private int SubjectOf(int verb)
    {
        for (var step = 0; step < Highest && verb >= 0; step++)
        {
            var subject = Children(verb).FirstOrDefault(c => Relation(c) is "nsubj" or "nsubj:pass", -1);
            if (subject >= 0)
            {
                return subject;
            }

            if (Relation(verb) is not ("xcomp" or "conj"))
            {
                return -1;
            }

            verb = Head(verb);
        }

        return -1;
    }

    private ImmutableArray<int> ActorsAt(int token)
    {
        // The phrase without its clauses: "British and French forces", "the leaders of Iraq".
        var span = Phrase(token);
        return [.. _reading.Resolved.MentionsIn(span)
            .Select(m => _reading.Resolved.ActorOf[m])
            .Where(a => a >= 0)
            .Select(a => _actors.GetValueOrDefault(_reading.Actors[a].Id, -1))
            .Where(a => a >= 0)
            .Distinct()
            .Order()];
    }

    private TextSpan Phrase(int token)
    {
        var (first, last) = (token, token);
        foreach (var child in Children(token).Where(c => Relation(c) is "amod" or "compound" or "det" or "conj" or "nmod:poss" or "flat" or "nmod"))
        {
            var part = Phrase(child, 3);
            (first, last) = (Math.Min(first, part.First), Math.Max(last, part.Last));
        }

        return _reading.Segmented.SpanOfTokens(first, last);
    }

    private (int First, int Last) Phrase(int token, int depth)
    {
        var (first, last) = (token, token);
        foreach (var child in depth == 0 ? [] : Children(token).Where(c => Relation(c) is not ("acl" or "acl:relcl" or "advcl" or "punct")))
        {
            var part = Phrase(child, depth - 1);
            (first, last) = (Math.Min(first, part.First), Math.Max(last, part.Last));
        }

        return (first, last);
    }

    private TextSpan SpanOf(int top, int sentence, int but)
    {
        var (first, last) = (-1, -1);
        var (begin, end) = (_reading.Segmented.Sentences[sentence].FirstToken, _reading.Segmented.Sentences[sentence].EndToken);
        for (var token = begin; token < end; token++)
        {
            if (Hangs(token, top, but) && Relation(token) != "punct")
            {
                first = first < 0 ? token : first;
                if (last >= 0 && but >= 0 && Enumerable.Range(last + 1, token - last - 1).Any(t => Hangs(t, but, -1)))
                {
                    // What stands on both sides of the condition is shown from its longer part.
                    if (token - first > end - token)
                    {
                        break;
                    }

                    first = token;
                }

                last = token;
            }
        }

        return first < 0 ? default : _reading.Segmented.SpanOfTokens(first, last);
    }

    private bool Hangs(int token, int top, int but)
    {
        for (var step = 0; step < 64 && token >= 0; step++)
        {
            if (token == but)
            {
                return false;
            }

            if (token == top)
            {
                return true;
            }

            token = Head(token);
        }

        return false;
    }

    private int EndOf(int top)
    {
        var sentence = _reading.Segmented.Sentences[_reading.Segmented.SentenceOf(top)];
        var last = top;
        for (var token = top; token < sentence.EndToken; token++)
        {
            last = Hangs(token, top, -1) && Relation(token) != "punct" ? token : last;
        }

        return last;
    }

    private Event? EventAt(int token, int sentence) => _events[sentence].FirstOrDefault(e => e.Trigger.Any(t => t.Overlaps(_reading.Segmented.Tokens[token].Span)));

    private Event? EventIn(TextSpan span, int sentence) => _events[sentence].FirstOrDefault(e => span.Contains(e.Trigger[0]));

    private string? VoiceAt(int token) => _reading.Attributions
        .Where(a => a.Content.Any(c => c.Contains(_reading.Segmented.Tokens[token].Span)))
        .OrderBy(a => a.Content.Sum(c => c.Length)).ThenBy(a => a.Id, StringComparer.Ordinal)
        .FirstOrDefault()?.Id;

    private ImmutableArray<int> Known(ImmutableArray<Participant> participants) =>
        [.. participants.Where(p => p.Actor is not null && _actors.ContainsKey(p.Actor)).Select(p => _actors[p.Actor!]).Distinct().Order()];

    private bool IsNegation(int token) => _reading.Words[token].Lemma is "not" or "n't" or "never";

    private IEnumerable<int> Children(int token) => _children.GetValueOrDefault(token) ?? [];

    private int Head(int token) => _reading.Words[token].Head;

    private string Relation(int token) => _reading.Words[token].Relation;

    private string Lemma(int token) => _reading.Words[token].Lemma.ToLowerInvariant();
}
