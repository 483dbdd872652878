namespace Hearsay.Dossiers.Decisions;

/// <summary>What of a document can be decided about.</summary>
public enum ItemKind
{
    /// <summary>An event, known by the words that carry it.</summary>
    Event,

    /// <summary>An attribution, known by its content.</summary>
    Attribution,

    /// <summary>Who somebody is whom the document mentions, known by the mention by which the document introduces them.</summary>
    Actor,
}
