using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Claims;

/// <summary>Where a document says that an event was.</summary>
/// <param name="Name">As written.</param>
/// <param name="Form">The compared form of the name.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="IsCountry">Whether the place is the country itself.</param>
internal sealed record TellingPlace(string Name, string Form, string? Country, bool IsCountry)
{
    /// <summary>The place of an event; null where it has none.</summary>
    public static TellingPlace? Of(DocumentDigest digest, DigestEvent item)
    {
        if (item.Place is not { Length: > 0 } name || NameForm.Of(name) is not { Length: > 0 } form)
        {
            return null;
        }

        var actor = digest.Actors.FirstOrDefault(a => a.Kind == MentionKind.Place && a.Names.Prepend(a.Name).Any(n => NameForm.Of(n) == form));
        return new TellingPlace(name, form, actor?.Country, actor is { Country: { } country, Entry: { } entry } && entry == country);
    }

    /// <summary>How two places stand to each other as far as their names and countries tell.</summary>
    public static PlaceMatch Compare(TellingPlace? left, TellingPlace? right)
    {
        if (left is null || right is null)
        {
            return PlaceMatch.Unknown;
        }

        if (left.Form == right.Form)
        {
            return PlaceMatch.Same;
        }

        if (IsPart(left.Form, right.Form) || IsPart(right.Form, left.Form))
        {
            return PlaceMatch.Inside;
        }

        return (left.Country, right.Country) switch
        {
            ({ } first, { } second) when first != second => PlaceMatch.OtherCountry,
            ({ }, { }) => left.IsCountry || right.IsCountry ? PlaceMatch.Inside : PlaceMatch.Elsewhere,
            _ => PlaceMatch.Unclear,
        };
    }

    private static bool IsPart(string part, string whole) => $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);
}
