using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Stories;

namespace Hearsay.Dossiers.Comparison;

/// <summary>
/// Outlets against claims: who tells what, denies it, leaves it out, is first, and whom each quotes. An outlet leaves a claim out only where a document of it is in a
/// story with one that tells the claim, and was not published before the claim was first told.
/// </summary>
/// <param name="Profiles">The outlets by number of documents, most first, then by name.</param>
/// <param name="Claims">The claims whose story two outlets cover at least: contested ones first, then by number of outlets that tell them, then by day and id.</param>
/// <param name="WithoutOutlet">The number of documents left aside because nothing says who published or wrote them.</param>
public sealed record OutletComparison(ImmutableArray<OutletProfile> Profiles, ImmutableArray<ComparedClaim> Claims, int WithoutOutlet)
{
    /// <summary>Compares outlets.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="claims">The claims to compare.</param>
    /// <param name="quotations">The quotations by which it is told whom each outlet quotes.</param>
    /// <param name="speaker">Who is quoted: the name of the actor with a key.</param>
    /// <param name="chosen">The outlets to compare, in any letter case; empty for all.</param>
    /// <param name="cut">The ids of claims not all of whose accounts are given: nobody is said to leave them out.</param>
    public static OutletComparison Of(
        IReadOnlyCollection<DossierDocument> documents,
        IEnumerable<Story> stories,
        IEnumerable<Claim> claims,
        IEnumerable<Quotation> quotations,
        Func<string, string> speaker,
        ImmutableArray<string> chosen,
        IReadOnlySet<string>? cut = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(stories);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(quotations);
        ArgumentNullException.ThrowIfNull(speaker);
        var wanted = chosen.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var outletOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (OutletOf(document) is { } outlet && (wanted.Count == 0 || wanted.Contains(outlet)))
            {
                outletOf.Add(document.Id, outlet);
            }
        }

        var published = documents.ToDictionary(d => d.Id, d => d.Published, StringComparer.Ordinal);
        var mates = stories.SelectMany(s => s.Documents.Select(d => (Document: d, Story: s))).ToLookup(p => p.Document, p => p.Story, StringComparer.Ordinal);
        ImmutableArray<ComparedClaim> compared = [.. claims.Select(Compare).OfType<ComparedClaim>()
            .OrderByDescending(c => c.Claim.Contested).ThenByDescending(c => c.Telling).ThenBy(c => c.Claim.From ?? DateOnly.MaxValue).ThenBy(c => c.Claim.Id, StringComparer.Ordinal)];
        var quoted = quotations.Where(q => outletOf.ContainsKey(q.Evidence.Document) && (q.Actor is not null || q.Source.Length > 0))
            .ToLookup(q => outletOf[q.Evidence.Document], q => q.Actor is null ? q.Source : speaker(q.Actor), StringComparer.OrdinalIgnoreCase);
        return new OutletComparison(
            [.. outletOf.Values.GroupBy(o => o, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Profile(g.Key, g.Count(), compared, quoted[g.Key]))],
            compared,
            documents.Count(d => OutletOf(d) is null));

        ComparedClaim? Compare(Claim claim)
        {
            var told = claim.Accounts.Where(a => outletOf.ContainsKey(a.Evidence.Document)).ToLookup(a => outletOf[a.Evidence.Document], StringComparer.OrdinalIgnoreCase);
            if (told.Count == 0)
            {
                return null;
            }

            var first = claim.Accounts.Min(a => a.Published);
            var covering = claim.Accounts.SelectMany(a => mates[a.Evidence.Document]).DistinctBy(s => s.Id).SelectMany(s => s.Documents)
                .Distinct(StringComparer.Ordinal)
                .Where(d => cut?.Contains(claim.Id) != true && outletOf.ContainsKey(d) && (first is null || published.GetValueOrDefault(d) is null || published[d] >= first))
                .ToLookup(d => outletOf[d], StringComparer.OrdinalIgnoreCase);
            ImmutableArray<OutletTelling> outlets =
            [
                .. told.Select(t => (Outlet: t.Key, Accounts: t.ToImmutableArray(), Day: t.Min(a => a.Published) ?? DateOnly.MaxValue))
                    .OrderBy(t => t.Day).ThenBy(t => t.Outlet, StringComparer.Ordinal)
                    .Select(t => new OutletTelling(t.Outlet, TreatmentOf(t.Accounts), first is not null && t.Day == first, t.Accounts, [])),
                .. covering.Where(c => !told.Contains(c.Key))
                    .OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => new OutletTelling(c.Key, Treatment.LeftOut, false, [], [.. c.Order(StringComparer.Ordinal)])),
            ];
            return outlets.Length > 1 ? new ComparedClaim(claim, outlets) : null;
        }
    }

    /// <summary>Who publishes a document: its outlet, else its authors.</summary>
    private static string? OutletOf(DossierDocument document) => document.Outlet ?? (document.Byline.IsEmpty ? null : string.Join(", ", document.Byline));

    private static Treatment TreatmentOf(ImmutableArray<Account> accounts) =>
        (accounts.Any(a => a.Stance == Stance.Asserts), accounts.Any(a => a.Stance == Stance.Denies)) switch
        {
            (true, true) => Treatment.BothSides,
            (true, false) => Treatment.Told,
            (false, true) => Treatment.Denied,
            _ => Treatment.Hedged,
        };

    private static OutletProfile Profile(string outlet, int documents, ImmutableArray<ComparedClaim> claims, IEnumerable<string> quoted)
    {
        var own = claims.SelectMany(c => c.Outlets.Where(o => o.Outlet.Equals(outlet, StringComparison.OrdinalIgnoreCase)), (claim, telling) => (Claim: claim, Telling: telling)).ToList();
        var told = own.Where(o => o.Telling.Treatment != Treatment.LeftOut).ToList();
        return new OutletProfile(
            outlet,
            documents,
            told.Count,
            told.Count(o => o.Telling.IsFirst && o.Claim.Telling > 1),
            told.Count(o => o.Claim.Telling == 1),
            told.Count(o => o.Telling.Treatment is Treatment.Denied or Treatment.BothSides),
            own.Count - told.Count,
            [.. quoted.GroupBy(q => q, StringComparer.OrdinalIgnoreCase).Select(g => (Speaker: g.Key, Quotes: g.Count())).OrderByDescending(q => q.Quotes).ThenBy(q => q.Speaker, StringComparer.Ordinal)]);
    }
}
