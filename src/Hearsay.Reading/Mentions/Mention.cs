using Hearsay.Reading.Text;

namespace Hearsay.Reading.Mentions;

/// <summary>A span that refers to an actor.</summary>
/// <param name="Span">Where it stands, without title, article or genitive ending where it is a name.</param>
/// <param name="Kind">What sort of actor it refers to.</param>
/// <param name="Form">How it refers.</param>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="TokenCount">How many tokens it covers; at least one.</param>
/// <param name="Entry">The key of the gazetteer entry that it names; null where the gazetteer does not know it.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind, MentionForm Form, int FirstToken, int TokenCount, string? Entry = null)
{
    /// <summary>
    /// All that the text counts to it: a name with its titles ("President Ana Duarte"), a description with its article, what stands between, and what
    /// "of" adds ("the people of Iraq"). Other mentions may stand inside. The span itself where there is no more.
    /// </summary>
    public TextSpan Extent { get; init; } = Span;

    /// <summary>The index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
