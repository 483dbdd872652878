using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>Finds the spans that refer to actors.</summary>
public sealed class MentionFinder
{
    /// <summary>Finds the spans that refer to actors.</summary>
    public MentionedText Find(ParsedText parsed, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new MentionedText(parsed, []);
    }
}
