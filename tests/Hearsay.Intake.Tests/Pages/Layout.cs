using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Hearsay.Intake.Tests.Pages;

/// <summary>
/// A page of <c>specs/pages</c> with what each part of it is: an attribute <c>data-zone</c> names the zone of an element's text ("out" for what is no part
/// of the article), and a comment's <c>data-author</c>, <c>data-key</c> and <c>data-reply</c> its author and which one it answers. The attributes are taken
/// off before the page is read.
/// </summary>
public sealed partial record Layout(string Name, string Html, IReadOnlyList<LabelledText> Texts)
{
    public static IReadOnlyList<Layout> All()
    {
        var folder = Path.Join(Repository.Root, "specs", "pages");
        var texts = File.ReadLines(Path.Join(folder, "texts.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToLookup(columns => columns[0], columns => columns[1]);
        return [.. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select((path, number) => Of(path, number, texts))];
    }

    private static Layout Of(string path, int number, ILookup<string, string> texts)
    {
        var next = new Dictionary<string, int>();
        var html = Placeholder().Replace(File.ReadAllText(path), match =>
        {
            var pool = texts[match.Groups[1].Value].ToList();
            var at = next[match.Groups[1].Value] = next.GetValueOrDefault(match.Groups[1].Value, number) + 1;
            return pool[at % pool.Count];
        });
        var labelled = new List<LabelledText>();
        foreach (var text in new HtmlParser().ParseDocument(html).Descendants<IText>())
        {
            var words = Plain(text.Data);
            if (words.Length > 0 && text.ParentElement?.Closest("[data-zone]") is { } element)
            {
                labelled.Add(new LabelledText(words, element.GetAttribute("data-zone")!, element.GetAttribute("data-author"), element.GetAttribute("data-key"), element.GetAttribute("data-reply")));
            }
        }

        return new Layout(Path.GetFileNameWithoutExtension(path), Labels().Replace(html, ""), labelled);
    }

    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} ({Texts.Count} texts)");

    [GeneratedRegex(@"\{\{(\w)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@" data-(?:zone|author|key|reply)=""[^""]*""")]
    private static partial Regex Labels();
}

/// <summary>A text of a layout and what it is.</summary>
public sealed record LabelledText(string Text, string Zone, string? Author, string? Key, string? Reply);
