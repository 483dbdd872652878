namespace Hearsay.Dossiers.Signs;

/// <summary>The kinds of signs for or against an alignment of two actors; <c>signs.tsv</c> has the side and weight of each.</summary>
public enum SignKind
{
    /// <summary>They coordinate, cooperate or agree.</summary>
    Coordination,

    /// <summary>One gives the other aid.</summary>
    MaterialHelp,

    /// <summary>One supports the other in words or votes.</summary>
    Praise,

    /// <summary>A document states that they are allies, partners, patron and client.</summary>
    DeclaredBond,

    /// <summary>Both act against a third.</summary>
    CommonEnemy,

    /// <summary>Both help a third.</summary>
    SameBeneficiary,

    /// <summary>They act for or against a third together, or within days of each other, or a sentence names both deeds.</summary>
    SideBySide,

    /// <summary>They talk.</summary>
    Talks,

    /// <summary>One gives way to the other or pulls back from it.</summary>
    Concession,

    /// <summary>One acts against the other.</summary>
    HostileAct,

    /// <summary>One accuses, refuses or threatens the other.</summary>
    HostileWord,

    /// <summary>Cooperation between them is denied, or said not to have been.</summary>
    DeniedBond,

    /// <summary>One helps a third against whom the other acts.</summary>
    HelpsTheEnemy,

    /// <summary>A document states that they are enemies or rivals.</summary>
    DeclaredHostility,
}
