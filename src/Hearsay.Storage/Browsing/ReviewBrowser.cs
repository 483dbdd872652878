using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Storage.Browsing;

/// <summary>An item that a reviewer is offered.</summary>
/// <param name="Document">The document.</param>
/// <param name="Subject">The item, as <see cref="ItemReference"/> writes it.</param>
/// <param name="Item">Its id in the document; null where it was decided not to be there.</param>
/// <param name="Type">The type of an event; "attribution"; "" where it is not there.</param>
/// <param name="Doubt">From 0 to 1.</param>
/// <param name="Reasons">The names of the reasons, with "," between.</param>
/// <param name="Decided">The last decision about it; 0 where nothing was decided.</param>
public sealed record ReviewRow(string Document, string Subject, string? Item, string Type, double Doubt, string Reasons, long Decided);

/// <summary>Two names that the program takes for one actor for a single, weak reason.</summary>
/// <param name="One">One name, as decisions refer to it.</param>
/// <param name="Other">The other.</param>
/// <param name="OneName">One name as written.</param>
/// <param name="OtherName">The other as written.</param>
/// <param name="Actor">The key of the actor that they are.</param>
/// <param name="Reason">Why the program takes them for one.</param>
/// <param name="Score">How much that is worth, from 0 to 1.</param>
/// <param name="OneDocument">A document with one name, and its actor's place there.</param>
/// <param name="OtherDocument">A document with the other.</param>
public sealed record MergeRow(
    ActorReference One, ActorReference Other, string OneName, string OtherName, string Actor, JoinReason Reason, double Score, (string Document, int Place)? OneDocument, (string Document, int Place)? OtherDocument);

/// <summary>Reads what is unsure, and what was decided.</summary>
public sealed class ReviewBrowser
{
    /// <summary>A join worth less is offered.</summary>
    private const double SureJoin = 0.9;

    private const string Columns = "document, subject, item, type, doubt, reasons, decided";

    private readonly DossierView _view;

    internal ReviewBrowser(DossierView view) => _view = view;

    /// <summary>A page of items about which nothing was decided, most doubtful first.</summary>
    /// <param name="type">The type of an event, "event" or "attribution"; null for all.</param>
    /// <param name="reason">A reason that must hold; null for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">The most items on it.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ResultPage<ReviewRow> Open(string? type, string? reason, int page, int size)
    {
        var conditions = Conditions(type, reason).AndIf(true, "decided = 0");
        return _view.Page<ReviewRow>(Columns, $"FROM review_item {conditions.Where}", "ORDER BY doubt DESC, document, subject", conditions.Values, page, size);
    }

    /// <summary>A page of items about which others decided something and one reviewer has not, in the order of the decisions.</summary>
    /// <param name="who">The reviewer.</param>
    /// <param name="type">The type of an event, "event" or "attribution"; null for all.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="size">The most items on it.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ResultPage<ReviewRow> Second(string who, string? type, int page, int size)
    {
        var conditions = Conditions(type, null).AndIf(true, "decided > 0").And(
            "NOT EXISTS (SELECT 1 FROM decision d WHERE d.document = review_item.document AND d.subject = review_item.subject AND d.undone IS NULL AND d.who = @who)", "who", who);
        return _view.Page<ReviewRow>(Columns, $"FROM review_item {conditions.Where}", "ORDER BY decided, document, subject", conditions.Values, page, size);
    }

