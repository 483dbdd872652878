namespace Hearsay.Reading.Attributions;

/// <summary>The shape of a cue verb where it stands.</summary>
[Flags]
internal enum CueForm
{
    /// <summary>Not a form of it.</summary>
    None = 0,

    /// <summary>"say".</summary>
    Base = 1,

    /// <summary>"says".</summary>
    Third = 2,

    /// <summary>"said" as in "she said".</summary>
    Past = 4,

    /// <summary>"said" as in "is said".</summary>
    Participle = 8,

    /// <summary>"saying".</summary>
    Gerund = 16,
}
