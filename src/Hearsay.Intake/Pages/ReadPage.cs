using System.Collections.Immutable;
using Hearsay.Intake.Metadata;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>A page that was read, with what is needed to explain it.</summary>
internal sealed class ReadPage(Document document, string? note, PageMetadata metadata, PageOutline outline, IReadOnlyList<PagePiece> pieces)
{
    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>What a limit changed; null where none did.</summary>
    public string? Note { get; } = note;

    /// <summary>Where the page contradicts itself; null where it does not.</summary>
    public string? Conflict => metadata.Conflict;

    /// <summary>The document and the note.</summary>
    public (Document Document, string? Note) WithNote => (Document, Note);

    /// <summary>What is not in the document and why, and all that the page says of itself.</summary>
    public Explanation Explain()
    {
        var kept = pieces.Select(piece => piece.Block).OfType<PageBlock>().ToHashSet();
        var leftOut = ImmutableArray.CreateBuilder<LeftOutText>();
        foreach (var block in outline.Blocks.Where(block => !kept.Contains(block)))
        {
            leftOut.Add(new LeftOutText(block.Text, Reason(block)));
        }

        return new Explanation(leftOut.ToImmutable(), metadata.Found);
    }

    private static string Reason(PageBlock block)
    {
        for (var at = block.Element; at is not null; at = at.Parent)
        {
            if (at.IsHidden)
            {
                return "hidden";
            }

            if (at.Cue is Cue.Furniture or Cue.Boilerplate && at.Role == at.Cue)
            {
                return at.Mark is { } mark ? $"called \"{mark}\"" : $"<{at.Tag}>";
            }
        }

        return block.Element.Role switch
        {
            Cue.CommentAuthor => "who wrote a comment; kept as its author",
            Cue.Comments or Cue.Comment => "about the comments",
            _ => block.LinkShare > 0.5 ? "links outside the article" : "outside the article",
        };
    }
}
