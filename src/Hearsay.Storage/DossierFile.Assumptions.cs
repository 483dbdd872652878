using System.Collections.Immutable;
using Dapper;
using Hearsay.Dossiers;

namespace Hearsay.Storage;

/// <content>What is assumed where the data of documents are missing or contradict each other.</content>
public sealed partial class DossierFile
{
    /// <summary>A document that tells of days this long after its own is dated too early, or looks far ahead.</summary>
    private const int LongAfter = 400;

    /// <summary>What shares this part of its passages with another is the same article.</summary>
    private const double SameArticle = 0.9;

    /// <summary>What had to be assumed about documents, by document, then by kind. Nothing of it keeps a document out.</summary>
    /// <param name="today">The day after which a day of publication is yet to come.</param>
    /// <exception cref="DossierException">The file cannot be read.</exception>
    public ImmutableArray<DocumentAssumption> Assumptions(DateOnly today) => Guarded<ImmutableArray<DocumentAssumption>>(() =>
    [
        .. Undated().Concat(ToCome(today)).Concat(TooEarly()).Concat(SameArticles()).Concat(WithoutOutlet())
            .OrderBy(a => a.Document, StringComparer.Ordinal).ThenBy(a => a.Kind).ThenBy(a => a.Other, StringComparer.Ordinal),
    ]);

    private IEnumerable<DocumentAssumption> Undated() => _connection.Query<string>("SELECT id FROM document WHERE published IS NULL")
        .Select(id => new DocumentAssumption(id, AssumptionKind.NoDay, null, "no day of publication is known: it is listed last, counts as later than what it shares with others, and dates no event"));

    private IEnumerable<DocumentAssumption> ToCome(DateOnly today) => _connection.Query<(string Id, string Day)>("SELECT id, published FROM document WHERE published > @day", new { day = Days.Text(today) })
        .Select(d => new DocumentAssumption(d.Id, AssumptionKind.DayToCome, null, $"its day, {d.Day}, is yet to come: it is taken as it stands"));

    private IEnumerable<DocumentAssumption> TooEarly() => _connection.Query<(string Id, string Published, int Day)>(
        """
        SELECT d.id, d.published, max(k.day) FROM document d JOIN telling t ON t.document = d.id JOIN telling_key k ON k.telling = t.id
        WHERE d.published IS NOT NULL AND k.day > CAST(julianday(d.published) - 1721425.5 AS INTEGER) + @LongAfter
        GROUP BY d.id
        """,
        new { LongAfter })
        .Select(d => new DocumentAssumption(d.Id, AssumptionKind.DayTooEarly, null, $"it tells of {Days.Text(DateOnly.FromDayNumber(d.Day))}, long after its own day, {d.Published}: both are taken as they stand"));

    private IEnumerable<DocumentAssumption> SameArticles()
    {
        foreach (var (id, day, outlet, from, fromDay, fromOutlet) in _connection.Query<(string Id, string? Day, string? Outlet, string From, string? FromDay, string? FromOutlet)>(
            """
            SELECT d.id, d.published, d.outlet, f.id, f.published, f.outlet FROM copy c JOIN document d ON d.id = c.document JOIN document f ON f.id = c.copied_from
            WHERE c.share >= @SameArticle
            """,
            new { SameArticle }))
        {
            if (outlet is not null && fromOutlet is not null && !string.Equals(outlet, fromOutlet, StringComparison.OrdinalIgnoreCase))
            {
                yield return new DocumentAssumption(id, AssumptionKind.TwoOutlets, from, $"{fromOutlet} has the same article ({from}): the two are one origin, and it is taken for the copy");
            }
            else if (day is not null && fromDay is not null && day != fromDay)
            {
                yield return new DocumentAssumption(id, AssumptionKind.TwoDays, from, $"the same article stands there under {fromDay} too ({from}): the earlier is taken for the first, and they are one origin");
            }
        }
    }

    private IEnumerable<DocumentAssumption> WithoutOutlet() => _connection.Query<string>("SELECT id FROM document WHERE outlet IS NULL")
        .Select(id => new DocumentAssumption(id, AssumptionKind.NoOutlet, null, "no outlet is known: it counts as a source of its own"));
}
