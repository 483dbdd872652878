using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Ledger;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Views;

/// <summary>Makes a brief of a dossier. A function of its arguments: the same dossier gives the same brief.</summary>
public sealed class BriefMaker
{
    private readonly Dossier _dossier;
    private readonly BriefOptions _options;
    private readonly Dictionary<string, DossierDocument> _documents;
    private readonly Dictionary<string, DossierActor> _actors;
    private readonly EvidenceNumbers _numbers;

    private BriefMaker(Dossier dossier, BriefOptions options, Func<string, string?>? textOf)
    {
        _dossier = dossier;
        _options = options;
        _documents = dossier.Documents.DistinctBy(document => document.Id).ToDictionary(document => document.Id, StringComparer.Ordinal);
        _actors = dossier.Actors.DistinctBy(actor => actor.Key).ToDictionary(actor => actor.Key, StringComparer.Ordinal);
        _numbers = new EvidenceNumbers(_documents, textOf, options.References);
    }

    /// <summary>Makes a brief of a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="options">The limits; null takes the defaults.</param>
    /// <param name="textOf">Gives a document's original text by its id, so that evidence can be shown in its sentence; null, or null for a document, shows the words alone.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public static Brief Make(Dossier dossier, BriefOptions? options = null, Func<string, string?>? textOf = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        options ??= new BriefOptions();
        options.ThrowUnlessPositive();
        return new BriefMaker(dossier, options, textOf).Make();
    }

    private Brief Make()
    {
        var ranked = new ClaimRanking(_dossier).Ranked;
        var groups = ranked.ToLookup(claim => GroupOf(claim));
        var claims = Section(groups[Group.Main], _options.Claims, "claims", ToLine);
        var contested = Section(groups[Group.Contested], _options.Contested, "claims", ToLine);
        var open = Section(groups[Group.Open], _options.Open, "claims", ToLine);
        var intentions = Section(groups[Group.Intention], _options.Intentions, "claims", ToLine);
        var relations = Section(
            _dossier.Relations
                .OrderByDescending(relation => relation.Cooperation + relation.Conflict)
                .ThenByDescending(relation => Mentions(relation.Source) + Mentions(relation.Target))
                .ThenBy(relation => relation.Source, StringComparer.Ordinal).ThenBy(relation => relation.Target, StringComparer.Ordinal),
            _options.Relations,
            "relations",
            ToLine);
        var stances = Section(StancesByNumber(), _options.Stances, "stances", ToLine);
        var alignment = new AlignmentLines(_dossier, _numbers);
        var balance = alignment.Balance();
        var alignments = alignment.Alignments();
        var path = _options.DossierPath is { Length: > 0 } file ? DisplayText.Clean(file) : "FILE";
        var aligned = new BriefSection<BriefAlignment>([.. alignments.Take(_options.Alignments).Select(a => alignment.ToLine(a.Sheet))], alignments.Length, $"hearsay signs {path} ONE OTHER");
        var states = _dossier.Actors.DistinctBy(actor => actor.Key, StringComparer.Ordinal).ToDictionary(actor => actor.Key, actor => Affiliation.Of(actor).State, StringComparer.Ordinal);
        var ledger = Section(LedgerFinder.Find(_dossier.Undertakings, _dossier.Claims, key => states.GetValueOrDefault(key)), _options.Ledger, "ledger", ToLine);
        var timeline = MakeTimeline(ranked);
        var actors = Section(_dossier.Actors, _options.Actors, "actors", ToLine);
        var speakers = Section(SpeakersByNumber(), _options.Speakers, "quotes", ToLine);
        var documents = Section(_dossier.Documents, _options.Documents, "documents", ToLine);
        return new Brief(
            Title(), Count(), documents, actors, claims, contested, open, intentions, relations, stances, speakers, timeline, _dossier.LeftOut, _numbers.All)
        {
            Balance = balance,
            Alignments = aligned,
            Ledger = ledger,
        };
    }

    private BriefUndertaking ToLine(LedgerEntry entry)
    {
        var first = entry.First;
        return new BriefUndertaking(
            entry,
            first.Doer.IsEmpty ? first.DoerWords.Length > 0 ? DisplayText.Shorten(DisplayText.Clean(first.DoerWords), 90) : "Nobody named" : Phrases.Join(first.Doer.Select(NameOf)),
            Phrases.Join(first.Addressee.Select(NameOf)),
            DisplayText.Shorten(DisplayText.Clean(first.Condition.Quote), 160),
            DisplayText.Shorten(DisplayText.Clean(first.Consequence.Quote), 160),
            [.. entry.Tellings.Select(telling => telling.Attributed && telling.Chain.Length > 0 ? $"{DisplayText.Clean(telling.Chain[^1])} ({CarrierOf(telling.Evidence.Document, telling.Outlet)})" : CarrierOf(telling.Evidence.Document, telling.Outlet)).Distinct(StringComparer.Ordinal).Take(_options.Voices)],
            [.. entry.Outcomes.Select(outcome => new BriefOutcome(
                $"later, perhaps {Phrases.Of(outcome.What)}: {Sentence(outcome.Summary)}{(outcome.Day is { } day ? $" ({Phrases.Day(day)})" : "")}", _numbers.Refer([outcome.Evidence])))],
            _numbers.Refer(entry.Tellings.Select(telling => telling.Evidence)));
    }

    private BriefSection<TLine> Section<T, TLine>(IEnumerable<T> all, int limit, string table, Func<T, TLine> toLine)
    {
        var list = all.ToList();
        var path = _options.DossierPath is { Length: > 0 } file ? " " + DisplayText.Clean(file) : "";
        return new BriefSection<TLine>(list.Take(limit).Select(toLine).ToImmutableArray(), list.Count, "hearsay show " + table + path);
    }

    private static Group GroupOf(Claim claim) => claim.Contested ? Group.Contested
        : Standings.IsOpen(claim) ? Group.Open
        : Standings.Of(claim) is Standing.Intended or Standing.Requested ? Group.Intention
        : Group.Main;

    private string Title() => _options.Title is { } title && !string.IsNullOrWhiteSpace(title)
        ? DisplayText.Clean(title)
        : _dossier.Actors.Length == 0 ? "Nothing is told yet"
        : Phrases.Join(_dossier.Actors.Take(3).Select(actor => DisplayText.Shorten(DisplayText.Clean(actor.Name), 40))) + ": who says what";

    private BriefCounts Count()
    {
        var days = _dossier.Documents.Where(document => document.Published is not null).Select(document => document.Published).ToList();
        return new BriefCounts(
            _dossier.Documents.Length,
            _dossier.Documents.Count(document => document.NotRead is not null),
            _dossier.Documents.Where(document => document.Outlet is not null).Select(document => document.Outlet).Distinct(StringComparer.Ordinal).Count(),
            days.Min(),
            days.Max(),
            _dossier.Actors.Length,
            _dossier.Claims.Length,
            _dossier.Claims.Count(claim => claim.Contested),
            _dossier.Claims.Count(claim => Standings.Of(claim) is Standing.Attributed or Standing.Corroborated),
            _dossier.Claims.Count(claim => claim.IndependentSources == 1),
            _dossier.Quotations.Length);
    }

    private BriefDocument ToLine(DossierDocument document)
    {
        var told = _dossier.Claims.Where(claim => claim.Accounts.Any(account => account.Evidence.Document == document.Id)).ToList();
        return new BriefDocument(
            document,
            Phrases.NameOf(document),
            told.Count,
            told.Count(claim => claim.Accounts.All(account => account.Evidence.Document == document.Id)),
            _dossier.Quotations.Count(quotation => quotation.Evidence.Document == document.Id),
            CopyOf(document.Id));
    }

    private string? CopyOf(string document)
    {
        if (_dossier.Copies.FirstOrDefault(copy => copy.Document == document) is not { } copy)
        {
            return null;
        }

        var from = copy.From is { } id ? $"{Math.Round(copy.Share * 100)} % as in “{(_documents.GetValueOrDefault(id) is { } found ? Phrases.NameOf(found) : DisplayText.Clean(id))}”" : null;
        var wire = copy.Wire is { } agency ? $"carries {DisplayText.Clean(agency)}" : null;
        return from is null ? wire : wire is null ? from : $"{from}, {wire}";
    }

    private BriefActor ToLine(DossierActor actor)
    {
        var others = actor.Names.Where(name => name != actor.Name).Select(DisplayText.Clean).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var roles = actor.Roles.GroupBy(role => (Title: DisplayText.Clean(role.Title), Of: role.Of is null ? null : DisplayText.Clean(role.Of))).ToList();
        return new BriefActor(
            actor,
            [.. others.Take(_options.Voices)],
            Math.Max(0, others.Count - _options.Voices),
            [.. roles.Take(_options.Voices).Select(role => new BriefRole(role.Key.Title, role.Key.Of, _numbers.Refer(role.Select(each => each.Evidence))))],
            Math.Max(0, roles.Count - _options.Voices),
            _dossier.Claims.Count(claim => claim.Source.Contains(actor.Key) || claim.Target.Contains(actor.Key)),
            _numbers.Refer([actor.Evidence]));
    }

    private BriefClaim ToLine(Claim claim)
    {
        var leading = Standings.Leading(claim);
        var voices = claim.Accounts
            .GroupBy(account => (account.Stance, account.Attributed, Who: WhoSays(account), Carrier: account.Attributed ? CarrierOf(account) : null))
            .OrderBy(group => group.Key.Stance == leading ? -1 : (int)group.Key.Stance)
            .ThenBy(group => group.Key.Attributed)
            .ToList();

        // Where there is no room for all, each stance is heard before one of them is heard twice.
        var shown = voices.DistinctBy(voice => voice.Key.Stance).OrderBy(voice => voice.Key.Stance).Concat(voices).Distinct().Take(_options.Voices).ToHashSet();
        return new BriefClaim(
            claim,
            Sentence(claim.Summary),
            Standings.Of(claim),
            [.. voices.Where(shown.Contains).Select(voice => new BriefVoice(
                voice.Key.Stance, voice.Key.Attributed, voice.Key.Who, voice.Key.Carrier, _numbers.Refer(voice.Select(account => account.Evidence))))],
            voices.Count - shown.Count,
            _numbers.Refer(claim.Accounts.Select(account => account.Evidence)));
    }

    private BriefRelation ToLine(Relation relation)
    {
        var claims = relation.Claims.ToHashSet(StringComparer.Ordinal);
        var behind = _dossier.Claims.Where(claim => claims.Contains(claim.Id)).ToList();
        return new BriefRelation(
            relation,
            NameOf(relation.Source),
            KindOf(relation.Source),
            NameOf(relation.Target),
            KindOf(relation.Target),
            behind.Count(claim => !claim.Accounts.Any(account => account is { Attributed: false, Stance: Stance.Asserts })),
            _numbers.Refer(behind.SelectMany(claim => claim.Accounts).Select(account => account.Evidence)));
    }

    private List<IGrouping<(StanceKind, EventStatus, string, string), StatedStance>> StancesByNumber() =>
        [.. _dossier.Stances
            .GroupBy(stance => (stance.Kind, stance.Status, stance.Source, stance.Target))
            .OrderByDescending(group => group.Select(stance => stance.Evidence.Document).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => Mentions(group.Key.Source) + Mentions(group.Key.Target))
            .ThenBy(group => group.Key.Source, StringComparer.Ordinal).ThenBy(group => group.Key.Target, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Kind).ThenBy(group => group.Key.Status)];

    private BriefStance ToLine(IGrouping<(StanceKind Kind, EventStatus Status, string Source, string Target), StatedStance> stated)
    {
        var own = stated.Where(stance => !stance.Attributed).ToList();
        var named = own.Count > 0
            ? own.Select(stance => CarrierOf(stance.Evidence.Document, stance.Outlet))
            : stated.Select(stance => DisplayText.Shorten(Phrases.WithSmallArticle(DisplayText.Clean(stance.Chain.LastOrDefault(""))), 90));
        return new BriefStance(
            stated.Key.Kind,
            stated.Key.Status,
            stated.Key.Source,
            NameOf(stated.Key.Source),
            stated.Key.Target,
            NameOf(stated.Key.Target),
            [.. named.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(_options.Voices)],
            own.Count == 0,
            _numbers.Refer(stated.Select(stance => stance.Evidence)));
    }

    private List<IGrouping<string, Quotation>> SpeakersByNumber() =>
        [.. _dossier.Quotations
            .GroupBy(quotation => quotation.Actor is { } key ? "a:" + key : "s:" + DisplayText.Clean(quotation.Source), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)];

    private BriefSpeaker ToLine(IGrouping<string, Quotation> said)
    {
        var first = said.First();
        var name = first.Actor is { } key ? NameOf(key) : DisplayText.Clean(first.Source);
        return new BriefSpeaker(
            name.Length == 0 ? "unnamed sources" : DisplayText.Shorten(name, 90),
            first.Actor,
            said.Count(quotation => quotation.Manner == Manner.Direct),
            said.Count(quotation => quotation.Manner == Manner.Indirect),
            said.Count(quotation => quotation.Manner == Manner.Mixed),
            [.. said.GroupBy(quotation => CarrierOf(quotation.Evidence.Document, quotation.Outlet), StringComparer.Ordinal)
                .Select(group => KeyValuePair.Create(group.Key, group.Count()))
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)],
            _numbers.Refer(said.Select(quotation => quotation.Evidence)));
    }

    private BriefTimeline MakeTimeline(ImmutableArray<Claim> ranked)
    {
        const int lanes = 6;
        var dated = ranked.Where(claim => (claim.From ?? claim.To) is not null).ToList();
        var busiest = dated.SelectMany(claim => claim.Source)
            .Where(_actors.ContainsKey)
            .GroupBy(key => key, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(lanes).Select(group => group.Key).ToList();
        var marks = dated.Take(_options.Marks)
            .OrderBy(claim => claim.From ?? claim.To).ThenBy(claim => claim.Id, StringComparer.Ordinal)
            .Select(claim => new BriefMark(
                (claim.From ?? claim.To)!.Value,
                [.. Enumerable.Range(0, busiest.Count).Where(lane => claim.Source.Contains(busiest[lane]))],
                ToLine(claim)))
            .ToImmutableArray();
        return new BriefTimeline(
            [.. busiest.Select(key => KeyValuePair.Create(key, NameOf(key)))], marks, ranked.Length - dated.Count, dated.Count - marks.Length);
    }

    private static string Sentence(string summary)
    {
        var text = SummaryWords.WithoutRemarks(DisplayText.Clean(summary));
        return text.Length == 0 ? "Something is told without words." : text[^1] is '.' or '?' or '!' or '”' or '"' ? text : text + ".";
    }

    private string WhoSays(Account account)
    {
        var voices = account.Chain.Where(voice => voice != account.Outlet)
            .Select(voice => DisplayText.Shorten(Phrases.WithSmallArticle(DisplayText.Clean(voice).Trim(' ', ',', ';', ':')), 90))
            .Where(voice => voice.Length > 0).Reverse().ToList();
        return account.Attributed ? (voices.Count == 0 ? "an unnamed source" : string.Join(", as told by ", voices))
            : voices.Count == 0 ? CarrierOf(account)
            : $"{CarrierOf(account)}, carrying {string.Join(", ", voices)}";
    }

    private string CarrierOf(Account account) => CarrierOf(account.Evidence.Document, account.Outlet);

    private string CarrierOf(string document, string? outlet) =>
        outlet is { } known && !string.IsNullOrWhiteSpace(known) ? DisplayText.Clean(known)
        : _documents.GetValueOrDefault(document) is { } found ? Phrases.CarrierOf(found)
        : DisplayText.Clean(document);

    private string NameOf(string key) => DisplayText.Clean(_actors.GetValueOrDefault(key)?.Name ?? key);

    private int Mentions(string key) => _actors.GetValueOrDefault(key)?.Mentions ?? 0;

    private MentionKind KindOf(string key) => _actors.GetValueOrDefault(key)?.Kind ?? MentionKind.Other;

    private enum Group
    {
        Main,
        Contested,
        Open,
        Intention,
    }
}
