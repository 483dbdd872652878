namespace Hearsay.Intake.Pages;

/// <summary>An element of a page, in document order; its descendants follow it directly.</summary>
internal sealed class PageElement(int index, PageElement? parent, string tag)
{
    public int Index { get; } = index;

    public PageElement? Parent { get; } = parent;

    public string Tag { get; } = tag;

    /// <summary>The index behind its last descendant.</summary>
    public int End { get; set; }

    /// <summary>Its first block, and the index behind its last.</summary>
    public int FirstBlock { get; set; }

    public int EndBlock { get; set; }

    /// <summary>What its tag, class, id and other marks say of it.</summary>
    public Cue Cue { get; set; }

    /// <summary>What holds for it after its ancestors and its share of the page are taken into account.</summary>
    public Cue Role { get; set; }

    /// <summary>Whether it is marked as the article's body in so many words (itemprop).</summary>
    public bool IsMarkedBody { get; set; }

    /// <summary>Whether it is not shown.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The class or id that its cue was taken from; null where it was its tag.</summary>
    public string? Mark { get; set; }

    public bool Contains(PageElement other) => Index <= other.Index && other.Index < End;

    public bool Contains(PageBlock block) => FirstBlock <= block.Index && block.Index < EndBlock;
}
