namespace Hearsay.Dossiers.Identity;

/// <summary>Signatures of one name that nothing holds apart, while a block is compared.</summary>
internal sealed class Namesakes(KnownSignature first)
{
    private readonly HashSet<string> _offices = new(first.Signature.Offices, StringComparer.Ordinal);
    private readonly HashSet<string> _company = new(first.Signature.Company, StringComparer.Ordinal);

    /// <summary>The first of them; joins lead to it.</summary>
    public KnownSignature First => first;

    /// <summary>All of them.</summary>
    public List<KnownSignature> All { get; } = [first];

    /// <summary>The country that one of them has; null where none has.</summary>
    public string? Country { get; private set; } = first.Signature.Country;

    /// <summary>The gazetteer entry that one of them has; null where none has.</summary>
    public string? Entry { get; private set; } = first.Signature.Entry;

    private int? Earliest { get; set; } = first.Signature.Age;

    private int? Latest { get; set; } = first.Signature.Age;

    /// <summary>Parts the signatures of a block into namesakes: those with an entry or country first, the others join where there is only one home.</summary>
    /// <param name="members">Signatures that share a name.</param>
    public static List<Namesakes> Part(IEnumerable<KnownSignature> members)
    {
        var homes = new List<Namesakes>();
        var homeless = new List<KnownSignature>();
        foreach (var member in members
            .OrderBy(m => m.Signature.Entry is null).ThenBy(m => m.Signature.Country is null)
            .ThenBy(m => m.Signature.Age ?? int.MaxValue)
            .ThenBy(m => m.Signature.Key, StringComparer.Ordinal))
        {
            if (member.Signature.Entry is null && member.Signature.Country is null)
            {
                homeless.Add(member);
            }
            else
            {
                Place(member, homes);
            }
        }

        if (homeless.Count == 0)
        {
            return homes;
        }

        // Where there are several homes, nobody knows whose the homeless are; they stay among themselves.
        if (homes.Count > 1)
        {
            var apart = new List<Namesakes>();
            homeless.ForEach(member => Place(member, apart));
            homes.AddRange(apart);
        }
        else
        {
            homeless.ForEach(member => Place(member, homes));
        }

        return homes;
    }

    /// <summary>Whether nothing holds the two apart: entry, country, the time in which they are told of, or offices in different places.</summary>
    public bool Allows(Namesakes other) =>
        (Entry is not null && Entry == other.Entry)
        || (!Differ(Entry, other.Entry) && !Differ(Country, other.Country)
            && !(Earliest - other.Latest >= 2) && !(other.Earliest - Latest >= 2)
            && !OfficesPart(other));

    /// <summary>Whether they share a country or an office with what it belongs to.</summary>
    public bool IsTiedTo(Namesakes other) =>
        (Country is not null && Country == other.Country) || (Entry is not null && Entry == other.Entry) || _offices.Any(o => o.Contains(Signature.OfficeOf, StringComparison.Ordinal) && other._offices.Contains(o));

    /// <summary>Whether one of them has a country, and the documents of the other, which tell none, speak most of it.</summary>
    public bool KeepsCompanyOf(Namesakes other) =>
        (Country is null && other.Country is not null && _company.Contains(other.Country)) || (other.Country is null && Country is not null && other._company.Contains(Country));

    /// <summary>Whether no document says anything of them but a name.</summary>
    public bool IsOnlyAName => Country is null && Entry is null && _offices.Count == 0 && All.TrueForAll(m => m.Signature.Sector is null);

    /// <summary>Takes what the other holds for its own.</summary>
    public void Add(Namesakes other)
    {
        All.AddRange(other.All);
        _offices.UnionWith(other._offices);
        _company.UnionWith(other._company);
        Country ??= other.Country;
        Entry ??= other.Entry;
        Earliest = other.Earliest < Earliest ? other.Earliest : Earliest ?? other.Earliest;
        Latest = other.Latest > Latest ? other.Latest : Latest ?? other.Latest;
    }

    private static void Place(KnownSignature member, List<Namesakes> homes)
    {
        var one = new Namesakes(member);
        if (homes.Find(home => home.Allows(one)) is { } home)
        {
            home.Add(one);
        }
        else
        {
            homes.Add(one);
        }
    }

    private static bool Differ(string? left, string? right) => left is not null && right is not null && left != right;

    /// <summary>Offices that belong to something keep namesakes apart where none of them is the same and no country joins them.</summary>
    private bool OfficesPart(Namesakes other)
    {
        if (first.Signature.Kind != Reading.Mentions.MentionKind.Person || (Country is not null && Country == other.Country) || KeepsCompanyOf(other))
        {
            return false;
        }

        var (mine, theirs) = (Belonging(_offices), Belonging(other._offices));
        return mine.Count > 0 && theirs.Count > 0 && !_offices.Overlaps(other._offices) && !mine.Overlaps(theirs);
    }

    /// <summary>What the offices belong to.</summary>
    private static HashSet<string> Belonging(HashSet<string> offices) => offices
        .Select(o => (Office: o, Cut: o.IndexOf(Signature.OfficeOf, StringComparison.Ordinal)))
        .Where(o => o.Cut >= 0)
        .Select(o => o.Office[(o.Cut + Signature.OfficeOf.Length)..])
        .ToHashSet(StringComparer.Ordinal);
}
