using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Comparison;

namespace Hearsay.Cli.Listings;

/// <summary>Outlets against claims, to be read or as rows.</summary>
internal static class ComparisonListings
{
    private const int SpeakersShown = 6;

    /// <summary>One row for each account of an outlet, and one where it leaves the claim out.</summary>
    public static Listing Rows(OutletComparison comparison) => new(
        [new("claim"), new("summary"), new("contested"), new("outlet"), new("treatment"), new("first"), new("published"), new("stance"), new("voices"), new("document"), new("begin"), new("end"), new("quote"), new("covering")],
        comparison.Claims.SelectMany(c => c.Outlets.SelectMany(o => o.Accounts.Cast<Account?>().DefaultIfEmpty().Select(a => (object?[])
        [
            c.Claim.Id, c.Claim.Summary, c.Claim.Contested, o.Outlet, Words(o.Treatment), o.IsFirst, Day(a?.Published), a?.Stance.ToString().ToLowerInvariant(), a is null ? [] : a.Chain,
            a?.Evidence.Document, a?.Evidence.Span.Begin, a?.Evidence.Span.End, a?.Evidence.Quote, o.Covering,
        ]))));

    /// <summary>Writes the outlets, then the claims.</summary>
    public static void WriteText(OutletComparison comparison, int limit, Terminal terminal)
    {
        var output = terminal.Out;
        output.WriteLine("OUTLETS");
        foreach (var profile in comparison.Profiles)
        {
            output.WriteLine(Invariant($"  {OneLine(profile.Outlet)}: {profile.Documents} {(profile.Documents == 1 ? "document" : "documents")}; of the claims compared it tells {profile.Claims} ({profile.First} first, {profile.Alone} alone, {profile.Denied} with a denial) and {profile.LeftOut} are not found in it though it covers their story"));
            if (!profile.Quoted.IsEmpty)
            {
                var more = profile.Quoted.Length > SpeakersShown ? Invariant($" and {profile.Quoted.Length - SpeakersShown} more") : "";
                output.WriteLine($"    quotes {string.Join(", ", profile.Quoted.Take(SpeakersShown).Select(q => Invariant($"{OneLine(q.Speaker)} {q.Quotes}")))}{more}");
            }
        }

        if (comparison.WithoutOutlet > 0)
        {
            output.WriteLine(Invariant($"  {comparison.WithoutOutlet} documents without outlet or author stand aside."));
        }

        output.WriteLine();
        output.WriteLine(Invariant($"CLAIMS ({comparison.Claims.Length} whose story two outlets or more cover)"));
        foreach (var compared in comparison.Claims.Take(limit))
        {
            output.WriteLine();
            output.WriteLine($"  {compared.Claim.Summary} [{compared.Claim.Id}]");
            foreach (var telling in compared.Outlets.Where(o => o.Treatment != Treatment.LeftOut))
            {
                output.WriteLine($"    {OneLine(telling.Outlet)} {Words(telling.Treatment)} it{(telling.IsFirst && compared.Telling > 1 ? ", first" : "")}{(Day(telling.Accounts.Min(a => a.Published)) is { } day ? $", {day}" : "")}");
                foreach (var account in telling.Accounts.DistinctBy(a => (a.Evidence.Document, a.Evidence.Span.Begin, string.Join('\n', a.Chain))))
                {
                    var voices = account.Attributed ? $"{string.Join(" < ", account.Chain.Reverse().Select(OneLine))}: " : "";
                    output.WriteLine($"      {voices}\"{OneLine(account.Evidence.Quote)}\" [{account.Evidence.Document} {account.Evidence.Span.Begin}-{account.Evidence.Span.End}]");
                }
            }

            var without = compared.Outlets.Where(o => o.Treatment == Treatment.LeftOut).ToList();
            if (without.Count > 0)
            {
                output.WriteLine($"    not found in {string.Join(", ", without.Select(o => $"{OneLine(o.Outlet)} ({string.Join(", ", o.Covering)})"))}");
            }
        }

        if (comparison.Claims.Length > limit)
        {
            output.WriteLine();
            output.WriteLine(Invariant($"  and {comparison.Claims.Length - limit} more (--limit)"));
        }
    }

    private static string Words(Treatment treatment) => treatment switch
    {
        Treatment.Told => "tells",
        Treatment.BothSides => "tells both sides of",
        Treatment.Denied => "denies",
        Treatment.Hedged => "hedges",
        _ => "leaves out",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>One line without control characters, so that no text can move the cursor of a terminal.</summary>
    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
