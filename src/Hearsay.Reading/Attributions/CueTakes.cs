namespace Hearsay.Reading.Attributions;

/// <summary>What may follow a cue verb; the names are those of <c>cue-verbs.tsv</c>.</summary>
[Flags]
internal enum CueTakes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Words in quotation marks.</summary>
    Quote = 1,

    /// <summary>A clause, with or without "that".</summary>
    Clause = 2,

    /// <summary>An infinitive: "vowed to stay".</summary>
    To = 4,

    /// <summary>Somebody and an infinitive: "urged him to stay".</summary>
    Order = 8,

    /// <summary>Somebody before the clause: "told him that".</summary>
    Hearer = 16,

    /// <summary>An object: "criticised the plan".</summary>
    Thing = 32,

    /// <summary>The verb may stand before its subject, after what was said.</summary>
    Inverts = 64,

    /// <summary>The verb reports only together with one of its particles.</summary>
    Bound = 128,
}
