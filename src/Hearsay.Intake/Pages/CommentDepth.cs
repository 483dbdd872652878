using System.Globalization;
using AngleSharp.Dom;

namespace Hearsay.Intake.Pages;

/// <summary>Which comment answers which.</summary>
internal static class CommentDepth
{
    private static readonly string[] s_words = ["depth", "level", "indent", "nesting", "lvl", "nested"];

    private static readonly System.Buffers.SearchValues<char> s_digits = System.Buffers.SearchValues.Create("0123456789.");

    /// <summary>The comment that each one answers; none for those that answer the article.</summary>
    public static Dictionary<PageElement, PageElement> Answers(PageOutline outline, List<PageElement> units, PageElement?[] unitOf)
    {
        var answers = new Dictionary<PageElement, PageElement>();
        var byName = new Dictionary<string, PageElement>(StringComparer.Ordinal);
        var open = new Stack<(PageElement Unit, double Depth)>();
        foreach (var (unit, number) in units.Select((unit, number) => (unit, number)))
        {
            var source = outline.Sources[unit.Index].Source;
            foreach (var name in new[] { source.GetAttribute("data-comment-id"), source.GetAttribute("id") }.OfType<string>())
            {
                byName.TryAdd(name, unit);
            }

            if (unit.Parent is { } parent && unitOf[parent.Index] is { } above)
            {
                answers.Add(unit, above);
                continue;
            }

            if ((source.GetAttribute("data-parent-id") ?? source.GetAttribute("data-parent")) is { Length: > 0 } answered
                && (byName.GetValueOrDefault(answered) ?? byName.GetValueOrDefault("comment-" + answered)) is { } named && named != unit)
            {
                answers.Add(unit, named);
                continue;
            }

            if (Depth(outline, unit, number == 0 ? null : units[number - 1], number + 1 < units.Count ? units[number + 1] : null) is { } depth)
            {
                while (open.TryPeek(out var top) && top.Depth >= depth)
                {
                    open.Pop();
                }

                if (open.TryPeek(out var left))
                {
                    answers.Add(unit, left.Unit);
                }

                open.Push((unit, depth));
            }
        }

        return answers;
    }

    // How deep a comment is set: by a number in a class or attribute, a margin, or a picture that pushes it to the right; on it, or on what
    // stands around it and no other comment.
    private static double? Depth(PageOutline outline, PageElement unit, PageElement? before, PageElement? after)
    {
        for (var at = unit; at is not null && (before is null || !at.Contains(before)) && (after is null || !at.Contains(after)); at = at.Parent)
        {
            var source = outline.Sources[at.Index].Source;
            if (Numbered(source) is { } depth)
            {
                return depth;
            }

            for (var inner = at.Index + 1; inner < unit.Index; inner++)
            {
                if (outline.Elements[inner].Tag == "img" && double.TryParse(outline.Sources[inner].Source.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width))
                {
                    return width;
                }
            }

            if (at.Parent is null or { Tag: "body" })
            {
                break;
            }
        }

        return null;
    }

    private static double? Numbered(IElement source)
    {
        foreach (var name in (string[])["data-depth", "data-level", "aria-level"])
        {
            if (double.TryParse(source.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var depth))
            {
                return depth;
            }
        }

        foreach (var token in (source.GetAttribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var front = token.AsSpan().TrimEnd("0123456789");
            var word = front.TrimEnd("-_").ToString().ToLowerInvariant();
            if (front.Length < token.Length && Array.Exists(s_words, known => word == known || word.EndsWith("-" + known, StringComparison.Ordinal)))
            {
                return int.TryParse(token.AsSpan(front.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
            }
        }

        var style = source.GetAttribute("style") ?? "";
        foreach (var name in (string[])["margin-left:", "padding-left:"])
        {
            var at = style.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var value = style.AsSpan(at + name.Length).TrimStart();
                var length = value.IndexOfAnyExcept(s_digits);
                if (double.TryParse(length < 0 ? value : value[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var margin))
                {
                    return margin;
                }
            }
        }

        return null;
    }
}
