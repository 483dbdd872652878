namespace Hearsay.Reading.Zones;

/// <summary>What a wording says of the paragraph in which it stands.</summary>
internal enum CueKind
{
    /// <summary>A notice, link or appeal.</summary>
    Boilerplate,

    /// <summary>Who took the picture or supplied the report.</summary>
    Credit,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>A summary.</summary>
    Standfirst,

    /// <summary>A heading over links to other articles.</summary>
    Related,

    /// <summary>A heading over readers' comments.</summary>
    Comments,
}
