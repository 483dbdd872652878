using System.Collections.Frozen;

namespace Hearsay.Dossiers.Views;

/// <summary>Words for PLOVER sector codes, from sectors.tsv.</summary>
internal static class SectorNames
{
    private static readonly FrozenDictionary<string, string> Names = ViewResources.Read("sectors.tsv")
        .Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.TrimEnd('\r').Split('\t'))
        .ToFrozenDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal);

    /// <summary>The word for a code; the code where none is known; null for null.</summary>
    public static string? Of(string? code) => code is null ? null : Names.GetValueOrDefault(code, DisplayText.Clean(code));
}
