using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Archives;

/// <summary>Tells by its media type whether something from the web may hold an article; robots.txt and its kin do not.</summary>
internal static class Articles
{
    public static bool MayHold(Part part)
    {
        if (part.Uri is { } uri && (uri.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase) || uri.EndsWith("/ads.txt", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return part.Kind switch
        {
            "" or "text/html" or "application/xhtml+xml" or "text/plain" => true,
            "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "text/xml" or "application/xml" => true,
            "application/feed+json" or "message/rfc822" or "multipart/related" or "application/x-mimearchive" => true,
            _ => false,
        };
    }
}
