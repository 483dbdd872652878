namespace Hearsay.Reading.Attributions;

/// <summary>How somebody's words are given.</summary>
public enum Manner
{
    /// <summary>In quotation marks or as a block quotation.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>Partly the one, partly the other.</summary>
    Mixed,
}
