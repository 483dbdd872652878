using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>Names of news and picture agencies and of large outlets.</summary>
internal static class Agencies
{
    private static readonly FrozenSet<string> Names = Listing.Words("Zones.agencies.tsv");

    /// <summary>Whether a text is the name of an agency or outlet, in any spelling of capitals.</summary>
    public static bool Contains(string text) => text.Length <= 60 && Names.Contains(text.Trim().ToLowerInvariant().Replace('’', '\''));
}
