namespace Hearsay.Reading.Events;

/// <summary>What a statement of relation says; written in lower case in the annotation format.</summary>
public enum StanceKind
{
    /// <summary>Allies, partners, friends.</summary>
    Alliance,

    /// <summary>Enemies, rivals; hatred, fear, distrust.</summary>
    Hostility,

    /// <summary>Sympathy or trust of one towards the other.</summary>
    Support,

    /// <summary>The source belongs to the target.</summary>
    Membership,

    /// <summary>The source keeps, arms, leads or pays the target.</summary>
    Patronage,

    /// <summary>The source is kept or led by the target.</summary>
    Dependence,
}
