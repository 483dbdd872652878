using System.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>
/// Fingerprints of passages: FNV-1a (Fowler, Noll, Vo) over the letters and digits in lower case, so that spacing, marks and
/// capitals do not matter.
/// </summary>
internal static class Fingerprint
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of a text, and how many letters and digits it has.</summary>
    public static (ulong Print, int Letters) Of(ReadOnlySpan<char> text)
    {
        var (print, letters) = (Basis, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                continue;
            }

            letters++;
            print = (print ^ (uint)Rune.ToLowerInvariant(rune).Value) * Prime;
        }

        return (print, letters);
    }

    /// <summary>The fingerprint of a word as it is written, marks and capitals too.</summary>
    public static ulong OfWord(ReadOnlySpan<char> word)
    {
        var print = Basis;
        foreach (var letter in word)
        {
            print = (print ^ letter) * Prime;
        }

        return print;
    }
}
