using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>A block that goes into the document.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Kind">Its zone.</param>
/// <param name="Comment">The element of the comment that it belongs to; null elsewhere.</param>
/// <param name="Answers">The element of the comment that this comment answers; null where none.</param>
/// <param name="Author">Who wrote the comment.</param>
/// <param name="Time">When, in ISO form; null where it is not said.</param>
internal sealed record PagePiece(string Text, ZoneKind Kind, PageElement? Comment = null, PageElement? Answers = null, string? Author = null, string? Time = null)
{
    /// <summary>The block of the page that it is.</summary>
    public PageBlock? Block { get; init; }
}
