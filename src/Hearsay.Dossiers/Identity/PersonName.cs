using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Dossiers.Identity;

/// <summary>A person's name in its words.</summary>
/// <param name="Words">The words of the compared form, without titles, "junior" and the like; at least one.</param>
internal sealed record PersonName(ImmutableArray<string> Words)
{
    private static readonly FrozenDictionary<string, string> Particles =
        Tables.Rows("Identity.name-words.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ShortNames =
        Tables.Rows("Identity.short-names.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The last word.</summary>
    public string Surname => Words[^1];

    /// <summary>The last word without the liberties of transcription.</summary>
    public string SurnameSkeleton => NameSkeleton.OfWord(Surname);

    /// <summary>The first word that is no particle ("al", "van"), where it is not the surname; null where the name has none.</summary>
    public string? Given => Words[..^1].FirstOrDefault(w => !IsParticle(w));

    /// <summary>Whether the name gives no forename: "Kassim", "al-Kassim", "van Dyck".</summary>
    public bool IsBare => Given is null;

    /// <summary>Parts the compared form of a name.</summary>
    public static PersonName Of(string form)
    {
        ImmutableArray<string> words = [.. form.Split(' ')];
        while (words.Length > 2 && Particles.GetValueOrDefault(words[0]) == "title")
        {
            words = words.RemoveAt(0);
        }

        while (words.Length > 1 && Particles.GetValueOrDefault(words[^1]) == "suffix")
        {
            words = words.RemoveAt(words.Length - 1);
        }

        return new PersonName(words);
    }

    /// <summary>How well two names with the same surname fit one person by themselves.</summary>
    public NameFit FitTo(PersonName other)
    {
        var (mine, theirs) = (Core(), other.Core());
        if (mine.SequenceEqual(theirs))
        {
            return NameFit.Same;
        }

        if (IsBare || other.IsBare)
        {
            return SurnameSkeleton == other.SurnameSkeleton ? NameFit.Part : NameFit.None;
        }

        if (EndsWith(mine, theirs) || EndsWith(theirs, mine))
        {
            return NameFit.Part;
        }

        var (first, second) = (mine[0], theirs[0]);
        if (mine[^1] == theirs[^1] && first == second && MiddleFits(mine, theirs))
        {
            return NameFit.Shorter;
        }

        if (mine[^1] == theirs[^1] && (first.Length == 1 || second.Length == 1) && first[0] == second[0] && MiddleFits(mine, theirs))
        {
            return NameFit.Initial;
        }

        if (mine[^1] == theirs[^1] && ShortOf(first) == ShortOf(second) && MiddleFits(mine, theirs))
        {
            return NameFit.ShortName;
        }

        return first.Length > 1 && second.Length > 1 && NameSkeleton.Of(string.Join(' ', Words)) is { } skeleton && skeleton == NameSkeleton.Of(string.Join(' ', other.Words))
            ? NameFit.Transcribed
            : NameFit.None;
    }

    /// <summary>A forename and its short forms are the same here.</summary>
    private static string ShortOf(string forename) => ShortNames.GetValueOrDefault(forename, forename);

    private static bool IsParticle(string word) => Particles.GetValueOrDefault(word) == "particle";

    private static bool EndsWith(ImmutableArray<string> longer, ImmutableArray<string> shorter) =>
        longer.Length > shorter.Length && shorter.Length > 1 && longer[^shorter.Length..].SequenceEqual(shorter);

    /// <summary>Whether the middle words of one are left out, or given as initials, in the other.</summary>
    private static bool MiddleFits(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        var (longer, shorter) = left.Length >= right.Length ? (left[1..^1], right[1..^1]) : (right[1..^1], left[1..^1]);
        var place = 0;
        foreach (var word in shorter)
        {
            while (place < longer.Length && !(longer[place] == word || ((longer[place].Length == 1 || word.Length == 1) && longer[place][0] == word[0])))
            {
                place++;
            }

            if (place++ == longer.Length)
            {
                return false;
            }
        }

        return true;
    }

    private ImmutableArray<string> Core() => [.. Words.Where(w => !IsParticle(w)).DefaultIfEmpty(Surname)];
}

/// <summary>How well two names fit one person by themselves.</summary>
internal enum NameFit
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>The same words, but for particles.</summary>
    Same,

    /// <summary>The same forename and surname, one of them with more between.</summary>
    Shorter,

    /// <summary>The same surname, one forename given as an initial.</summary>
    Initial,

    /// <summary>The same surname, and a forename with its short form ("Joe", "Joseph").</summary>
    ShortName,

    /// <summary>The same name in another transcription.</summary>
    Transcribed,

    /// <summary>One is the end of the other: a surname alone, or without the first of several names.</summary>
    Part,
}
