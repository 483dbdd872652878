using System.Collections.Immutable;
using System.Text;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Identity;

/// <summary>
/// What identity knows of an actor of a document. Documents that speak of an actor in the same way give the same signature, so that a dossier
/// has far fewer signatures than appearances of actors. Equal where <see cref="Key"/> is.
/// </summary>
/// <param name="Name">The fullest name in the document, or the gazetteer's.</param>
/// <param name="Kind">What sort of actor.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
/// <param name="Entry">The key of its gazetteer entry; null where it has none.</param>
/// <param name="Named">Whether the document names it, rather than only describing it.</param>
/// <param name="Age">The publication's year divided by <see cref="YearsOfAnAge"/>; null where the day is unknown.</param>
/// <param name="Offices">Its offices and allegiances: the compared forms of title and of what it belongs to, ordered.</param>
/// <param name="Company">Where nothing tells its country: the states of which its document speaks most, ordered; at most <see cref="MostCompany"/>.</param>
internal sealed record Signature(
    string Name,
    MentionKind Kind,
    string? Country,
    string? Sector,
    string? Entry,
    bool Named,
    int? Age,
    ImmutableArray<string> Offices,
    ImmutableArray<string> Company)
{
    /// <summary>So many states of a document are company.</summary>
    public const int MostCompany = 3;

    /// <summary>Namesakes whose documents lie two ages apart are two persons.</summary>
    public const int YearsOfAnAge = 20;

    /// <summary>What stands between an office and what it belongs to.</summary>
    public const string OfficeOf = " of ";

    private const char Mark = '\u001f';

    /// <summary>Identifies the signature, and says everything that it holds.</summary>
    public string Key { get; } = string.Join(
        Mark,
        Name,
        Kind.ToString(),
        Country,
        Sector,
        Entry,
        Named ? "named" : "",
        Age is { } age ? age.ToString(System.Globalization.CultureInfo.InvariantCulture) : "",
        string.Join('|', Offices),
        string.Join('|', Company));

    /// <summary>The compared form of its name.</summary>
    public string Form { get; } = NameForm.Of(Name);

    /// <summary>The signatures of the actors of a document, in their order.</summary>
    public static ImmutableArray<Signature> Of(DocumentDigest digest)
    {
        ImmutableArray<string> company =
        [
            .. digest.Actors
                .Where(a => a.Country is not null && a.Entry is not null)
                .GroupBy(a => a.Country!, a => a.Mentions, StringComparer.Ordinal)
                .OrderByDescending(g => g.Sum()).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Take(MostCompany)
                .Select(g => g.Key)
                .Order(StringComparer.Ordinal),
        ];
        return [.. digest.Actors.Select(a => Of(a, digest.Document.Published, company))];
    }

    private static Signature Of(DigestActor actor, DateOnly? published, ImmutableArray<string> company) => new(
        Plain(actor.Name),
        actor.Kind,
        actor.Country,
        actor.Sector,
        actor.Entry,
        actor.Entry is not null || actor.Names.Any(n => n.Any(c => char.IsUpper(c) || char.IsDigit(c))),
        actor.Kind == MentionKind.Person ? published?.Year / YearsOfAnAge : null,
        [.. actor.Roles.Where(r => r.Quote.Length > 0).Select(OfficeForm).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        actor.Kind is MentionKind.Person or MentionKind.Organisation && actor.Country is null && actor.Entry is null && actor.Names.Length > 0 ? company : []);

    /// <summary>A signature out of its key.</summary>
    /// <exception cref="InvalidDataException">It is no key.</exception>
    public static Signature Parse(string key)
    {
        if (key.Split(Mark) is not [var name, var kind, var country, var sector, var entry, var named, var age, var offices, var company] || !Enum.TryParse<MentionKind>(kind, out var sort))
        {
            throw new InvalidDataException($"\"{key}\" is no signature.");
        }

        return new Signature(
            name,
            sort,
            Known(country),
            Known(sector),
            Known(entry),
            named.Length > 0,
            age.Length > 0 ? int.Parse(age, System.Globalization.CultureInfo.InvariantCulture) : null,
            offices.Length == 0 ? [] : [.. offices.Split('|')],
            company.Length == 0 ? [] : [.. company.Split('|')]);

        static string? Known(string text) => text.Length == 0 ? null : text;
    }

    /// <summary>The compared form of an office with what it belongs to.</summary>
    public static string OfficeForm(DigestRole role) => role.Of is null ? NameForm.Of(role.Title) : $"{NameForm.Of(role.Title)}{OfficeOf}{NameForm.Of(role.Of)}";

    /// <summary>A name as every store keeps it: one line, and no half of a surrogate pair.</summary>
    public static string Plain(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\0', '\u001f') && !name.Any(char.IsSurrogate))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            plain.Append(rune.Value < ' ' ? " " : rune.ToString());
        }

        return plain.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(Signature? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A signature with what the documents that share it say.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Names">The names that its documents use, ordered ordinally.</param>
/// <param name="Documents">How many appearances in documents it has; at least one.</param>
internal sealed record KnownSignature(Signature Signature, ImmutableArray<string> Names, int Documents);
