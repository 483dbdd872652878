namespace Hearsay.Reading.Documents;

/// <summary>The role of a stretch of text on its page. The names are those of the annotation format, in lower case.</summary>
public enum ZoneKind
{
    /// <summary>The title over the article, and the subheads inside it.</summary>
    Headline,

    /// <summary>The summary under the headline.</summary>
    Standfirst,

    /// <summary>The line that names the author, with the date of publication where it stands there.</summary>
    Byline,

    /// <summary>Place, date and agency in front of the first sentence.</summary>
    Dateline,

    /// <summary>The article itself.</summary>
    Body,

    /// <summary>A passage of somebody else's words set apart from the body.</summary>
    Blockquote,

    /// <summary>The words under a picture or a video.</summary>
    Caption,

    /// <summary>Who took the picture, who supplied the report.</summary>
    Credit,

    /// <summary>Author notes, appeals, navigation, related links, notices.</summary>
    Boilerplate,

    /// <summary>What a reader wrote under the article.</summary>
    Comment,
}
