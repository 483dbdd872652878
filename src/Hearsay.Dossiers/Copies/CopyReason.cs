namespace Hearsay.Dossiers.Copies;

/// <summary>Why one of two documents is taken for the source of the other.</summary>
public enum CopyReason
{
    /// <summary>The copy names the other's outlet as its source.</summary>
    NamesSource,

    /// <summary>The source was published on an earlier day.</summary>
    Earlier,

    /// <summary>The source is an agency's own, of the same day.</summary>
    Agency,

    /// <summary>The copy credits somebody, the other nobody; of the same day, or a day is unknown.</summary>
    Credited,

    /// <summary>The copy is shorter; of the same day, or a day is unknown.</summary>
    Shorter,

    /// <summary>Nothing tells; the order of their ids decides.</summary>
    Assumed,
}
