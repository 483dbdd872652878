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

    /// <summary>JSON that is one document, a list of them, or a JSON Feed.</summary>
    Json,

    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>Rows of columns.</summary>
    Table,

    /// <summary>A message, or a page saved as one.</summary>
    Mail,

    /// <summary>Messages one after the other.</summary>
    MailBox,

    /// <summary>WARC.</summary>
    WebArchive,

    /// <summary>ZIP.</summary>
    Zip,

    /// <summary>Tar.</summary>
    Tar,
}
