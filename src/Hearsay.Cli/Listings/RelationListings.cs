using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Storage;

namespace Hearsay.Cli.Listings;

/// <summary>How parties act towards one another, as rows; every view says which claims it counts.</summary>
internal static class RelationListings
{
    /// <summary>The most claims of a pair that are listed where nothing else is asked for.</summary>
    public const int DefaultLimit = 100;

    /// <summary>Directed pairs, over all time or by period.</summary>
    public static Listing Relations(DossierFile dossier, DossierFilter filter, bool asStates, TimeUnit? unit, ImmutableArray<Standing> shown)
    {
        var affiliations = dossier.Affiliations();
        var parties = asStates ? Parties.States(affiliations) : Parties.Actors(affiliations);
        ImmutableArray<Tie> ties;
        if (filter.Actor is { } actor)
        {
            var keys = dossier.ActorKeys(actor);
            ties = dossier.Ties([.. keys.Select(parties.Of).Distinct(StringComparer.Ordinal).SelectMany(p => parties.Members(p))]);
        }
        else
        {
            ties = dossier.Ties();
        }

        // Statements of how two stand have no day of their own: they are told beside the sums of all time.
        var bonds = unit is null ? dossier.Bonds().Select(b => b with { Source = parties.Of(b.Source), Target = parties.Of(b.Target) }).ToLookup(b => (b.Source, b.Target)) : null;
        return Table(PairTable.Of(parties.Of(Filtered(dossier, ties, filter)), shown, unit), shown, unit, bonds);
    }

