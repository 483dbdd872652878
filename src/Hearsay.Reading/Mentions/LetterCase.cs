namespace Hearsay.Reading.Mentions;

/// <summary>How a word is written.</summary>
internal enum LetterCase
{
    /// <summary>No letters, or an address or number.</summary>
    None,

    /// <summary>"word".</summary>
    Small,

    /// <summary>"Word", "W".</summary>
    Capital,

    /// <summary>"WORD", "U.S.".</summary>
    Capitals,

    /// <summary>"al-Word", "iWord".</summary>
    Mixed,
}
