namespace Hearsay.Reading.Times;

/// <summary>How an expression bounds an interval.</summary>
internal enum TimeLink
{
    /// <summary>It is the interval.</summary>
    None,

    /// <summary>It opens a range that the next expression closes.</summary>
    Range,

    /// <summary>From it on, with no end said.</summary>
    Since,

    /// <summary>Up to it, with no begin said.</summary>
    Until,
}
