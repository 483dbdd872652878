namespace Hearsay.Reading.Gazetteers;

/// <summary>What sort of thing a gazetteer entry is.</summary>
public enum EntryKind
{
    /// <summary>A state or a territory that acts for itself.</summary>
    State,

    /// <summary>The inhabitants of a state.</summary>
    Inhabitants,

    /// <summary>The seat of a state's government; its name may stand for the government.</summary>
    Capital,

    /// <summary>A house or quarter whose name stands for the power that sits in it ("the Kremlin").</summary>
    House,

    /// <summary>A town.</summary>
    Town,

    /// <summary>A region, sea, river or continent.</summary>
    Region,

    /// <summary>An institution, force, agency, outlet or company.</summary>
    Organisation,

    /// <summary>An armed or political group.</summary>
    Group,

    /// <summary>A people or a community of faith.</summary>
    People,

    /// <summary>A human being; only in a user's own list.</summary>
    Person,
}
