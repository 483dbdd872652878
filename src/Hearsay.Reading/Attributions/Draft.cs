using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>An attribution in the making.</summary>
internal sealed class Draft
{
    /// <summary>The source phrase; null where there is none.</summary>
    public TextSpan? Source { get; set; }

    /// <summary>The cue; null where there is none.</summary>
    public TextSpan? Cue { get; set; }

    /// <summary>What is reported, in order.</summary>
    public List<TextSpan> Content { get; } = [];

    /// <summary>Whether a quotation alone is reported up to now.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Whether words behind the cue, or a colon, promise that the next paragraph says it.</summary>
    public bool Announces { get; set; }

    /// <summary>Whether it stands inside somebody's quotation.</summary>
    public bool IsInside { get; set; }

    /// <summary>Whether it stands inside a block quotation.</summary>
    public bool IsInBlock { get; set; }

    /// <summary>The paragraph in which the content last stood.</summary>
    public int Paragraph { get; set; }

    /// <summary>The last quotation of the content; -1 for none.</summary>
    public int LastQuote { get; set; } = -1;

    /// <summary>The first character of any part.</summary>
    public int Begin => Math.Min(Math.Min(Source?.Begin ?? int.MaxValue, Cue?.Begin ?? int.MaxValue), Content.Count > 0 ? Content[0].Begin : int.MaxValue);
}
