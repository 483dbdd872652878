using Hearsay.Dossiers;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Decisions;
using Hearsay.Storage;

namespace Hearsay.Cli.Listings;

/// <summary>The lists of a dossier as rows; every row says where its evidence stands.</summary>
internal static class DossierListings
{
    /// <summary>Actors, most mentioned first, with their offices and where the documents give them, to what they belong, and how much they do, undergo and say.</summary>
    public static Listing Actors(DossierFile dossier, DossierFilter filter)
    {
        var deeds = dossier.Deeds();
        return new(
            [new("key"), new("name"), new("kind"), new("country"), new("sector"), new("mentions"), new("documents"), new("did"), new("underwent"), new("said"), new("names", InTable: false), new("roles"), new("belongsTo", InTable: false), new("roleEvidence", InTable: false), .. Evidence(inTable: false)],
            dossier.Actors(filter).Select(a =>
            {
                var told = deeds.GetValueOrDefault(a.Key);
                return (object?[])
                [
                    a.Key, a.Name, Lower(a.Kind), a.Country, a.Sector, a.Mentions, a.Documents, told.Did, told.Underwent, told.Said, a.Names,
                    a.Roles.Select(r => r.Of is null ? r.Title : $"{r.Title} ({r.Of})").Distinct(StringComparer.Ordinal).ToArray(),
                    a.Roles.Select(r => r.Of).OfType<string>().Distinct(StringComparer.Ordinal).ToArray(),
                    a.Roles.Select(r => $"{r.Title}: {r.Evidence.Document} {r.Evidence.Span.Begin}–{r.Evidence.Span.End} \"{r.Evidence.Quote}\"").ToArray(), .. Cells(a.Evidence),
                ];
            }));
    }

    /// <summary>Why what is known as an actor is taken for one, the strongest joins first.</summary>
    public static Listing ActorJoins(DossierFile dossier, DossierFilter filter) => new(
        [new("actor"), new("one"), new("documents"), new("other"), new("otherDocuments", InTable: false), new("reason"), new("score")],
        dossier.ActorJoins(filter).Select(j => (object?[])
        [
            j.Actor, j.One.ToString(), j.One.Documents, j.Other?.ToString(), j.Other?.Documents, j.Reason is { } reason ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(reason.ToString()) : null, j.Score,
        ]));

    /// <summary>Decisions in their order.</summary>
    public static Listing Decisions(DossierFile dossier)
    {
        var lost = dossier.InapplicableDecisions().Select(d => d.Number).ToHashSet();
        return new Listing(
            [new("number"), new("kind"), new("document", InTable: false), new("subject"), new("other"), new("note"), new("who"), new("when"), new("undone"), new("applies", InTable: false)],
            dossier.Decisions().Select(d => (object?[])
            [
                d.Number, DecisionExport.NameOf(d.Kind), d.Document, d.Item?.Words ?? d.Subject, d.Other, d.Note, d.Who, d.When.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'"), d.Undone?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'"), d.Undone is null && !lost.Contains(d.Number),
            ]));
    }

    /// <summary>How often the program was right, by kind and type, and how far reviewers agree.</summary>
    public static Listing Agreement(DossierFile dossier)
    {
        var report = AgreementReport.Of(dossier.Decisions());
        return new Listing(
            [new("kind"), new("type"), new("accepted"), new("corrected"), new("rejected"), new("added"), new("share")],
            report.Machine.Select(r => (object?[])[r.Kind, r.Type, r.Accepted, r.Corrected, r.Rejected, r.Added, r.Share is { } share ? Math.Round(share, 3) : null]))
        {
            Notes = [.. report.Reviewers.Where(r => r.Items > 0).Select(r => FormattableString.Invariant($"{r.Question} {r.Items} items, {r.Reviewers} reviewers, alpha {(r.Alpha is { } alpha ? alpha.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture) : "not defined")}"))],
        };
    }

    /// <summary>Claims by day.</summary>
    public static Listing Claims(DossierFile dossier, DossierFilter filter) => new(
        [new("id"), new("from"), new("to", InTable: false), new("type"), new("source", InTable: false), new("target", InTable: false), new("summary"), new("stances"), new("sources"),
            new("contested"), new("outlets"), .. Evidence(inTable: false)],
        dossier.Claims(filter).Select(c => (object?[])
        [
            c.Id, Day(c.From), Day(c.To), Upper(c.Type), c.Source, c.Target, c.Summary,
            c.Accounts.Select(a => Lower(a.Stance)).Distinct(StringComparer.Ordinal).ToArray(), c.IndependentSources, c.Contested,
            c.Accounts.Select(a => a.Outlet ?? a.Evidence.Document).Distinct(StringComparer.Ordinal).ToArray(), .. Cells(c.Accounts[0].Evidence),
        ]));

    /// <summary>Contradictions by claim, a row for each account of each side.</summary>
    public static Listing Contradictions(DossierFile dossier, DossierFilter filter) => new(
        [new("claim"), new("summary"), new("point"), new("subject"), new("says"), new("outlet"), new("published"), new("chain", InTable: false), .. Evidence(inTable: false)],
        dossier.Claims(filter).SelectMany(c => c.Contradictions.SelectMany(k => k.Sides.SelectMany(s => s.Accounts.Select(a => (object?[])
        [
            c.Id, c.Summary, Lower(k.Point), k.Subject, s.Value, c.Accounts[a].Outlet, Day(c.Accounts[a].Published), c.Accounts[a].Chain, .. Cells(c.Accounts[a].Evidence),
        ])))));

