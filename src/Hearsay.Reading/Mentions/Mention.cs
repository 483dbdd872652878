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
    /// <summary>Where it stands with the titles that the text counts to the name ("President Ana Duarte"); the span itself where it has none.</summary>
    public TextSpan Titled { get; init; } = Span;

    /// <summary>The index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
