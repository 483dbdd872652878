using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Zones;

/// <summary>Tells whether a line is nothing but names of persons, as bylines and signatures are.</summary>
internal static class PersonNames
{
    private const int LongestLine = 120;
    private const int MostWords = 4;

    private static readonly FrozenSet<string> Particles = Listing.Words("Zones.name-particles.tsv");
    private static readonly FrozenSet<string> Others = Listing.Words("Zones.not-names.tsv");
    private static readonly string[] Joints = [", ", " and ", " & ", " with "];

    /// <summary>The names of a line that holds nothing else; none where it holds more, or nothing that looks like a name.</summary>
    public static ImmutableArray<string> In(string line)
    {
        if (line.Length > LongestLine)
        {
            return [];
        }

        var parts = line.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && parts.All(IsName) ? [.. parts] : [];
    }

    /// <summary>Whether a text is the name of one person: two to four words with capitals, with initials and particles among them.</summary>
    public static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords + 1)
        {
            return false;
        }

        var full = 0;
        foreach (var word in words)
        {
            if (Particles.Contains(word.ToLowerInvariant().TrimEnd('.')))
            {
                continue;
            }

            if (!char.IsUpper(word[0]) || Others.Contains(word.ToLowerInvariant()) || !word.All(c => char.IsLetter(c) || c is '.' or '-' or '’' or '\''))
            {
                return false;
            }

            full += word.TrimEnd('.').Length > 1 ? 1 : 0;
        }

        // An acronym is nobody's name, and headlines in capitals are not either.
        return full is >= 1 and <= MostWords && !(words[^1].Length > 2 && words[^1].EndsWith('.') && words.Length < 3)
            && !words.Any(word => word.TrimEnd('.') is { Length: > 1 } letters && letters.All(char.IsUpper));
    }
}
