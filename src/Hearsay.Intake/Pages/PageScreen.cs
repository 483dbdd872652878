using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Intake.Pages;

/// <summary>
/// Makes a page safe to parse: one pass over the markup drops what is no text (scripts, styles, comments, drawings, the
/// letter-forming tags and all attributes that are not read), escapes stray brackets, flattens what is nested too deep, and
/// counts the elements. What is left costs the parser linear time; some of what is dropped would cost it quadratic time
/// (see docs/decisions/0002-pages-are-screened.md).
/// </summary>
internal sealed class PageScreen
{
    /// <summary>Elements whose content is not text of the page; it is passed over unread.</summary>
    private static readonly FrozenSet<string> s_skipped = FrozenSet.ToFrozenSet(
        ["script", "style", "noscript", "template", "iframe", "noembed", "noframes", "svg", "math", "textarea", "object", "xmp", "canvas", "audio", "video", "select", "datalist", "map"]);

    /// <summary>Tags that only change how letters look, or would change how the rest is parsed; their content stays.</summary>
    private static readonly FrozenSet<string> s_unwrapped = FrozenSet.ToFrozenSet(
        ["font", "b", "i", "u", "s", "em", "strong", "big", "small", "tt", "strike", "nobr", "code", "wbr", "plaintext", "form", "frameset", "frame", "embed", "param", "source", "track", "input", "col", "colgroup", "basefont", "bgsound", "fieldset", "marquee", "applet", "center"]);

    private static readonly FrozenSet<string> s_empty = FrozenSet.ToFrozenSet(["meta", "link", "base", "br", "hr", "img", "area"]);

    /// <summary>A start tag of one of these closes an open one of the same name.</summary>
    private static readonly FrozenSet<string> s_selfClosing = FrozenSet.ToFrozenSet(["p", "li", "dt", "dd", "option", Link]);

    private static readonly FrozenSet<string> s_inline = FrozenSet.ToFrozenSet(
        ["span", Link, "abbr", "acronym", "label", "cite", "q", "time", "sub", "sup", "mark", "ins", "del", "kbd", "samp", "var", "dfn", "bdi", "bdo", "data"]);

