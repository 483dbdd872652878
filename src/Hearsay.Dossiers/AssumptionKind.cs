namespace Hearsay.Dossiers;

/// <summary>What may be the matter with the data of a document.</summary>
public enum AssumptionKind
{
    /// <summary>No day of publication is known.</summary>
    NoDay,

    /// <summary>The day of publication is yet to come.</summary>
    DayToCome,

    /// <summary>It tells of days long after its own.</summary>
    DayTooEarly,

    /// <summary>It is nearly word for word an article of another outlet.</summary>
    TwoOutlets,

    /// <summary>The same outlet has it, nearly word for word, under another day.</summary>
    TwoDays,

    /// <summary>No outlet is known.</summary>
    NoOutlet,
}
