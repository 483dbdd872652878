namespace Hearsay.Reading.Times;

/// <summary>Where a clause lies from the day of writing.</summary>
internal enum Tense
{
    /// <summary>No verb tells.</summary>
    Unknown,

    /// <summary>Told as happened: reporting.</summary>
    Past,

    /// <summary>Announced, planned, expected.</summary>
    Future,
}
