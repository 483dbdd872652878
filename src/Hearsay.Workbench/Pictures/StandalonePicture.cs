using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Hearsay.Dossiers.Views.Pictures;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pictures;

/// <summary>A picture of a page as a file of its own: with its styles, what it shows and what its marks mean; without links, for they lead nowhere from there.</summary>
internal static class StandalonePicture
{
    private const double Margin = 20;
    private const double TitleSize = 18;
    private const double NoteSize = 12;
    private const double NoteHeight = 17;
    private const string Origin = "Hearsay: what documents say, never what happened.";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly string Style = OwnFiles.Text("picture.css");

    /// <summary>What an answer that is such a picture may do: be styled by its own style sheet, and nothing else.</summary>
    public static string Policy { get; } = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The file.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="legend">What its marks mean; empty for nothing to say.</param>
    /// <param name="drawn">The pictures as they stand inside a page, one below the other, each with a heading; an empty heading is none.</param>
    public static string Of(string title, string legend, params IReadOnlyList<(string Heading, string Picture)> drawn)
    {
        List<(string Heading, XElement Picture, double Width, double Height)> parts = [.. drawn.Select(part => Part(part.Heading, part.Picture))];
        var width = Math.Max(420, parts.Max(part => part.Width) + (2 * Margin));
        var y = Margin + TitleSize;
        var body = new List<XElement> { Words("title", Margin, y, TitleSize, LabelMeasure.Cut(Shown.Text(title, 200), (width - (2 * Margin)) / TitleSize)) };
        y += 14;
        foreach (var (heading, picture, room, height) in parts)
        {
            if (heading.Length > 0)
            {
                y += NoteHeight;
                body.Add(Words("heading", Margin, y, 13, LabelMeasure.Cut(Shown.Text(heading, 200), (width - (2 * Margin)) / 13)));
                y += 6;
            }

            picture.SetAttributeValue("x", SvgNumber.Of(Margin));
            picture.SetAttributeValue("y", SvgNumber.Of(y));
            picture.SetAttributeValue("width", SvgNumber.Of(room));
            picture.SetAttributeValue("height", SvgNumber.Of(height));
            body.Add(picture);
            y += height + 8;
        }

        foreach (var line in (legend.Length == 0 ? [] : Wrapped(legend, (width - (2 * Margin)) / NoteSize)).Append(Origin))
        {
            y += NoteHeight;
            body.Add(Words("note", Margin, y, NoteSize, line));
        }

        var all = SvgNumber.Of(y + Margin);
        var root = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {SvgNumber.Of(width)} {all}"),
            new XAttribute("width", SvgNumber.Of(width)),
            new XAttribute("height", all),
            new XElement(Svg + "title", Shown.Text(title, 200)),
            new XElement(Svg + "style", Style),
            new XElement(Svg + "rect", new XAttribute("class", "paper"), new XAttribute("width", "100%"), new XAttribute("height", "100%")),
            body);
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static (string, XElement, double, double) Part(string heading, string drawn)
    {
        var given = Parsed(drawn);
        var box = given.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var picture = Plain(given);
        picture.SetAttributeValue("viewBox", given.Attribute("viewBox")!.Value);
        return (heading, picture, box[2], box[3]);
    }

    private static XElement Parsed(string drawn)
    {
        // The characters that XML cannot hold are no part of what is shown.
        using var reader = XmlReader.Create(new StringReader(string.Concat(drawn.Where((character, place) => Holds(drawn, character, place)))), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static bool Holds(string text, char character, int place) =>
        XmlConvert.IsXmlChar(character)
        || (char.IsHighSurrogate(character) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
        || (char.IsLowSurrogate(character) && place > 0 && char.IsHighSurrogate(text[place - 1]));

    /// <summary>The same elements in the namespace of SVG, links as groups, without what only a page needs.</summary>
    private static XElement Plain(XElement element) => new(
        Svg + (element.Name.LocalName == "a" ? "g" : element.Name.LocalName),
        element.Attributes().Where(attribute => attribute.Name.LocalName is not ("href" or "aria-label" or "role" or "width" or "height") || element.Name.LocalName == "rect")
            .Where(attribute => !attribute.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)),
        element.Nodes().Select(node => node is XElement child ? (object)Plain(child) : node));

    private static XElement Words(string name, double x, double y, double size, string text) => new(
        Svg + "text", new XAttribute("class", name), new XAttribute("x", SvgNumber.Of(x)), new XAttribute("y", SvgNumber.Of(y)), new XAttribute("font-size", SvgNumber.Of(size)), text);

    private static IEnumerable<string> Wrapped(string text, double width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && LabelMeasure.Width($"{line} {word}") > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
