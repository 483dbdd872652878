using System.Collections.Immutable;
using System.Text;
using Hearsay.Reading.Gazetteers;

namespace Hearsay.Reading.Actors;

/// <summary>A person's name as it is compared: given names and surname, without particles ("al-", "bin") and suffixes.</summary>
/// <param name="Parts">The folded words.</param>
internal sealed record PersonName(ImmutableArray<string> Parts)
{
    public string Surname => Parts[^1];

    public bool IsFull => Parts.Length > 1;

    /// <summary>Reads a name; a name of particles alone keeps them.</summary>
    public static PersonName Of(string text)
    {
        var pieces = Folding.Pieces(text).Where(p => p.Any(char.IsLetter)).ToArray();
        var parts = pieces.Where(p => !Wordlists.Particles.Contains(p) && p is not ("jr" or "sr" or "ii" or "iii")).ToArray();
        return new PersonName(parts.Length > 0 ? [.. parts] : pieces.Length > 0 ? [.. pieces] : [Folding.Fold(text)]);
    }

    /// <summary>
    /// Whether two full names can be one person's: the surnames are the same or two transcriptions of one, and a given name of the one agrees
    /// with a given name of the other, as written, transcribed, shortened or by its initial.
    /// </summary>
    public bool MayBe(PersonName other)
    {
        if (!IsFull || !other.IsFull)
        {
            return false;
        }

        if (!SameTranscribed(Surname, other.Surname))
        {
            return false;
        }

        // The first given names must agree; a middle name that only one of them has is no objection.
        return GivenAgrees(Parts[0], other.Parts[0]) && MiddlesAgree(this, other);
    }

    /// <summary>Whether a word is this person's surname, or both last words of a name ("Bin Laden").</summary>
    public bool EndsWith(PersonName single) => string.Equals(Surname, single.Surname, StringComparison.Ordinal);

    /// <summary>
    /// The consonants of a name in one spelling, so that transcriptions agree (Haider, Hayder, Haydar; Sergei, Sergey; Lavrov, Lavroff). Only to
    /// be used beside other evidence: unrelated names share it too.
    /// </summary>
    internal static string Consonants(string folded)
    {
        var text = folded.Replace("kh", "k", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal)
            .Replace("dh", "d", StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal)
            .Replace("ck", "k", StringComparison.Ordinal).Replace("sch", "s", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal);
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var one = c switch { 'q' or 'c' => 'k', 'v' or 'w' => 'f', 'z' => 's', _ => c };
            if (one is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || one == 'h' && key.Length > 0 && key.Length + 1 == text.Length)
            {
                continue;
            }

            if (key.Length == 0 || key[^1] != one)
            {
                key.Append(one);
            }
        }

        return key.ToString();
    }

    private static bool SameTranscribed(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || one.Length > 3 && other.Length > 3 && Math.Abs(one.Length - other.Length) <= 2
            && Consonants(one) is { Length: > 1 } key && string.Equals(key, Consonants(other), StringComparison.Ordinal);

    private static bool GivenAgrees(string one, string other) =>
        SameTranscribed(one, other)
        || (one.Length == 1 || other.Length == 1) && one[0] == other[0]
        || string.Equals(Full(one), Full(other), StringComparison.Ordinal);

    private static string Full(string given) => Wordlists.Nicknames.TryGetValue(given, out var full) ? full : given;

    private static bool MiddlesAgree(PersonName one, PersonName other) =>
        one.Parts.Length != 3 || other.Parts.Length != 3 || GivenAgrees(one.Parts[1], other.Parts[1]);
}
