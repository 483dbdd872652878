namespace Hearsay.Dossiers.Views;

/// <summary>How a stretch of plain text looks on a terminal.</summary>
internal enum TextStyle
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Heading,

    /// <summary>Italic: who says so.</summary>
    Voice,

    /// <summary>Faint: numbers and notes.</summary>
    Faint,
}
