using System.Collections.Immutable;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>A parsed text with the mentions found in it.</summary>
/// <param name="Parsed">The sentences, tokens and words.</param>
/// <param name="Mentions">In the order of the text, not overlapping.</param>
public sealed record MentionedText(ParsedText Parsed, ImmutableArray<Mention> Mentions);
