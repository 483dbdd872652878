namespace Hearsay.Reading.Attributions;

/// <summary>What a cue says is done with the content.</summary>
internal enum CueKind
{
    /// <summary>It is said.</summary>
    Speech,

    /// <summary>It is written.</summary>
    Writing,

    /// <summary>It is asked.</summary>
    Ask,

    /// <summary>It is thought, known, wanted.</summary>
    Thought,

    /// <summary>It is felt.</summary>
    Feeling,
}
