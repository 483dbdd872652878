using System.Collections.Immutable;

namespace Hearsay.Workbench.Models;

/// <summary>A stretch of a document's text over which nothing changes.</summary>
/// <param name="Begin">The first UTF-16 code unit.</param>
/// <param name="Text">The words.</param>
/// <param name="Depth">In how many attributions it stands.</param>
/// <param name="Attributions">The ids of those attributions, outermost first.</param>
/// <param name="Part">"source" or "cue" of an attribution; null elsewhere.</param>
/// <param name="Events">The ids of the events whose trigger it is.</param>
/// <param name="Actor">The key of the actor that it mentions; null where it mentions none that is known.</param>
/// <param name="IsMention">Whether it mentions somebody.</param>
/// <param name="Copied">Whether it stands in another document too.</param>
/// <param name="Marked">Whether it is the passage that the address asks for.</param>
public sealed record TextRun(
    int Begin, string Text, int Depth, ImmutableArray<string> Attributions, string? Part, ImmutableArray<string> Events, string? Actor, bool IsMention, bool Copied, bool Marked);

/// <summary>A sentence of a block.</summary>
/// <param name="Number">Its number in the document, from 0; -1 for words between sentences.</param>
/// <param name="Runs">Its runs, in the order of the text.</param>
public sealed record TextSentence(int Number, ImmutableArray<TextRun> Runs);

/// <summary>A zone of a document: a paragraph, a headline, a caption …</summary>
/// <param name="Kind">The kind of the zone.</param>
/// <param name="Author">Who wrote a comment; null elsewhere.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record TextBlock(string Kind, string? Author, ImmutableArray<TextSentence> Sentences);
