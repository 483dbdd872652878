namespace Hearsay.Dossiers.Claims;

/// <summary>How two places stand to each other.</summary>
internal enum PlaceMatch
{
    /// <summary>At least one account names no place.</summary>
    Unknown,

    /// <summary>The same name.</summary>
    Same,

    /// <summary>One lies inside the other.</summary>
    Inside,

    /// <summary>Other names of which it is not known whether one lies inside the other.</summary>
    Unclear,

    /// <summary>Two places of one country.</summary>
    Elsewhere,

    /// <summary>Places of two countries.</summary>
    OtherCountry,
}
