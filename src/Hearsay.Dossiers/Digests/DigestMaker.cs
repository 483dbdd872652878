using System.Collections.Immutable;
using Hearsay.Dossiers.Copies;
using Hearsay.Reading;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Quantities;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>Makes the digest of one reading.</summary>
internal sealed class DigestMaker(DocumentReading reading)
{
    /// <summary>What a source without words is called in a chain of voices.</summary>
    public const string UnnamedSource = "unnamed source";

    private readonly Dictionary<string, int> _actors = Indexed(reading.Actors.Select(a => a.Id));
    private readonly Dictionary<string, int> _attributions = Indexed(reading.Attributions.Select(a => a.Id));
    private readonly Dictionary<int, int> _sentences = [];
    private readonly ImmutableArray<Quantity> _quantities = QuantityFinder.Find(reading.Resolved, reading.Times);
    private HashSet<int>? _timed;

    private string Text => reading.Document.Text;

    /// <summary>Makes the digest.</summary>
    public DocumentDigest Make()
    {
        var sentences = ImmutableArray.CreateBuilder<DigestSentence>();
        var events = Events(sentences);
        var stances = Stances(sentences);
        ImmutableArray<DigestUndertaking> undertakings = [.. new UndertakingFinder(reading, _actors, _attributions, span => SentenceOf(span, sentences)).Find()];
        var credits = WireCredit.Find(reading);
        return new DocumentDigest(
            Describe(reading.Document, reading.Segmented.Tokens.Length, notRead: null),
            Actors(),
            sentences.ToImmutable(),
            events,
            [.. reading.Attributions.Select(DigestOf)],
            [.. PassageFinder.Find(reading)],
            TermCounter.Count(reading),
            credits.Where(c => c.Kind == CreditKind.Wire).Select(c => c.Name).FirstOrDefault())
        {
            Stances = stances,
            Undertakings = undertakings,
            Credits = credits,
            Days = [.. reading.Times.SelectMany(t => t.Parts.Prepend(t)).Where(t => t.From is not null && t.From == t.To).Select(t => t.From!.Value).Distinct().Order()],
        };
    }

    /// <summary>The document as the dossier lists it.</summary>
    public static DossierDocument Describe(Document document, int words, string? notRead) => new(
        document.Id, document.File, document.Uri, document.Outlet, document.Byline, document.Title, document.Published, document.Language, words, notRead);

    private static Dictionary<string, int> Indexed(IEnumerable<string> ids) =>
        ids.Select((id, index) => (id, index)).ToDictionary(p => p.id, p => p.index, StringComparer.Ordinal);

    private ImmutableArray<DigestActor> Actors()
    {
        var inside = new int[reading.Actors.Length];
        var outside = new int[reading.Actors.Length];
        var first = new int[reading.Actors.Length];
        Array.Fill(first, -1);
        for (var index = 0; index < reading.Mentions.Length; index++)
        {
            var actor = reading.Resolved.ActorOf[index];
            if (actor < 0)
            {
                continue;
            }

            (InArticle(index) ? inside : outside)[actor]++;
            if (first[actor] < 0 || Rank(index) < Rank(first[actor]))
            {
                first[actor] = index;
            }
        }

        var actors = ImmutableArray.CreateBuilder<DigestActor>(reading.Actors.Length);
        for (var index = 0; index < reading.Actors.Length; index++)
        {
            var actor = reading.Actors[index];
            var span = first[index] < 0 ? default : reading.Mentions[first[index]].Span;
            actors.Add(new DigestActor(
                actor.Name,
                actor.Kind,
                actor.Country,
                actor.Sector,
                actor.Entry,
                actor.Names,
                [.. actor.Roles.Select(r => new DigestRole(r.Title, r.Of, r.Evidence, r.Evidence.Of(Text)))],
                inside[index],
                outside[index],
                span,
                span.Of(Text)));
        }

        return actors.MoveToImmutable();

        bool InArticle(int mention) => ArticleZones.Contains(ZoneAt(reading.Mentions[mention].FirstToken));
        int Rank(int mention) => (InArticle(mention) ? 0 : 3) + (int)reading.Mentions[mention].Form;
    }

    private ImmutableArray<DigestEvent> Events(ImmutableArray<DigestSentence>.Builder sentences)
    {
        var made = ImmutableArray.CreateBuilder<DigestEvent>(reading.Events.Length);
        foreach (var item in reading.Events)
        {
            made.Add(new DigestEvent(
                item.Id,
                item.Type,
                item.Mode,
                Known(item.Source),
                Known(item.Target),
                Unknown(item.Source),
                Unknown(item.Target),
                item.From,
                item.To,
                item.Place,
                item.Status,
                item.Voice is null ? -1 : _attributions.GetValueOrDefault(item.Voice, -1),
                SentenceOf(item.Trigger[0], sentences))
            {
                At = item.Trigger[0],
                Cue = item.Cue.IsEmpty ? null : item.Cue[0].Of(Text),
                Contexts = [.. item.Contexts.Select(c => c.Code)],
                Conditions = item.Conditions,
                Again = [.. item.Again.Select(s => SentenceOf(s, sentences))],
                Trigger = Joined(item.Trigger),
                Words = ClauseWords.Of(reading, item),
                Beside = Beside(item),
                Quantities = EventQuantities.Of(reading, _quantities, item),
                DayAssumed = IsAssumed(item),
            });
        }

        return made.MoveToImmutable();
    }