    /// <summary>The decided items of documents by document and id in it: on which decision they rest.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableDictionary<(string Document, string Item), Decision> DecidedIn(IEnumerable<string> documents)
    {
        var found = ImmutableDictionary.CreateBuilder<(string, string), Decision>();
        foreach (var part in documents.Distinct(StringComparer.Ordinal).Chunk(500))
        {
            var rows = _view.Query<(string Document, string Item, long Decided)>("SELECT document, item, decided FROM review_item WHERE decided > 0 AND item IS NOT NULL AND document IN @part", new { part });
            if (rows.Count > 0)
            {
                var decisions = Decisions(rows.Select(row => (int)row.Decided)).ToDictionary(decision => decision.Number);
                found.AddRange(rows.Select(row => KeyValuePair.Create((row.Document, row.Item), decisions[(int)row.Decided])));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Merges that rest on a single, weak reason, weakest first, each pair of names once.</summary>
    /// <param name="most">So many at most.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<MergeRow> Merges(int most)
    {
        var rows = _view.Query<(long One, long Other, string OneText, string OtherText, string Actor, string Reason, double Score)>(
            """
            SELECT j.one, j.other, o.text, t.text, o.actor, j.reason, j.score
            FROM signature_join j JOIN signature o ON o.id = j.one JOIN signature t ON t.id = j.other
            WHERE j.score < @SureJoin AND o.actor = t.actor
              AND NOT EXISTS (SELECT 1 FROM signature_join b WHERE b.one = j.one AND b.other = j.other AND (b.score > j.score OR (b.score = j.score AND b.reason <> j.reason)))
            ORDER BY j.score, o.text, t.text, j.block LIMIT 2000
            """,
            new { SureJoin });
        return MergeRows(rows, most);
    }

    /// <summary>Why the names of an actor are taken for one: its joins between different names, weakest first, each pair of names once.</summary>
    /// <param name="actor">The key of the actor.</param>
    /// <param name="most">So many at most.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<MergeRow> MergesOf(string actor, int most)
    {
        var rows = _view.Query<(long One, long Other, string OneText, string OtherText, string Actor, string Reason, double Score)>(
            """
            SELECT j.one, j.other, o.text, t.text, a.key, j.reason, j.score
            FROM actor a JOIN signature o ON o.head = a.head JOIN signature_join j ON j.one = o.id JOIN signature t ON t.id = j.other AND t.head = a.head
            WHERE a.key = @actor
              AND NOT EXISTS (SELECT 1 FROM signature_join b WHERE b.one = j.one AND b.other = j.other AND (b.score > j.score OR (b.score = j.score AND b.reason < j.reason)))
            ORDER BY j.score, o.text, t.text, j.block LIMIT 5000
            """,
            new { actor });
        return MergeRows(rows, most);
    }

    /// <summary>In how many ways documents speak of an actor, and how many joins tie them by each reason, most first; of several reasons for one join the strongest counts.</summary>
    /// <param name="actor">The key of the actor.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public (int Ways, ImmutableArray<(JoinReason Reason, int Joins)> Reasons) WaysOf(string actor) => (
        _view.Scalar<int>("SELECT count(*) FROM actor a JOIN signature s ON s.head = a.head WHERE a.key = @actor", new { actor }),
        [
            .. _view.Query<(string Reason, int Joins)>(
                """
                SELECT reason, count(*) FROM (
                    SELECT j.reason AS reason, max(j.score) FROM actor a JOIN signature o ON o.head = a.head JOIN signature_join j ON j.one = o.id JOIN signature t ON t.id = j.other AND t.head = a.head
                    WHERE a.key = @actor GROUP BY j.one, j.other)
                GROUP BY reason ORDER BY count(*) DESC, reason
                """,
                new { actor }).Select(row => (Enum.Parse<JoinReason>(row.Reason), row.Joins)),
        ]);

    /// <summary>The decisions that say of whom an actor is one, or how it is called: in the order in which they were taken, those taken back too.</summary>
    /// <param name="actor">The key of the actor.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Decision> About(string actor)
    {
        var numbers = _view.Query<int>("SELECT number FROM decision WHERE document IS NULL ORDER BY number");
        if (numbers.Count == 0)
        {
            return [];
        }

        List<Signature> ways = [.. _view.Query<string>("SELECT s.text FROM actor a JOIN signature s ON s.head = a.head WHERE a.key = @actor", new { actor }).Select(Signature.Parse)];
        return
        [
            .. Decisions(numbers).Where(decision => IsMeant(decision.Subject) || (decision.Kind != DecisionKind.RenameActor && IsMeant(decision.Other))).OrderBy(decision => decision.Number),
        ];

        bool IsMeant(string reference) => ActorReference.Parse(reference) is var meant && ways.Exists(meant.Matches);
    }

    /// <summary>A document with what was decided about it; null where the dossier does not have it.</summary>
    /// <exception cref="DossierException">The file cannot be read, or another version of the program read the document.</exception>
    public DocumentDigest? Digest(string document) => _view.File.Digest(document);

    /// <summary>All decisions, in the order in which they were taken.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Decision> All() => _view.File.Decisions();

    /// <summary>The decisions that hold but have no effect, because their words are gone.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Decision> Inapplicable() => _view.File.InapplicableDecisions();

    /// <summary>The decisions about a document that hold, in the order in which they were taken.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Decision> HoldingIn(string document) =>
        Decisions(_view.Query<int>("SELECT number FROM decision WHERE document = @document AND undone IS NULL", new { document })).Sort((one, other) => one.Number.CompareTo(other.Number));

    /// <summary>The last decision of a reviewer that holds; null where there is none.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public Decision? LastOf(string who) =>
        Decisions(_view.Query<int>("SELECT number FROM decision WHERE who = @who AND undone IS NULL ORDER BY number DESC LIMIT 1", new { who })).FirstOrDefault();

    /// <summary>Decisions by their numbers.</summary>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<Decision> Decisions(IEnumerable<int> numbers) => _view.File.DecisionsNumbered([.. numbers]);

    private static Conditions Conditions(string? type, string? reason) => new Conditions()
        .And("type = @type", "type", type is "event" or null ? null : type)
        .And("instr(',' || reasons || ',', ',' || @reason || ',') > 0", "reason", reason)
        .AndIf(type == "event", "type <> 'attribution'");

    private ImmutableArray<MergeRow> MergeRows(IEnumerable<(long One, long Other, string OneText, string OtherText, string Actor, string Reason, double Score)> rows, int most) =>
    [
        .. rows.Select(row => (Row: row, One: Signature.Parse(row.OneText), Other: Signature.Parse(row.OtherText)))
            .Where(row => row.One.Form != row.Other.Form)
            .DistinctBy(row => string.CompareOrdinal(row.One.Form, row.Other.Form) < 0 ? (row.One.Form, row.Other.Form) : (row.Other.Form, row.One.Form))
            .Take(most)
            .Select(row => new MergeRow(
                ReferenceTo(row.One), ReferenceTo(row.Other), row.One.Name, row.Other.Name, row.Row.Actor, Enum.Parse<JoinReason>(row.Row.Reason), row.Row.Score, FirstIn(row.Row.One), FirstIn(row.Row.Other))),
    ];

    private static ActorReference ReferenceTo(Signature signature) => new(NameBlocks.ClassOf(signature.Kind), signature.Form, signature.Country, signature.Entry);

    private (string, int)? FirstIn(long signature) =>
        _view.Query<(string, int)>("SELECT document, place FROM appearance WHERE signature = @signature ORDER BY day, document, place LIMIT 1", new { signature }) is [var first] ? first : null;
}