    /// <summary>What two parties did to one another: by period in either direction where a unit is given, else claim by claim, latest first.</summary>
    public static Listing Pair(DossierFile dossier, DossierFilter filter, ImmutableArray<Affiliation> one, ImmutableArray<Affiliation> other, TimeUnit? unit, ImmutableArray<Standing> shown, int limit)
    {
        var ends = one.Select(a => (a.Key, Party: one[0].Key)).Concat(other.Select(a => (a.Key, Party: other[0].Key))).ToDictionary(a => a.Key, a => a.Party, StringComparer.Ordinal);
        ImmutableArray<Tie> ties = [.. Filtered(dossier, dossier.Ties([.. one.Select(a => a.Key)], [.. other.Select(a => a.Key)]), filter)
            .Select(t => t with { Source = ends[t.Source], Target = ends[t.Target] })
            .DistinctBy(t => (t.Source, t.Target, t.Claim))];
        if (unit is not null)
        {
            return Table(PairTable.Of(ties, shown, unit), shown, unit, bonds: null);
        }

        var listed = ties.Where(t => shown.Contains(t.Standing))
            .OrderByDescending(t => t.Last is not null).ThenByDescending(t => t.Last).ThenBy(t => t.Claim, StringComparer.Ordinal).ThenBy(t => t.Source, StringComparer.Ordinal)
            .ToList();
        var claims = dossier.Claims([.. listed.Take(limit).Select(t => t.Claim)]).ToDictionary(c => c.Id, StringComparer.Ordinal);
        List<string> notes = [Shown(shown), Totals(ties, shown, one[0], other[0]), Totals(ties, shown, other[0], one[0])];
        if (Stated(dossier.Stances([.. one.Select(a => a.Key)]).Where(s => other.Any(o => o.Key == s.Source || o.Key == s.Target)).Select(Bond.Of)) is { Length: > 0 } stated)
        {
            notes.Add($"Stated of the two, beside these: {string.Join(", ", stated)} (show stances).");
        }

        if (listed.Count > limit)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"The latest {limit} of {listed.Count}; --limit shows more."));
        }

        return new Listing(
            [new("from"), new("to", InTable: false), new("source"), new("target"), new("type"), new("class", InTable: false), new("intensity", InTable: false), new("status"), new("sources"), new("said by"),
                new("claim", InTable: false), new("summary", InTable: false), new("document", InTable: false), new("begin", InTable: false), new("end", InTable: false), new("quote")],
            listed.Take(limit).Where(t => claims.ContainsKey(t.Claim)).Select(t => Row(t, claims[t.Claim])))
        {
            Notes = notes,
        };
    }

    private static object?[] Row(Tie tie, Claim claim)
    {
        var account = Standings.Telling(claim);
        return
        [
            Day(tie.First), Day(tie.Last), tie.Source, tie.Target, tie.Type.ToString().ToUpperInvariant(), Lower(EventScale.Quad(tie.Type)), EventScale.Intensity(tie.Type), Lower(tie.Standing), tie.Sources,
            account.Chain.IsEmpty ? account.Outlet ?? account.Evidence.Document : string.Join(" < ", account.Chain.Reverse()),
            tie.Claim, claim.Summary, account.Evidence.Document, account.Evidence.Span.Begin, account.Evidence.Span.End, account.Evidence.Quote,
        ];
    }

    private static Listing Table(ImmutableArray<PairRow> rows, ImmutableArray<Standing> shown, TimeUnit? unit, ILookup<(string Source, string Target), Bond>? bonds) => new(
        [new("period", unit is not null), new("source"), new("target"), new("sign"), new("intensity"), new("verbalCooperation", InTable: false), new("materialCooperation", InTable: false), new("verbalConflict", InTable: false), new("materialConflict", InTable: false),
            new("cooperation (verbal + material)"), new("conflict (verbal + material)"), new("requests"), new("apart"), new("stated", bonds is not null), new("shown", InTable: false), new("claims", InTable: false)],
        rows.Select(r => (object?[])
        [
            r.Period?.ToString() ?? (unit is null ? null : "no single one"), r.Source, r.Target, r.Sign, r.Intensity, r.VerbalCooperation, r.MaterialCooperation, r.VerbalConflict, r.MaterialConflict,
            $"{r.VerbalCooperation} + {r.MaterialCooperation}", $"{r.VerbalConflict} + {r.MaterialConflict}", r.Requests,
            r.Apart.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Value} {Lower(a.Key)}")).ToArray(), bonds is null ? [] : Stated(bonds[(r.Source, r.Target)]), shown.Select(Lower).ToArray(), r.Claims,
        ]))
    {
        Notes = [Shown(shown), "Intensities are sums of the PLOVER manual's scores, -10 (violence) to 10 (aid); requests count 0."],
    };

    private static string Totals(ImmutableArray<Tie> ties, ImmutableArray<Standing> shown, Affiliation source, Affiliation target)
    {
        var row = PairTable.Of(ties.Where(t => t.Source == source.Key && t.Target == target.Key), shown, unit: null);
        if (row.IsEmpty)
        {
            return $"{source.Name} towards {target.Name}: nothing.";
        }

        var apart = row[0].Apart.IsEmpty ? "" : $"; apart from these {string.Join(", ", row[0].Apart.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Value} {Lower(a.Key)}")))}";
        return string.Create(CultureInfo.InvariantCulture, $"{source.Name} towards {target.Name}: {row[0].VerbalCooperation} verbal and {row[0].MaterialCooperation} material cooperation, {row[0].VerbalConflict} verbal and {row[0].MaterialConflict} material conflict, {row[0].Requests} requests; intensity {row[0].Intensity}{apart}.");
    }

    private static string[] Stated(IEnumerable<Bond> bonds) =>
    [
        .. bonds.GroupBy(b => (b.Kind, b.Standing)).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Standing)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{(g.Key.Standing == Standing.Asserted ? "" : Lower(g.Key.Standing) + " ")}{Lower(g.Key.Kind)} {g.Count()}")),
    ];

    private static IEnumerable<Tie> Filtered(DossierFile dossier, IEnumerable<Tie> ties, DossierFilter filter)
    {
        var claims = filter.Outlet is null && filter.Words is null ? null : dossier.Claims(new DossierFilter { Outlet = filter.Outlet, Words = filter.Words }).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return ties.Where(t => (filter.Type is null || t.Type == filter.Type)
            && (filter.Since is null || t.Last >= filter.Since)
            && (filter.Until is null || t.First <= filter.Until)
            && (claims is null || claims.Contains(t.Claim)));
    }

    private static string Shown(ImmutableArray<Standing> shown) => $"Counted are claims that are {string.Join(", ", shown.Select(Lower))}; the others are counted apart (--status).";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));
}
