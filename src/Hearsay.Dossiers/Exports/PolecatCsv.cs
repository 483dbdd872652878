using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Relations;

namespace Hearsay.Dossiers.Exports;

/// <summary>
/// Writes claims as event data: one row for each claim and each pair of its actors, in the columns of POLECAT with Hearsay's own behind them (CSV, RFC 4180, UTF-8).
/// A claim is one event however many documents tell it: counting rows counts events, not reports.
/// </summary>
public static class PolecatCsv
{
    /// <summary>What the column "Version" says.</summary>
    public const string Schema = "hearsay/polecat/1";

    /// <summary>The columns in order.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. Tables.Rows("Exports.polecat-columns.tsv").Select(r => r[0])];

    /// <summary>Writes the rows under a head of <see cref="Columns"/>.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="detailOf">Mode and place of an event by its document and id in the document's reading; null where unknown.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="cancellation">Stops between claims.</param>
    public static void Write(Dossier dossier, Func<string, string, (string? Mode, string? Place)?> detailOf, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(detailOf);
        ArgumentNullException.ThrowIfNull(output);
        var actors = dossier.Actors.ToDictionary(a => a.Key, StringComparer.Ordinal);
        var languages = dossier.Documents.ToDictionary(d => d.Id, d => d.Language, StringComparer.Ordinal);
        Row(output, Columns);
        foreach (var claim in dossier.Claims)
        {
            cancellation.ThrowIfCancellationRequested();
            var telling = Standings.Telling(claim);
            var detail = claim.Accounts.Select(a => detailOf(a.Evidence.Document, a.Event)).ToList();
            var mode = detail.FirstOrDefault(d => d?.Mode is not null)?.Mode;
            var place = detail.FirstOrDefault(d => d?.Place is not null)?.Place;
            foreach (var (source, target) in Pairs(claim))
            {
                Row(output, Cells(claim, telling, mode, place, Actor(source), Actor(target), languages.GetValueOrDefault(telling.Evidence.Document)));
            }
        }

        DossierActor? Actor(string? key) => key is null ? null : actors.GetValueOrDefault(key);
    }

    /// <summary>Each doer with each other one to whom it is done; nobody where a side names nobody but the doer himself.</summary>
    private static IEnumerable<(string? Source, string? Target)> Pairs(Claim claim)
    {
        foreach (var source in claim.Source.Cast<string?>().DefaultIfEmpty())
        {
            foreach (var target in claim.Target.Where(t => t != source).Cast<string?>().DefaultIfEmpty())
            {
                yield return (source, target);
            }
        }
    }

    private static IEnumerable<string?> Cells(Claim claim, Account telling, string? mode, string? place, DossierActor? source, DossierActor? target, string? language) =>
    [
        claim.Id,
        Day(claim.From ?? claim.To),
        claim.Type.ToString().ToUpperInvariant(),
        mode,
        EventScale.Intensity(claim.Type).ToString(CultureInfo.InvariantCulture),
        QuadCode(EventScale.Quad(claim.Type)),
        null,
        .. Cells(source),
        .. Cells(target),
        null, null, null, null, null, null, null, null,
        place,
        null,
        string.Join("; ", claim.Accounts.Select(a => a.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)),
        Day(claim.Accounts.Min(a => a.Published)),
        null, null, null,
        language,
        Schema,
        Standings.Of(claim).ToString().ToLowerInvariant(),
        string.Join(" < ", telling.Chain.Reverse()),
        Number(claim.IndependentSources),
        Number(claim.Accounts.Length),
        Day(claim.To ?? claim.From),
        source?.Key,
        target?.Key,
        telling.Evidence.Document,
        Number(telling.Evidence.Span.Begin),
        Number(telling.Evidence.Span.End),
        telling.Evidence.Quote,
    ];

    /// <summary>Name, country, COW number, sectors, title, name as written, Wikipedia id.</summary>
    private static IEnumerable<string?> Cells(DossierActor? actor) =>
        [actor?.Name, actor?.Country, null, actor?.Sector, actor?.Sector, actor?.Roles.FirstOrDefault()?.Title, null, null];

    private static string QuadCode(QuadClass quad) => quad switch
    {
        QuadClass.VerbalCooperation => "VERBAL COOPERATION",
        QuadClass.MaterialCooperation => "MATERIAL COOPERATION",
        QuadClass.VerbalConflict => "VERBAL CONFLICT",
        _ => "MATERIAL CONFLICT",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Row(TextWriter output, IEnumerable<string?> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                output.Write(',');
            }

            isFirst = false;
            if (cell is not null && cell.AsSpan().IndexOfAny("\",\r\n") >= 0)
            {
                output.Write('"');
                output.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                output.Write('"');
            }
            else
            {
                output.Write(cell);
            }
        }

        output.Write("\r\n");
    }
}
