using System.Xml;

namespace Hearsay.Intake.Fetching;

/// <summary>The feeds of a list: OPML, as readers of feeds write it, or addresses one a line ("#" begins a comment).</summary>
internal static class FeedList
{
    /// <summary>The addresses, each once, in the order of the list.</summary>
    /// <exception cref="IntakeException">The list is neither.</exception>
    public static IReadOnlyList<string> Read(string text)
    {
        var feeds = text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("<")
            ? Opml(text)
            : text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);
        var found = feeds.Distinct(StringComparer.Ordinal).ToList();
        if (found.Count == 0)
        {
            throw new IntakeException(IntakeCodes.BrokenFeedList, "The list names no feed.");
        }

        return found.Find(feed => !WebFetcher.IsAddress(feed)) is { } wrong
            ? throw new IntakeException(IntakeCodes.BrokenFeedList, $"\"{(wrong.Length > 80 ? wrong[..80] + "…" : wrong)}\" is no address.")
            : found;
    }

    private static List<string> Opml(string text)
    {
        var feeds = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(Feeds.FeedText.Mended(text)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase)
                    && (reader.GetAttribute("xmlUrl") ?? reader.GetAttribute("xmlurl")) is { Length: > 0 } address)
                {
                    feeds.Add(address.Trim());
                }
            }

            return feeds;
        }
        catch (XmlException problem)
        {
            throw new IntakeException(IntakeCodes.BrokenFeedList, $"The list is not well-formed: {problem.Message}");
        }
    }
}
