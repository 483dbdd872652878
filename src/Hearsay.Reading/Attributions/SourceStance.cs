namespace Hearsay.Reading.Attributions;

/// <summary>How a source stands to what it is reported to have said or thought; of two, the later is the stronger.</summary>
public enum SourceStance
{
    /// <summary>The source says it is so.</summary>
    Asserts,

    /// <summary>The source thinks, hopes or fears it: "believes", "suspects", "it seems".</summary>
    Supposes,

    /// <summary>The source wants it to be: "demanded", "called for", "hopes for".</summary>
    Wants,

    /// <summary>The source asks whether, or why.</summary>
    Asks,

    /// <summary>The source holds it for unlikely: "doubted".</summary>
    Doubts,

    /// <summary>The source says it is not so, or is against it.</summary>
    Denies,

    /// <summary>The source does not say it: "did not say", "declined to say".</summary>
    Withholds,
}
