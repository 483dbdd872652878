namespace Hearsay.Reading.Network;

/// <summary>How a word stands to the double quotation marks of its paragraph.</summary>
internal enum QuoteState
{
    /// <summary>In no quotation.</summary>
    Outside,

    /// <summary>Between two marks, or one of them.</summary>
    Inside,

    /// <summary>Behind a mark, or the mark itself, that nothing closes.</summary>
    Unclosed,
}
