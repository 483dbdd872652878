using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Digests;

/// <summary>Which zones are the article itself: what readers and the site add to it is kept apart from reporting.</summary>
internal static class ArticleZones
{
    /// <summary>Whether a zone belongs to the article.</summary>
    public static bool Contains(ZoneKind kind) => kind is not (ZoneKind.Comment or ZoneKind.Boilerplate);
}
