namespace Hearsay.Dossiers.Digests;

/// <summary>What a document says of where it comes from.</summary>
public enum CreditKind
{
    /// <summary>It carries the report of an agency.</summary>
    Wire,

    /// <summary>An agency or another outlet contributed to it.</summary>
    Contribution,

    /// <summary>It first appeared elsewhere.</summary>
    Republication,
}