    /// <summary>Events in the order of the documents and their text.</summary>
    public static Listing Events(DossierFile dossier, DossierFilter filter) => new(
        [new("document", InTable: false), new("id", InTable: false), new("outlet"), new("from"), new("to", InTable: false), new("type"), new("mode", InTable: false), new("status"),
            new("source"), new("target"), new("place", InTable: false), new("voice"), new("zone", InTable: false), new("begin", InTable: false), new("end", InTable: false), new("cue", InTable: false), new("conditions", InTable: false), new("again", InTable: false), new("contexts", InTable: false), new("sentence")],
        dossier.Events(filter).Select(e => (object?[])
        [
            e.Evidence.Document, e.Id, e.Outlet, Day(e.From), Day(e.To), Upper(e.Type), e.Mode, Lower(e.Status), e.Source, e.Target, e.Place,
            e.Voice, Lower(e.Zone), e.Evidence.Span.Begin, e.Evidence.Span.End, e.Cue, e.Conditions, e.Again.Select(a => a.Quote).ToArray(), e.Contexts, e.Evidence.Quote,
        ]));

    /// <summary>Quotations in the order of the documents and their text.</summary>
    public static Listing Quotes(DossierFile dossier, DossierFilter filter) => new(
        [new("id", InTable: false), new("published"), new("outlet"), new("actor", InTable: false), new("speaker"), new("cue"), new("manner"), new("sourceStance", InTable: false), new("authorStance", InTable: false), new("chain", InTable: false),
            new("document", InTable: false), new("begin", InTable: false), new("end", InTable: false), new("quote")],
        dossier.Quotations(filter).Select(q => (object?[])
        [
            q.Id, Day(q.Published), q.Outlet, q.Actor, q.Source.Length > 0 ? q.Source : null, q.Cue, Lower(q.Manner), Lower(q.SourceStance), Lower(q.AuthorStance), q.Chain,
            q.Evidence.Document, q.Evidence.Span.Begin, q.Evidence.Span.End, q.Evidence.Quote,
        ]));

    /// <summary>Statements of relation in the order of the documents and their text.</summary>
    public static Listing Stances(DossierFile dossier, DossierFilter filter) => new(
        [new("id", InTable: false), new("published"), new("outlet"), new("source"), new("kind"), new("target"), new("sign", InTable: false), new("status"), new("word", InTable: false), new("chain", InTable: false), new("attributed"),
            new("document", InTable: false), new("begin", InTable: false), new("end", InTable: false), new("quote")],
        dossier.Stances(filter).Select(s => (object?[])
        [
            s.Id, Day(s.Published), s.Outlet, s.Source, Lower(s.Kind), s.Target, s.Sign, Lower(s.Status), s.Word, s.Chain, s.Attributed, .. Cells(s.Evidence),
        ]));

    /// <summary>Documents by publication, with what had to be assumed about each.</summary>
    public static Listing Documents(DossierFile dossier, DossierFilter filter) => Documents(
        dossier.Documents(filter),
        dossier.Assumptions(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).ToLookup(a => a.Document, a => a.Text, StringComparer.Ordinal));

    private static Listing Documents(IEnumerable<DossierDocument> documents, ILookup<string, string> assumed) => new(
        [new("id"), new("published"), new("outlet"), new("title"), new("byline"), new("words"), new("language", InTable: false), new("file", InTable: false), new("uri", InTable: false), new("notRead", InTable: false), new("assumed", InTable: false)],
        documents.Select(d => (object?[])[d.Id, Day(d.Published), d.Outlet, d.Title, d.Byline, d.Words, d.Language, d.File, d.Uri, d.NotRead, assumed[d.Id].ToArray()]));

    /// <summary>Stories in the order of their first documents.</summary>
    public static Listing Stories(DossierFile dossier, DossierFilter filter)
    {
        var documents = dossier.Documents(filter).ToDictionary(d => d.Id, StringComparer.Ordinal);
        return new(
            [new("id", InTable: false), new("from"), new("to"), new("title"), new("count"), new("outlets"), new("documents", InTable: false)],
            dossier.Stories().Where(s => s.Documents.Any(documents.ContainsKey)).Select(s => (object?[])
            [
                s.Id, Day(s.From), Day(s.To), s.Title, s.Documents.Length,
                s.Documents.Select(d => documents.GetValueOrDefault(d)?.Outlet).Where(o => o is not null).Distinct(StringComparer.Ordinal).ToArray(), s.Documents.ToArray(),
            ]));
    }

    /// <summary>What was taken from where and why it is thought so, in the order of the documents.</summary>
    public static Listing Copies(DossierFile dossier, DossierFilter filter)
    {
        var documents = dossier.Documents(filter).ToDictionary(d => d.Id, StringComparer.Ordinal);
        return new(
            [new("document"), new("published"), new("outlet"), new("how"), new("from"), new("wire"), new("share"), new("passages"), new("why"), new("words", InTable: false), new("spans", InTable: false)],
            dossier.Copies().Where(c => documents.ContainsKey(c.Document)).Select(c => (object?[])
            [
                c.Document, Day(documents[c.Document].Published), documents[c.Document].Outlet, CopyWords.Of(c.How), c.From, c.Wire, c.Share, c.Spans.Length, CopyWords.Of(c), c.Words,
                c.Spans.Select(s => $"{s.Span.Begin}-{s.Span.End} from {s.From.Begin}-{s.From.End}").ToArray(),
            ]));
    }

    private static Column[] Evidence(bool inTable) => [new("document", inTable), new("begin", inTable), new("end", inTable), new("quote", inTable)];

    private static object?[] Cells(Evidence evidence) => [evidence.Document, evidence.Span.Begin, evidence.Span.End, evidence.Quote];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Upper<T>(T value) where T : struct, Enum => value.ToString().ToUpperInvariant();
}
