using System.Collections.Immutable;

namespace Hearsay.Reading.Gazetteers;

/// <summary>Something that the gazetteer knows by name.</summary>
/// <param name="Key">
/// Identifies it in readings and dossiers: the ISO 3166-1 alpha-3 code of a state ("IRQ"), "IRQ/people" for its inhabitants, "IRQ/baghdad" for a
/// town or house in it, else a short name of its own ("hezbollah", "un").
/// </param>
/// <param name="Name">The name under which it is shown.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the state it is or belongs to; null where there is none.</param>
/// <param name="Sector">PLOVER sector code; null where it has none.</param>
/// <param name="Of">The key of the state for which a capital or house stands, or whose people the inhabitants are; null elsewhere.</param>
public sealed record Entry(string Key, string Name, EntryKind Kind, string? Country, string? Sector, string? Of = null)
{
    /// <summary>Where it stands at which time, for an entry of a user's own list; empty where country and sector always hold.</summary>
    public ImmutableArray<ActorStand> Stands { get; init; } = [];

    /// <summary>Country and sector on a day. Where the day is unknown or no stand holds on it, what all stands agree on, or the one without days says.</summary>
    public (string? Country, string? Sector) On(DateOnly? day)
    {
        if (Stands.IsEmpty)
        {
            return (Country, Sector);
        }

        if (day is { } known)
        {
            foreach (var dated in Stands)
            {
                if (!dated.IsUndated && dated.Holds(known))
                {
                    return (dated.Country, dated.Sector);
                }
            }
        }

        if (Stands.FirstOrDefault(stand => stand.IsUndated) is { } always)
        {
            return (always.Country, always.Sector);
        }

        var first = Stands[0];
        return (Stands.All(s => s.Country == first.Country) ? first.Country : null, day is null && Stands.All(s => s.Sector == first.Sector) ? first.Sector : null);
    }
}
