namespace Hearsay.Intake.Pages;

/// <summary>What the marks of an element say of its content.</summary>
internal enum Cue
{
    None,
    Body,
    Headline,
    Standfirst,
    Byline,
    Dateline,
    Quote,
    Caption,
    Credit,
    Boilerplate,
    Comments,
    Comment,
    CommentText,
    CommentAuthor,
    Furniture,
}
