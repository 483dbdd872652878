using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>An attribution in the making.</summary>
internal sealed class Draft
{
    /// <summary>The source phrase; null where there is none.</summary>
    public TextSpan? Source { get; set; }

    /// <summary>The cue; null where there is none.</summary>
    public TextSpan? Cue { get; set; }

    /// <summary>The first token of the cue; -1 where there is none.</summary>
    public int CueToken { get; init; } = -1;

    /// <summary>What is reported, in order.</summary>
    public List<TextSpan> Content { get; } = [];

    /// <summary>Whether a quotation alone is reported up to now.</summary>
    public bool IsQuoted { get; set; }

    /// <summary>Whether words behind the cue, or a colon, promise that the next paragraph says it.</summary>
    public bool Announces { get; set; }

    /// <summary>Whether it stands inside somebody's quotation.</summary>
    public bool IsInside { get; set; }

    /// <summary>Whether it stands inside a block quotation.</summary>
    public bool IsInBlock { get; set; }

    /// <summary>The paragraph in which the content last stood.</summary>
    public int Paragraph { get; set; }

    /// <summary>Whether a rule finds it that hardly errs.</summary>
    public bool IsCertain { get; init; }

    /// <summary>The last quotation of the content; -1 for none.</summary>
    public int LastQuote { get; set; } = -1;

    /// <summary>The first character of any part.</summary>
    public int Begin => Math.Min(Math.Min(Source?.Begin ?? int.MaxValue, Cue?.Begin ?? int.MaxValue), Content.Count > 0 ? Content[0].Begin : int.MaxValue);

    /// <summary>Parts the roles: no character has two. The cue stands before the source, the source before the content, and the content gives way.</summary>
    /// <param name="text">The text, for the white space at which pieces end.</param>
    public void Part(string text)
    {
        if (Source is { } source && Cue is { } cue && source.Overlaps(cue))
        {
            Source = null;
        }

        foreach (var role in new[] { Cue, Source }.OfType<TextSpan>())
        {
            for (var i = Content.Count - 1; i >= 0; i--)
            {
                if (Content[i].Overlaps(role))
                {
                    var (before, after) = (new TextSpan(Content[i].Begin, Math.Max(Content[i].Begin, role.Begin)), Behind(role.End, Content[i].End));
                    Content.RemoveAt(i);
                    Content.InsertRange(i, new[] { before, after }.Select(piece => piece.TrimmedIn(text)).Where(piece => piece.Length > 0));
                }
            }
        }

        // What goes on behind a role does so behind the comma that closes it.
        TextSpan Behind(int begin, int end)
        {
            while (begin < end && (text[begin] is ',' or ';' or ':' || char.IsWhiteSpace(text[begin])))
            {
                begin++;
            }

            return new TextSpan(Math.Min(begin, end), end);
        }

        Content.Sort();
        for (var i = Content.Count - 1; i > 0; i--)
        {
            if (Content[i - 1].Overlaps(Content[i]))
            {
                Content[i - 1] = Content[i - 1].Union(Content[i]);
                Content.RemoveAt(i);
            }
        }
    }
}
