using System.Collections.Frozen;
using System.Text;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Intake.ActorLists;

/// <summary>
/// Reads the codes of the dictionaries of the CAMEO and PLOVER family ("IRQGOV", "~MIL", "NGOHRI"): three letters of a country or of none, then sectors of three letters
/// each, of which the first that is known counts.
/// </summary>
/// <param name="plover">Whether MED is medicine, as in PLOVER, where CAMEO has the media under it.</param>
internal sealed class ActorCodes(bool plover)
{
    private const int Length = 3;

    private static readonly FrozenDictionary<(string What, string Code), string> s_codes = Rows();
    private static readonly FrozenSet<string> s_states = Gazetteer.Default.Entries.Where(e => e.Kind == EntryKind.State).Select(e => e.Key).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Country and sector of a code; null where it begins with no known country.</summary>
    public (string? Country, string? Sector)? Of(string code)
    {
        if (code.StartsWith('~'))
        {
            return (null, SectorIn(code[1..]));
        }

        if (code.Length < Length)
        {
            return null;
        }

        var first = code[..Length];
        if (s_codes.TryGetValue(("nowhere", first), out var none))
        {
            return (null, SectorIn(code[Length..], none.Length > 0 ? none : null));
        }

        return CountryOf(first) is { } country ? (country, SectorIn(code[Length..]))
            : SectorOf(first) is { } sector ? (null, sector)
            : null;
    }

    /// <summary>A state by its code or its name; null where it is none.</summary>
    public static string? CountryOf(string written)
    {
        var code = written.Trim();
        return s_codes.TryGetValue(("country", code), out var another) ? another.Length > 0 ? another : code
            : s_states.Contains(code) ? code
            : Gazetteer.Default.ByName(code) is { Kind: EntryKind.State, Country: var country } ? country
            : null;
    }

    /// <summary>The PLOVER sector that a code of three letters means; null where it means none.</summary>
    public string? SectorOf(string code) =>
        plover && code == "MED" ? code
        : s_codes.TryGetValue(("sector", code), out var sector) ? sector.Length > 0 ? sector : code
        : s_codes.TryGetValue(("faith", code), out var faith) ? faith
        : null;

    /// <summary>The first sector of a row of codes; a faith only where nothing else tells.</summary>
    private string? SectorIn(string codes, string? otherwise = null)
    {
        var faith = default(string);
        for (var at = 0; at + Length <= codes.Length; at += Length)
        {
            var code = codes.Substring(at, Length);
            if (s_codes.ContainsKey(("faith", code)))
            {
                faith ??= SectorOf(code);
            }
            else if (SectorOf(code) is { } sector)
            {
                return sector;
            }
        }

        return otherwise ?? faith;
    }

    private static FrozenDictionary<(string, string), string> Rows()
    {
        using var stream = typeof(ActorCodes).Assembly.GetManifestResourceStream("Hearsay.Intake.ActorLists.actor-codes.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new Dictionary<(string, string), string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var row = line.Split('\t');
                rows[(row[0], row[1])] = row[2];
            }
        }

        return rows.ToFrozenDictionary();
    }
}
