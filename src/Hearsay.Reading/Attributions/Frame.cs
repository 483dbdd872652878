using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// A sentence as the reporter frames it: every quotation in it, be it of one word or of five sentences, is a single piece.
/// </summary>
internal sealed class Frame
{
    private readonly ReportedText _text;

    /// <summary>Makes a frame.</summary>
    public Frame(ReportedText text, List<Piece> pieces, int paragraph)
    {
        _text = text;
        Pieces = pieces;
        Paragraph = paragraph;
        EndOfWords = pieces.Count;
        while (EndOfWords > 0 && (pieces[EndOfWords - 1].IsStop || pieces[EndOfWords - 1].Lower is ";" or ":" or ","))
        {
            EndOfWords--;
        }
    }

    /// <summary>The pieces in order; at least one.</summary>
    public List<Piece> Pieces { get; }

    /// <summary>The index of its paragraph.</summary>
    public int Paragraph { get; }

    /// <summary>The number of pieces.</summary>
    public int Count => Pieces.Count;

    /// <summary>The piece at an index; an empty one outside the frame.</summary>
    public Piece this[int index] => index >= 0 && index < Pieces.Count ? Pieces[index] : new Piece(-1, -1, -1, "", "", default);

    /// <summary>Whether it says nothing but one quotation, marks aside.</summary>
    public bool IsQuoteAlone => Pieces.Exists(p => p.IsQuote) && Pieces.TrueForAll(p => p.IsQuote || p.IsMark);

    /// <summary>The index after the last piece that is not a closing mark.</summary>
    public int EndOfWords { get; }

    /// <summary>The text from one piece to another, both included; a quotation gives its own bounds.</summary>
    public TextSpan Span(int first, int last)
    {
        var (from, to) = (Pieces[first], Pieces[last]);
        var begin = from.IsQuote ? _text.Quotations[from.Quote].Span.Begin : _text.Segmented.Tokens[from.First].Span.Begin;
        var end = to.IsQuote ? _text.Quotations[to.Quote].Span.End : _text.Segmented.Tokens[to.First].Span.End;
        return new TextSpan(begin, Math.Max(begin, end));
    }

    /// <summary>The text of the frame.</summary>
    public TextSpan Whole => Span(0, Count - 1);

    /// <summary>Whether a piece is a quotation whose last mark is a comma.</summary>
    public bool EndsInComma(int index) =>
        this[index].IsQuote && QuotationAt(index).Span.In(_text.Segmented.Text).TrimEnd("\"'”’»“` ") is [.., ','];

    /// <summary>The quotation that a piece is.</summary>
    public Quotation QuotationAt(int index) => _text.Quotations[Pieces[index].Quote];
}
