namespace Hearsay.Reading.Text;

/// <summary>
/// A stretch of a text: UTF-16 code units, zero-based, <see cref="End"/> exclusive. <c>default</c> is the empty span at 0.
/// Ordered by begin, then by end.
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="begin"/> is negative or after <paramref name="end"/>.</exception>
    public TextSpan(int begin, int end)
    {
        if (begin < 0 || end < begin)
        {
            throw new ArgumentOutOfRangeException(nameof(begin), $"A span needs 0 <= begin <= end, not [{begin}, {end}).");
        }

        Begin = begin;
        End = end;
    }

    /// <summary>The first code unit.</summary>
    public int Begin { get; }

    /// <summary>The code unit after the last.</summary>
    public int End { get; }

    /// <summary>The number of code units.</summary>
    public int Length => End - Begin;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => End == Begin;

    /// <summary>Whether <paramref name="other"/> lies inside this span; an empty span lies inside where its position does.</summary>
    public bool Contains(TextSpan other) => Begin <= other.Begin && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="offset"/> belongs to the span.</summary>
    public bool Contains(int offset) => Begin <= offset && offset < End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Begin < other.End && other.Begin < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Begin, other.Begin), Math.Max(End, other.End));

    /// <summary>The covered text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not fit <paramref name="text"/>.</exception>
    public string Of(string text)
    {
        ThrowUnlessWithin(text);
        return text.Substring(Begin, Length);
    }

    /// <summary>The covered text without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not fit <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(string text)
    {
        ThrowUnlessWithin(text);
        return text.AsSpan(Begin, Length);
    }

    /// <summary>The span without the white space at its edges; empty at its begin where it covers nothing else.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not fit <paramref name="text"/>.</exception>
    public TextSpan TrimmedIn(string text)
    {
        ThrowUnlessWithin(text);
        var (begin, end) = (Begin, End);
        while (begin < end && char.IsWhiteSpace(text[begin]))
        {
            begin++;
        }

        while (begin < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return begin == end ? new TextSpan(Begin, Begin) : new TextSpan(begin, end);
    }

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Begin != other.Begin ? Begin.CompareTo(other.Begin) : End.CompareTo(other.End);

    /// <summary>Whether the first stands before the second.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first stands before the second or is the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first stands after the second.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first stands after the second or is the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"[{Begin}, {End})";

    private void ThrowUnlessWithin(string text)
    {
        if (End > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(text), $"The span {this} does not fit a text of {text.Length} code units.");
        }
    }
}
