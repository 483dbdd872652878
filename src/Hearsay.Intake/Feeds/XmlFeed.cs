using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Feeds;

/// <summary>
/// A feed in XML: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom. The entries are cut out of the text and parsed one by one, so that a broken one
/// costs only itself. No document type is read and nothing is fetched.
/// </summary>
internal static class XmlFeed
{
    private const int LongestRoot = 16 * 1024;

    private static readonly string[] s_roots = ["<rss", "<feed", "<rdf:rdf", "<channel"];

    public static IEnumerable<IntakeResult> Read(Part part, ArraySegment<byte> bytes, PartReader reader)
    {
        var decoded = TextDecoder.Decode(bytes, isPage: true, reader.Limits, DeclaredEncoding.OfMediaType(part.MediaType));
        var number = 0;
        foreach (var (entry, problem) in Entries(decoded.Text, reader.Limits))
        {
            reader.Cancellation.ThrowIfCancellationRequested();
            yield return Result(part, entry, problem, number, reader) with { Origin = part.Origin("feed", bytes) with { Item = number } };
            number++;
        }

        if (number == 0)
        {
            throw new IntakeException(IntakeCodes.Empty, "The feed holds no entry.");
        }
    }

    /// <summary>The entries of a feed, each with what is wrong with it, if anything is.</summary>
    public static IEnumerable<(FeedEntry? Entry, IntakeException? Problem)> Entries(string text, IntakeLimits limits)
    {
        var root = Root(text) ?? throw new IntakeException(IntakeCodes.BrokenFeed, "The file is XML, but neither RSS nor Atom.");
        var isAtom = root.StartsWith("<feed", StringComparison.OrdinalIgnoreCase);
        var tag = isAtom ? "entry" : "item";
        var close = $"</{root[1..].Split(' ', '\t', '\r', '\n', '>', '/')[0]}>";
        string? channel = null;
        var at = 0;
        while (Cut(text, tag, ref at) is { } cut)
        {
            channel ??= Title(root, text[..cut.Start.Value], close, isAtom) ?? "";
            var outcome = Parsed(root + text[cut] + close, cut, text, limits);
            yield return outcome.Element is { } element
                ? ((isAtom ? AtomEntry.Of(element, channel) : RssItem.Of(element, channel)), null)
                : (null, outcome.Problem);
        }
    }

    private static IntakeResult Result(Part part, FeedEntry? entry, IntakeException? problem, int number, PartReader reader)
    {
        try
        {
            return entry is null ? throw problem! : entry.Document(part, reader);
        }
        catch (IntakeException failure)
        {
            return IntakeResult.Of(new IntakeFailure(failure.Code, part.Name, null, string.Create(CultureInfo.InvariantCulture, $"Entry {number + 1}: {failure.Message}")));
        }
    }

    private static string? Root(string text)
    {
        foreach (var root in s_roots)
        {
            var begin = text.IndexOf(root, StringComparison.OrdinalIgnoreCase);
            var end = begin < 0 ? -1 : text.IndexOf('>', begin);
            if (end > begin && end - begin <= LongestRoot)
            {
                return FeedText.Mended(text.AsSpan(begin, end - begin).TrimEnd('/')) + ">";
            }
        }

        return null;
    }

    // The next element of a name, from its bracket to behind its end; what stands in CDATA and comments does not count.
    private static Range? Cut(string text, string tag, ref int at)
    {
        var begin = Find(text, "<" + tag, at);
        if (begin < 0)
        {
            return null;
        }

        // An entry that is not closed ends where the next begins, so that it alone is broken.
        var next = Find(text, "<" + tag, begin + 1);
        var limit = next < 0 ? text.Length : next;
        var end = Find(text, "</" + tag, begin, limit);
        var bracket = end < 0 ? -1 : text.IndexOf('>', end);
        at = bracket < 0 ? limit : bracket + 1;
        return begin..at;
    }

    private static int Find(string text, string mark, int from, int limit = int.MaxValue)
    {
        while (from < Math.Min(text.Length, limit))
        {
            var found = text.IndexOf('<', from);
            if (found < 0 || found >= limit)
            {
                return -1;
            }

            var rest = text.AsSpan(found);
            var (opening, closing) = rest.StartsWith("<![CDATA[") ? ("<![CDATA[", "]]>") : rest.StartsWith("<!--") ? ("<!--", "-->") : ("", "");
            if (opening.Length > 0)
            {
                var close = text.IndexOf(closing, found + opening.Length, StringComparison.Ordinal);
                from = close < 0 ? text.Length : close + closing.Length;
                continue;
            }

            if (rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && rest.Length > mark.Length && (char.IsWhiteSpace(rest[mark.Length]) || rest[mark.Length] is '>' or '/'))
            {
                return found;
            }

            from = found + 1;
        }

        return -1;
    }

    private static string? Title(string root, string front, string close, bool isAtom)
    {
        var at = 0;
        var image = Cut(front, "image", ref at);
        var head = image is { } cut ? front[..cut.Start.Value] + front[cut.End.Value..] : front;
        at = 0;
        return Cut(head, "title", ref at) is { } title && Parsed(root + head[title] + close, title, head, IntakeLimits.Default).Element is { } element
            ? isAtom ? AtomEntry.Text(element) : element.Value.Trim()
            : null;
    }

    private static (XElement? Element, IntakeException? Problem) Parsed(string xml, Range place, string text, IntakeLimits limits)
    {
        try
        {
            using var source = XmlReader.Create(new StringReader(FeedText.Mended(xml)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.MaxCharacters });
            using var bounded = new DepthReader(source, limits);
            return (XDocument.Load(bounded).Root!.Elements().FirstOrDefault(), null);
        }
        catch (XmlException problem)
        {
            var line = text.AsSpan(0, place.Start.Value).Count('\n') + 1;
            return (null, new IntakeException(IntakeCodes.BrokenFeed, string.Create(CultureInfo.InvariantCulture, $"It begins at line {line} and is not well-formed: {problem.Message}")));
        }
    }
}
