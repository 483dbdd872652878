using System.Collections.Frozen;
using Hearsay.Dossiers.Identity;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Whether a credit means an outlet: "(Meridian)" the Meridian News Agency, "SPS" the Sahel Press Service, "told the Herald" The
/// Herald. Names are compared as actors' names are; what most agencies have in their names does not count.
/// </summary>
internal static class OutletNames
{
    private const int ShortestAcronym = 2;

    private static readonly FrozenSet<string> Common = Tables.Set("Copies.outlet-words.tsv");

    /// <summary>Whether a name as credited means an outlet.</summary>
    public static bool Means(string credited, string outlet)
    {
        var (name, full) = (Words(credited), Words(outlet));
        if (name.Length == 0 || full.Length == 0)
        {
            return false;
        }

        if (name.SequenceEqual(full, StringComparer.Ordinal))
        {
            return true;
        }

        var telling = full.Where(w => !Common.Contains(w)).ToArray();
        var credit = name.Where(w => !Common.Contains(w)).ToArray();
        if (credit.Length > 0 && credit.Length <= telling.Length && credit.SequenceEqual(telling.Take(credit.Length), StringComparer.Ordinal) && credit.Length * 2 > telling.Length)
        {
            return true;
        }

        return name.Length == 1 && name[0].Length >= ShortestAcronym && name[0].Length == full.Count(w => w != "the")
            && string.Concat(full.Where(w => w != "the").Select(w => w[0])) == name[0];
    }

    /// <summary>The key under which a source is counted: the same for "(Meridian)" and "Meridian News Agency".</summary>
    public static string KeyOf(string name)
    {
        var words = Words(name);
        var telling = words.Where(w => !Common.Contains(w)).ToArray();
        return string.Join(' ', telling.Length > 0 ? telling : words);
    }

    private static string[] Words(string name) => NameForm.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