    private ImmutableArray<DigestStance> Stances(ImmutableArray<DigestSentence>.Builder sentences) =>
    [
        .. reading.Stances
            .Select(s => (Stance: s, Source: Known(s.Source), Target: Known(s.Target)))
            .Where(s => !s.Source.IsEmpty && !s.Target.IsEmpty)
            .Select(s => new DigestStance(
                s.Stance.Id,
                s.Stance.Kind,
                s.Stance.Status,
                s.Source,
                s.Target,
                s.Stance.Trigger.Of(Text),
                s.Stance.Voice is null ? -1 : _attributions.GetValueOrDefault(s.Stance.Voice, -1),
                SentenceOf(s.Stance.Trigger, sentences))),
    ];

    /// <summary>The actors that the sentence of an event mentions and that are not its participants.</summary>
    private ImmutableArray<int> Beside(Event item)
    {
        var sentence = reading.Segmented.Sentences[SentenceAt(item.Trigger[0])].Span;
        var participants = item.Source.Concat(item.Target).Select(p => p.Actor).ToHashSet(StringComparer.Ordinal);
        return [.. reading.Resolved.MentionsIn(sentence)
            .Select(m => reading.Resolved.ActorOf[m])
            .Where(a => a >= 0 && !participants.Contains(reading.Actors[a].Id))
            .Distinct()
            .Order()];
    }

    /// <summary>Whether an event has the day of publication and no time expression of its sentence gives it one.</summary>
    private bool IsAssumed(Event item)
    {
        if (item.From is null || item.From != reading.Document.Published || item.To != item.From)
        {
            return false;
        }

        _timed ??= [.. reading.Times.Where(t => (t.From ?? t.To) is not null).Select(t => SentenceAt(t.Span))];
        return !_timed.Contains(SentenceAt(item.Trigger[0]));
    }

    private int SentenceAt(TextSpan span) => reading.Segmented.SentenceOf(reading.Segmented.TokenAtOrAfter(span.Begin));

    private ImmutableArray<int> Known(ImmutableArray<Participant> participants) =>
        [.. participants.Where(p => p.Actor is not null && _actors.ContainsKey(p.Actor)).Select(p => _actors[p.Actor!]).Distinct().Order()];

    private ImmutableArray<string> Unknown(ImmutableArray<Participant> participants) =>
        [.. participants.Where(p => (p.Actor is null || !_actors.ContainsKey(p.Actor)) && !p.Span.IsEmpty).Select(p => p.Span.Of(Text)).Distinct(StringComparer.Ordinal)];

    private int SentenceOf(TextSpan trigger, ImmutableArray<DigestSentence>.Builder sentences)
    {
        var index = SentenceAt(trigger);
        if (!_sentences.TryGetValue(index, out var known))
        {
            var sentence = reading.Segmented.Sentences[index];
            known = sentences.Count;
            _sentences.Add(index, known);
            sentences.Add(new DigestSentence(sentence.Span, sentence.Span.Of(Text), reading.Segmented.ZoneKindOf(sentence)));
        }

        return known;
    }

    private DigestAttribution DigestOf(Attribution attribution)
    {
        var actor = attribution.Actor is null ? -1 : _actors.GetValueOrDefault(attribution.Actor, -1);
        var source = Joined(attribution.Source);
        var span = attribution.Content[0].Union(attribution.Content[^1]);
        var pronoun = attribution.Source.Length == 1 && reading.Resolved.MentionsIn(attribution.Source[0])
            .Any(m => reading.Mentions[m].Form == MentionForm.Pronoun && reading.Mentions[m].Span == attribution.Source[0]);
        var voice = (source.Length, actor) switch
        {
            (0, < 0) => UnnamedSource,
            (0, _) => reading.Actors[actor].Name,
            (_, >= 0) when pronoun => reading.Actors[actor].Name,
            _ => source,
        };
        var named = (actor >= 0 && reading.Actors[actor].Names.Length > 0) || (source.Length > 0 && attribution.Source
            .Any(s => reading.Resolved.MentionsIn(s).Any(m => reading.Mentions[m].Form == MentionForm.Name)));
        return new DigestAttribution(
            attribution.Id,
            source,
            voice,
            named,
            Joined(attribution.Cue),
            actor,
            attribution.Manner,
            attribution.Commitment,
            attribution.Medium?.Of(Text),
            attribution.Parent is null ? -1 : _attributions.GetValueOrDefault(attribution.Parent, -1),
            ZoneAt(reading.Segmented.TokenAtOrAfter(span.Begin)),
            span,
            span.Of(Text));
    }

    private string Joined(ImmutableArray<TextSpan> spans) => string.Join(' ', spans.Select(s => s.Of(Text)));

    private ZoneKind ZoneAt(int token) =>
        token >= reading.Segmented.Tokens.Length
            ? ZoneKind.Body
            : reading.Segmented.ZoneKindOf(reading.Segmented.Sentences[reading.Segmented.SentenceOf(token)]);
}
