using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Hearsay.Intake.Pages;

/// <summary>
/// A page as a flat list of its elements and a flat list of its blocks of text, both in reading order, so that nothing
/// that looks at it needs recursion and any element's share of the text is two subtractions.
/// </summary>
internal sealed class PageOutline
{
    private static readonly FrozenSet<string> s_inline = FrozenSet.ToFrozenSet(
        [PageScreen.Link, "span", "abbr", "acronym", "label", "cite", "q", "time", "sub", "sup", "mark", "ins", "del", "kbd", "samp", "var", "dfn", "bdi", "bdo", "data", "ruby", "rt", "rp", "img", "br", "link", "meta", "td", "th"]);

    /// <summary>Whether an element stands on the line of the text around it.</summary>
    public static bool IsInline(string tag) => s_inline.Contains(tag) || tag.StartsWith(PageScreen.Letters, StringComparison.Ordinal);

    /// <summary>Sums up to and including each block: characters of running text, and all characters.</summary>
    private readonly long[] _running;
    private readonly long[] _all;

    private PageOutline(List<PageElement> elements, List<PageBlock> blocks, List<(PageElement Element, IElement Source)> sources)
    {
        Elements = elements;
        Blocks = blocks;
        Sources = sources;
        _running = new long[blocks.Count + 1];
        _all = new long[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            _running[i + 1] = _running[i] + RunningText(blocks[i]);
            _all[i + 1] = _all[i] + blocks[i].Text.Length;
        }
    }

    public IReadOnlyList<PageElement> Elements { get; }

    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>The parsed element behind each element.</summary>
    public IReadOnlyList<(PageElement Element, IElement Source)> Sources { get; }

    /// <summary>Characters of running text (long blocks that are not mostly links) inside an element.</summary>
    public long RunningTextIn(PageElement element) => _running[element.EndBlock] - _running[element.FirstBlock];

    /// <summary>All characters inside an element.</summary>
    public long AllTextIn(PageElement element) => _all[element.EndBlock] - _all[element.FirstBlock];

    /// <summary>Characters that count as running text: none of a short block or of one that is half links.</summary>
    public static int RunningText(PageBlock block)
    {
        const int Shortest = 40;
        const double MostLinks = 0.5;
        return block.Text.Length < Shortest || block.LinkShare > MostLinks ? 0 : block.Text.Length - block.LinkCharacters;
    }

    public static PageOutline Of(IElement root)
    {
        var builder = new Builder();
        builder.Walk(root);
        return new PageOutline(builder.Elements, builder.Blocks, builder.Sources);
    }

    private sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private PageElement? _holder;
        private bool _isSpaced;
        private int _links;
        private int _linkDepth;
        private int _preDepth;

        public List<PageElement> Elements { get; } = [];

        public List<PageBlock> Blocks { get; } = [];

        public List<(PageElement Element, IElement Source)> Sources { get; } = [];

        public void Walk(IElement root)
        {
            var path = new Stack<(PageElement Element, INodeList Children, int Next)>();
            path.Push((Enter(root, null), root.ChildNodes, 0));
            while (path.TryPop(out var top))
            {
                if (top.Next >= top.Children.Length)
                {
                    Leave(top.Element);
                    continue;
                }

                path.Push(top with { Next = top.Next + 1 });
                switch (top.Children[top.Next])
                {
                    case IElement element:
                        path.Push((Enter(element, top.Element), element.ChildNodes, 0));
                        break;
                    case IText text:
                        Add(text.Data, top.Element);
                        break;
                }
            }

            Flush();
        }

        private PageElement Enter(IElement source, PageElement? parent)
        {
            var element = new PageElement(Elements.Count, parent, source.LocalName);
            Elements.Add(element);
            Sources.Add((element, source));
            switch (element.Tag)
            {
                case "br":
                    Break();
                    break;
                case "td" or "th":
                    Tab();
                    break;
                case PageScreen.Link:
                    _linkDepth++;
                    break;
                case "pre":
                    _preDepth++;
                    Flush();
                    break;
                default:
                    if (!IsInline(element.Tag))
                    {
                        Flush();
                    }

                    break;
            }

            element.FirstBlock = Blocks.Count;
            return element;
        }

        private void Leave(PageElement element)
        {
            element.End = Elements.Count;
            switch (element.Tag)
            {
                case PageScreen.Link:
                    _linkDepth--;
                    break;
                case "pre":
                    Flush();
                    _preDepth--;
                    break;
                default:
                    if (!IsInline(element.Tag))
                    {
                        Flush();
                    }

                    break;
            }

            // The text of an inline element belongs to a block that is not closed yet.
            element.EndBlock = Blocks.Count + (IsInline(element.Tag) && _text.Length > 0 ? 1 : 0);
        }

        private void Add(string data, PageElement element)
        {
            foreach (var letter in data)
            {
                if (letter is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060')
                {
                    continue;
                }

                if (letter == '\n' && _preDepth > 0)
                {
                    Break();
                }
                else if (char.IsWhiteSpace(letter) || char.IsControl(letter))
                {
                    _isSpaced = true;
                }
                else
                {
                    if (_isSpaced && _text.Length > 0 && _text[^1] is not ('\n' or '\t'))
                    {
                        _text.Append(' ');
                    }

                    _isSpaced = false;
                    _holder = _text.Length == 0 ? element : _holder;
                    _text.Append(letter);
                    _links += _linkDepth > 0 ? 1 : 0;
                }
            }
        }

        // Two breaks in a row are how old pages part paragraphs.
        private void Break()
        {
            if (_text.Length > 0 && _text[^1] == '\n')
            {
                Flush();
            }
            else if (_text.Length > 0)
            {
                _text.Append('\n');
                _isSpaced = false;
            }
        }

        private void Tab()
        {
            if (_text.Length > 0 && _text[^1] is not ('\n' or '\t'))
            {
                _text.Append('\t');
                _isSpaced = false;
            }
        }

        private void Flush()
        {
            while (_text.Length > 0 && (_text[^1] is '\n' or '\t'))
            {
                _text.Length--;
            }

            if (_text.Length > 0)
            {
                Blocks.Add(new PageBlock(Blocks.Count, _holder!, _text.ToString(), _links));
            }

            _text.Clear();
            _links = 0;
            _isSpaced = false;
            _holder = null;
        }
    }
}
