namespace Hearsay.Reading.Sentences;

/// <summary>How an abbreviation's full stop behaves.</summary>
internal enum AbbreviationKind
{
    /// <summary>Not an abbreviation: the full stop is a token of its own.</summary>
    None,

    /// <summary>A name follows: never an end.</summary>
    Title,

    /// <summary>An abbreviation only in front of a number.</summary>
    Number,

    /// <summary>A month: a number follows, or the sentence may end.</summary>
    Month,

    /// <summary>A day: an abbreviation only in front of a date or a comma.</summary>
    Day,

    /// <summary>In the middle of a sentence, never an end.</summary>
    Latin,

    /// <summary>May be the last word of a sentence.</summary>
    End,

    /// <summary>One capital letter.</summary>
    Initial,
}
