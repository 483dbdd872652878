namespace Hearsay.Reading.Gazetteers;

/// <summary>Where an actor of a list stands, and for how long.</summary>
/// <param name="Country">ISO 3166-1 alpha-3; null where it has none.</param>
/// <param name="Sector">PLOVER sector code; null where unknown.</param>
/// <param name="From">The first day; null where it has always been so.</param>
/// <param name="To">The last day, inclusive; null where it still is so.</param>
public sealed record ActorStand(string? Country, string? Sector, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether neither begin nor end is said.</summary>
    public bool IsUndated => From is null && To is null;

    /// <summary>Whether it holds on a day.</summary>
    public bool Holds(DateOnly day) => !(day < From) && !(day > To);
}
