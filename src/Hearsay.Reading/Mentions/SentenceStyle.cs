namespace Hearsay.Reading.Mentions;

/// <summary>What capitals tell in a sentence.</summary>
internal enum SentenceStyle
{
    /// <summary>A capital marks a name.</summary>
    Plain,

    /// <summary>Most words have a capital, as in a headline.</summary>
    Capitalised,

    /// <summary>Most words are written in capitals.</summary>
    Capitals,
}
