using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>What a group of signatures is called, and what it is: what most of its documents say, the first in ordinal order where two say so equally often.</summary>
/// <param name="Name">The name that most documents use in full, or the one that somebody gave it.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
internal sealed record ActorDescription(string Name, MentionKind Kind, string? Country, string? Sector)
{
    /// <summary>The key of an actor so called, where no other has it.</summary>
    public string PlainKey
    {
        get
        {
            var plain = NameForm.Joined(Name, '-');
            plain = plain.StartsWith("the-", StringComparison.Ordinal) ? plain[4..] : plain;
            return plain.Length == 0 ? "actor" : plain;
        }
    }

    /// <summary>Describes a group.</summary>
    /// <param name="group">Its signatures; at least one.</param>
    /// <param name="decisions">What was decided about actors.</param>
    public static ActorDescription Of(IReadOnlyCollection<KnownSignature> group, ActorDecisions decisions)
    {
        var kind = Enum.Parse<MentionKind>(Commonest(group, s => s.Kind.ToString())!);
        var given = decisions.Renames.LastOrDefault(r => group.Any(m => r.Actor.Matches(m.Signature))).Name;
        return new ActorDescription(
            given ?? NameOf(group, kind),
            kind,
            Commonest(group, s => s.Country),
            Commonest(group, s => s.Sector));
    }

    /// <summary>All names of a group, ordered ordinally.</summary>
    public ImmutableArray<string> NamesOf(IEnumerable<KnownSignature> group) =>
        [.. group.SelectMany(m => m.Names).Append(Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The key of one of the actors with the same plain key, which are numbered from 0. No two plain keys give the same: one that looks like that of
    /// a namesake ("flight-2") has a number from the first on, and numbers of two digits stand behind two hyphens.
    /// </summary>
    public static string KeyFor(string plain, int number)
    {
        var looksNumbered = plain is [.., '-', >= '1' and <= '9'];
        return number == 0 && !looksNumbered ? plain
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plain}{(number < 9 ? "-" : "--")}{number + 1}");
    }

    /// <summary>The name that most documents use; a person's full name before a part of it, the longer before the shorter.</summary>
    private static string NameOf(IReadOnlyCollection<KnownSignature> group, MentionKind kind) => group
        .Where(m => m.Signature.Name.Length > 0)
        .GroupBy(m => m.Signature.Name, m => m.Documents, StringComparer.Ordinal)
        .OrderByDescending(g => kind == MentionKind.Person && g.Key.Contains(' '))
        .ThenByDescending(g => g.Sum())
        .ThenByDescending(g => g.Key.Length)
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key)
        .FirstOrDefault("unnamed");

    private static string? Commonest(IReadOnlyCollection<KnownSignature> group, Func<Signature, string?> part) => group
        .Select(m => (Value: part(m.Signature), m.Documents))
        .Where(v => v.Value is not null)
        .GroupBy(v => v.Value!, v => v.Documents, StringComparer.Ordinal)
        .OrderByDescending(g => g.Sum())
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Key)
        .FirstOrDefault();
}
