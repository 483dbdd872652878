namespace Hearsay.Reading.Text;

/// <summary>
/// A text out of which something was taken or in which something was joined, with the way back: every code unit of
/// <see cref="Text"/> knows which stretch of the original it stands for.
/// </summary>
public sealed class CleanedText
{
    private readonly int[] _begins;
    private readonly int[] _ends;

    private CleanedText(string text, int[] begins, int[] ends)
    {
        Text = text;
        _begins = begins;
        _ends = ends;
    }

    /// <summary>The text as cleaned.</summary>
    public string Text { get; }

    /// <summary>
    /// The stretch of the original that <paramref name="cleaned"/> stands for. An empty span maps to the position in front of
    /// what follows it, or behind everything at the end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not fit <see cref="Text"/>.</exception>
    public TextSpan ToOriginal(TextSpan cleaned)
    {
        if (cleaned.End > Text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(cleaned), $"The span {cleaned} does not fit a cleaned text of {Text.Length} code units.");
        }

        if (!cleaned.IsEmpty)
        {
            return new TextSpan(_begins[cleaned.Begin], _ends[cleaned.End - 1]);
        }

        var at = cleaned.Begin < Text.Length ? _begins[cleaned.Begin] : Text.Length == 0 ? 0 : _ends[^1];
        return new TextSpan(at, at);
    }

    /// <summary>Builds a cleaned text piece by piece, in the order of the original.</summary>
    public sealed class Builder
    {
        private readonly System.Text.StringBuilder _text = new();
        private readonly List<int> _begins = [];
        private readonly List<int> _ends = [];
        private int _reached;

        /// <summary>How many code units of the original the pieces so far reach to.</summary>
        public int Reached => _reached;

        /// <summary>Keeps a stretch of the original as it stands; a stretch between two kept ones is left out.</summary>
        /// <exception cref="ArgumentException">The stretch begins before the end of the last piece.</exception>
        public Builder Keep(string original, TextSpan span)
        {
            Advance(span);
            _text.Append(span.In(original));
            for (var at = span.Begin; at < span.End; at++)
            {
                _begins.Add(at);
                _ends.Add(at + 1);
            }

            return this;
        }

        /// <summary>Writes <paramref name="replacement"/> for a stretch of the original; all of it stands for the whole stretch.</summary>
        /// <exception cref="ArgumentException">The stretch begins before the end of the last piece.</exception>
        public Builder Replace(TextSpan span, string replacement)
        {
            Advance(span);
            _text.Append(replacement);
            for (var i = 0; i < replacement.Length; i++)
            {
                _begins.Add(span.Begin);
                _ends.Add(span.End);
            }

            return this;
        }

        /// <summary>The cleaned text with its map.</summary>
        public CleanedText Build() => new(_text.ToString(), [.. _begins], [.. _ends]);

        private void Advance(TextSpan span)
        {
            if (span.Begin < _reached)
            {
                throw new ArgumentException($"The pieces must follow one another: {span} begins before {_reached}.", nameof(span));
            }

            _reached = span.End;
        }
    }
}
