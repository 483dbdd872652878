namespace Hearsay.Storage.Browsing;

/// <summary>What an id is the id of.</summary>
public enum IdKind
{
    /// <summary>An actor's key.</summary>
    Actor,

    /// <summary>A claim's id.</summary>
    Claim,

    /// <summary>A document's id.</summary>
    Document,

    /// <summary>The name of an outlet.</summary>
    Outlet,
}
