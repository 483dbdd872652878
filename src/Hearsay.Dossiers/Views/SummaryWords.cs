using System.Collections.Frozen;

namespace Hearsay.Dossiers.Views;

/// <summary>
/// Takes the brackets off a claim's summary: they say how the claim stands and when, for listings that have nothing but the
/// summary; a brief says so beside it.
/// </summary>
internal static class SummaryWords
{
    private static readonly FrozenSet<string> Standings =
        FrozenSet.Create(StringComparer.Ordinal, "contested", "reported", "denied", "unconfirmed", "conditional", "intended", "requested");

    /// <summary>The summary without a last bracket that holds only a standing and days; other brackets belong to names.</summary>
    public static string WithoutRemarks(string summary)
    {
        var open = summary.LastIndexOf(" (", StringComparison.Ordinal);
        if (open <= 0 || summary[^1] != ')')
        {
            return summary;
        }

        var remarks = summary[(open + 2)..^1].Split(", ");
        return remarks.All(remark => Standings.Contains(remark) || IsDate(remark)) ? summary[..open] : summary;
    }

    // Every date that a summary gives ends with its year.
    private static bool IsDate(string remark) =>
        remark.Length >= 4 && remark.AsSpan(remark.Length - 4).IndexOfAnyExceptInRange('0', '9') < 0 && (remark.Length == 4 || remark[^5] == ' ');
}