    private static readonly FrozenSet<string> s_table = FrozenSet.ToFrozenSet(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"]);

    private static readonly FrozenSet<string> s_tableParts = FrozenSet.ToFrozenSet(["tbody", "thead", "tfoot", "tr", "td", "th", "caption"]);

    private static readonly FrozenSet<string> s_attributes = FrozenSet.ToFrozenSet(
        ["class", "id", "rel", "href", "name", "property", "content", "itemprop", "itemtype", "datetime", "style", "hidden", "aria-hidden", "aria-label", "role", "lang", "http-equiv", "data-testid", "data-component", "title", "data-parent-id", "data-parent", "data-comment-id", "data-depth", "data-level", "aria-level", "width"]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_attributeByText = s_attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a link is called after screening: the standard copies an unclosed <c>a</c> into every later block.</summary>
    public const string Link = "x-link";

    /// <summary>How the names of letter-forming tags begin that carry a class, and so may say what they hold.</summary>
    public const string Letters = "x-";

    private const int LongestValue = 2000;
    private const int LongestName = 40;
    private const int MostAttributes = 32;
    private const int MostDataBlocks = 100;

    private readonly string _html;
    private readonly IntakeLimits _limits;
    private readonly StringBuilder _kept;
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _openCount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _flattened = new(StringComparer.Ordinal);
    private readonly HashSet<string> _neverClosed = new(StringComparer.Ordinal);
    private readonly List<string> _dataBlocks = [];
    private int _at;
    private int _elements;
    private int _deepest;

    private PageScreen(string html, IntakeLimits limits)
    {
        _html = html;
        _limits = limits;
        _kept = new StringBuilder(Math.Min(html.Length, 1 << 20));
    }

    /// <summary>The screened markup, and the contents of the page's JSON-LD blocks.</summary>
    /// <exception cref="IntakeException">More elements than the limits allow.</exception>
    public static ScreenedPage Screen(string html, IntakeLimits limits, CancellationToken cancellation)
    {
        var screen = new PageScreen(html, limits);
        screen.Run(cancellation);
        return new ScreenedPage(screen._kept.ToString(), screen._dataBlocks, screen._deepest > limits.MaxDepth);
    }

    private void Run(CancellationToken cancellation)
    {
        while (_at < _html.Length)
        {
            var bracket = _html.IndexOf('<', _at);
            if (bracket < 0)
            {
                bracket = _html.Length;
            }

            Text(_at, bracket);
            _at = bracket;
            if (_at < _html.Length)
            {
                Markup();
                if ((_elements & 0x3FF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }
    }

    private void Text(int begin, int end)
    {
        if (!_html.AsSpan(begin, end - begin).IsWhiteSpace())
        {
            OpenImpliedCell();
        }

        // The parser drops NULs in some places and keeps them in others; here they are dropped everywhere.
        foreach (var piece in _html.AsSpan(begin, end - begin).Split('\0'))
        {
            _kept.Append(_html.AsSpan(begin, end - begin)[piece]);
        }
    }

    private void Markup()
    {
        var next = _at + 1 < _html.Length ? _html[_at + 1] : ' ';
        if (char.IsAsciiLetter(next))
        {
            StartTag();
        }
        else if (next == '/' && _at + 2 < _html.Length && char.IsAsciiLetter(_html[_at + 2]))
        {
            EndTag();
        }
        else if (next is '!' or '?' or '/')
        {
            Declaration();
        }
        else
        {
            OpenImpliedCell();
            _kept.Append("&lt;");
            _at++;
        }
    }

    private void Declaration()
    {
        if (_html.AsSpan(_at).StartsWith("<!--"))
        {
            SkipBehind("-->", _at + 2);
            return;
        }

        if (_html.AsSpan(_at).StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && _kept.Length == 0)
        {
            _kept.Append("<!doctype html>");
        }

        SkipBehind(">", _at + 1);
    }

    // A construct that never ends is passed over as its opening bracket alone, so that the search is made once for each kind.
    private void SkipBehind(string end, int from)
    {
        var found = _neverClosed.Contains(end) ? -1 : _html.IndexOf(end, from, StringComparison.Ordinal);
        if (found < 0)
        {
            _neverClosed.Add(end);
            _at = Math.Min(_html.Length, _at + 2);
            return;
        }

        _at = found + end.Length;
    }

    private void StartTag()
    {
        var name = Name(_at + 1, out var at);
        var attributes = Attributes(name, at, out var end, out var isData);
        _at = end;
        if (s_skipped.Contains(name))
        {
            SkipContent(name, isData);
            return;
        }

        if (name is "title")
        {
            Title();
            return;
        }

        if (s_unwrapped.Contains(name))
        {
            if (name is not ("em" or "i" or "b" or "strong" or "small" or "font") || !attributes.Contains(" class=", StringComparison.Ordinal))
            {
                return;
            }

            name = Letters + name;
        }

        if (++_elements > _limits.MaxElements)
        {
            throw new IntakeException(IntakeCodes.TooManyElements, $"The page has more than {_limits.MaxElements} elements (--max-elements).");
        }

        if (s_empty.Contains(name))
        {
            OpenImpliedCell();
            Write(name, attributes);
            return;
        }

        if (s_tableParts.Contains(name) && !EnterTablePart(name))
        {
            _kept.Append(name is "td" or "th" ? " " : "<br>");
            return;
        }

        if (!s_tableParts.Contains(name))
        {
            OpenImpliedCell();
            CloseImplied(name);
        }

        _deepest = Math.Max(_deepest, _open.Count + 1);
        if (_open.Count >= _limits.MaxDepth)
        {
            _flattened[name] = _flattened.GetValueOrDefault(name) + 1;
            _kept.Append(name is "span" or Link ? " " : "<br>");
            return;
        }

        _open.Add(name);
        _openCount[name] = _openCount.GetValueOrDefault(name) + 1;
        Write(name, attributes);
    }

    private void EndTag()
    {
        var name = Name(_at + 2, out var at);
        var end = _html.IndexOf('>', at);
        _at = end < 0 ? _html.Length : end + 1;
        name = _openCount.GetValueOrDefault(Letters + name) > 0 ? Letters + name : name;
        if (s_skipped.Contains(name) || s_unwrapped.Contains(name) || s_empty.Contains(name) || name is "title")
        {
            _kept.Append(name is "br" ? "<br>" : "");
            return;
        }

        if (_flattened.GetValueOrDefault(name) is > 0 and var flattened)
        {
            _flattened[name] = flattened - 1;
            _kept.Append(' ');
            return;
        }

        if (_openCount.GetValueOrDefault(name) == 0)
        {
            return;
        }

        if (IsBarred(name))
        {
            return;
        }

        while (_open[^1] != name)
        {
            Close();
        }

        Close();
        _kept.Append("</").Append(name).Append('>');
    }

    // As the standard has it: an inline element does not end a block that was opened in it, and nothing but a table's own
    // tags ends a cell.
    private bool IsBarred(string name)
    {
        var isInline = s_inline.Contains(name) || name.Contains('-', StringComparison.Ordinal);
        var isTable = s_table.Contains(name);
        for (var at = _open.Count - 1; _open[at] != name; at--)
        {
            if (isInline ? !s_inline.Contains(_open[at]) : !isTable && s_table.Contains(_open[at]))
            {
                return true;
            }
        }

        return false;
    }

    // A part of a table ends the parts of its kind and below that are open in the same table; outside a table it is nothing.
    private bool EnterTablePart(string name)
    {
        if (_openCount.GetValueOrDefault("table") == 0)
        {
            return false;
        }

        var rank = Rank(name);
        var end = _open.Count;
        for (var at = _open.Count - 1; _open[at] != "table"; at--)
        {
            end = Rank(_open[at]) >= rank ? at : end;
        }

        while (_open.Count > end)
        {
            Close();
        }

        return true;
    }

    private static int Rank(string name) => name switch
    {
        "tbody" or "thead" or "tfoot" or "caption" => 1,
        "tr" => 2,
        "td" or "th" => 3,
        _ => 0,
    };

    // What stands in a table outside its cells would be moved in front of the table, at a cost that grows with the square;
    // here it gets a cell of its own, and stays where it was written.
    private void OpenImpliedCell()
    {
        if (_open.Count == 0 || _open[^1] is not ("table" or "tbody" or "thead" or "tfoot" or "tr"))
        {
            return;
        }

        foreach (var implied in (ReadOnlySpan<string>)(_open[^1] == "tr" ? ["td"] : ["tr", "td"]))
        {
            _open.Add(implied);
            _openCount[implied] = _openCount.GetValueOrDefault(implied) + 1;
            Write(implied, "");
        }
    }

    // An unclosed paragraph, item or cell ends where its next begins, with what was left open inside it.
    private void CloseImplied(string name)
    {
        const int Furthest = 8;
        if (!s_selfClosing.Contains(name))
        {
            return;
        }

        for (var back = 1; back <= Math.Min(Furthest, _open.Count); back++)
        {
            var open = _open[^back];
            if (open == name)
            {
                for (; back > 0; back--)
                {
                    Close();
                }

                return;
            }

            if (open is not ("span" or Link or "abbr" or "label" or "cite" or "q"))
            {
                return;
            }
        }
    }

    private void Close()
    {
        _openCount[_open[^1]]--;
        _open.RemoveAt(_open.Count - 1);
    }

    private void Write(string name, string attributes) => _kept.Append('<').Append(name).Append(attributes).Append('>');

    private void SkipContent(string name, bool isData)
    {
        var close = "</" + name;
        var end = _neverClosed.Contains(close) ? -1 : _html.IndexOf(close, _at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            _neverClosed.Add(close);
            return;
        }

        if (isData && _dataBlocks.Count < MostDataBlocks)
        {
            _dataBlocks.Add(_html[_at..end]);
        }

        var bracket = _html.IndexOf('>', end);
        _at = bracket < 0 ? _html.Length : bracket + 1;
    }

    private void Title()
    {
        const string Close = "</title";
        var end = _neverClosed.Contains(Close) ? -1 : _html.IndexOf(Close, _at, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            _neverClosed.Add(Close);
            return;
        }

        _kept.Append("<title>").Append(_html.AsSpan(_at, Math.Min(end - _at, LongestValue)).ToString().Replace("<", "&lt;", StringComparison.Ordinal)).Append("</title>");
        var bracket = _html.IndexOf('>', end);
        _at = bracket < 0 ? _html.Length : bracket + 1;
    }

    private string Name(int from, out int end)
    {
        end = from;
        while (end < _html.Length && _html[end] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f' or '<'))
        {
            end++;
        }

        var name = _html.AsSpan(from, Math.Min(end - from, LongestName)).ToString().ToLowerInvariant();
        // A name of other letters could mean something else to the parser than it does here.
        return name is "a" ? Link : name.AsSpan().ContainsAnyExcept(s_nameLetters) ? "span" : name;
    }

    private static readonly System.Buffers.SearchValues<char> s_nameLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private string Attributes(string tag, int at, out int end, out bool isData)
    {
        var kept = new StringBuilder();
        var count = 0;
        isData = false;
        while (true)
        {
            while (at < _html.Length && (char.IsWhiteSpace(_html[at]) || _html[at] == '/'))
            {
                at++;
            }

            if (at >= _html.Length || _html[at] == '>')
            {
                end = Math.Min(_html.Length, at + 1);
                return kept.ToString();
            }

            var begin = at;
            at++;
            while (at < _html.Length && _html[at] is not ('>' or '/' or '=') && !char.IsWhiteSpace(_html[at]))
            {
                at++;
            }

            var name = _html.AsSpan(begin, at - begin);
            while (at < _html.Length && char.IsWhiteSpace(_html[at]))
            {
                at++;
            }

            var value = ReadOnlySpan<char>.Empty;
            if (at < _html.Length && _html[at] == '=')
            {
                at = Value(at + 1, out value);
            }

            isData |= tag is "script" && name.Equals("type", StringComparison.OrdinalIgnoreCase) && value.Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);
            if (name.Length <= LongestName && value.Length <= LongestValue && count < MostAttributes)
            {
                var lower = name.ToString().ToLowerInvariant();
                if (s_attributeByText.Contains(lower))
                {
                    count++;
                    kept.Append(' ').Append(lower).Append("=\"").Append(value.ToString().Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
                }
            }
        }
    }

    private int Value(int at, out ReadOnlySpan<char> value)
    {
        while (at < _html.Length && char.IsWhiteSpace(_html[at]))
        {
            at++;
        }

        if (at < _html.Length && _html[at] is '"' or '\'')
        {
            var quote = _html[at];
            var close = _html.IndexOf(quote, at + 1);
            var stop = close < 0 ? _html.Length : close;
            value = _html.AsSpan(at + 1, stop - at - 1);
            return Math.Min(_html.Length, stop + 1);
        }

        var begin = at;
        while (at < _html.Length && _html[at] != '>' && !char.IsWhiteSpace(_html[at]))
        {
            at++;
        }

        value = _html.AsSpan(begin, at - begin);
        return at;
    }
}
