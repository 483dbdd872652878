namespace Hearsay.Intake.Formats;

/// <summary>What an input is written in.</summary>
internal enum Format
{
    /// <summary>Text without markup.</summary>
    PlainText,

    /// <summary>HTML or XHTML.</summary>
    Page,

    /// <summary>One JSON object a line.</summary>
    Lines,
}
