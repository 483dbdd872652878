using Hearsay.Reading.Documents;

namespace Hearsay.Intake;

/// <summary>A document of text alone: nothing is trimmed or re-spaced.</summary>
internal static class PlainText
{
    public static Document Document(string text, string? uri, string? file) =>
        new(DocumentId.Of(uri, text), text) { Uri = uri, File = file };
}
