namespace Hearsay.Dossiers.Copies;

/// <summary>What sort of word of a passage.</summary>
internal enum PassageWordKind
{
    /// <summary>A word of the writer's choice.</summary>
    Plain,

    /// <summary>A part of a name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Any word inside quotation marks.</summary>
    Quoted,
}
