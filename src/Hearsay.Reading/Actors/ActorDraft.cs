using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>An actor while its mentions are being gathered.</summary>
internal sealed class ActorDraft(MentionKind kind)
{
    // No actor has more spellings or offices in one document; a text made to have them must not cost more than its length.
    private const int MostNames = 64;

    public MentionKind Kind { get; } = kind;

    public Entry? Entry { get; set; }

    public PersonName? Person { get; set; }

    public string? Country { get; set; }

    public string? Sector { get; set; }

    /// <summary>The indices of its mentions.</summary>
    public List<int> Mentions { get; } = [];

    public List<string> Names { get; } = [];

    public List<Role> Roles { get; } = [];

    /// <summary>Those of whom it consists.</summary>
    public List<ActorDraft> Members { get; } = [];

    /// <summary>Whether the text has called the person "she" (true) or "he" (false).</summary>
    public bool? IsFeminine { get; set; }

    public void AddName(string name)
    {
        if (Names.Count < MostNames && !Names.Contains(name, StringComparer.Ordinal))
        {
            Names.Add(name);
        }
    }

    /// <summary>Adds an office, unless it is already known with as much said of it; "senior member" is no other office than "member".</summary>
    public void AddRole(Role role)
    {
        if (Roles.Count < MostNames && !Roles.Exists(r => IsSame(r.Title, role.Title) && (role.Of is null || r.Of == role.Of)))
        {
            Roles.Add(role);
        }
    }

    /// <summary>Tells to what the last office belongs, where that was not known.</summary>
    /// <returns>Whether there was such an office.</returns>
    public bool CompleteRole(string? of, Text.TextSpan evidence)
    {
        if (of is null || Roles.Count == 0 || Roles[^1].Of is not null || !Roles[^1].Evidence.Overlaps(evidence))
        {
            return false;
        }

        Roles[^1] = Roles[^1] with { Of = of, Evidence = Roles[^1].Evidence.Union(evidence) };
        return true;
    }

    private static bool IsSame(string one, string other) =>
        one.EndsWith(other, StringComparison.OrdinalIgnoreCase) || other.EndsWith(one, StringComparison.OrdinalIgnoreCase);
}
