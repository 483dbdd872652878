using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>How far a source and the author who reports it stand behind what is reported.</summary>
/// <param name="Source">How the source stands to the content.</param>
/// <param name="Author">How the author does, by the words chosen to report it.</param>
/// <param name="Evidence">The words that say so; empty where a plain report says nothing more.</param>
public readonly record struct Commitment(SourceStance Source, AuthorStance Author, TextSpan Evidence);
