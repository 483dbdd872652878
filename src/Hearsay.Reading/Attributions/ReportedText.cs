using Hearsay.Reading.Actors;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>A text cut for reading who says what: paragraphs, their quotations, and the frames around these.</summary>
internal sealed class ReportedText
{
    /// <summary>The fewest tokens, marks counted, of a quotation that is taken for a statement.</summary>
    private const int FewestOfStatement = 12;

    private readonly ResolvedText _resolved;

    /// <summary>Cuts a text.</summary>
    public ReportedText(ResolvedText resolved, CancellationToken cancellation)
    {
        _resolved = resolved;
        Paragraphs = Paragraph.Of(Segmented);
        for (var p = 0; p < Paragraphs.Count; p++)
        {
            cancellation.ThrowIfCancellationRequested();
            var paragraph = Paragraphs[p];
            var first = Quotations.Count;
            Quotations.AddRange(QuotationMarks.Pair(Segmented.Text, paragraph.Span, p));
            Cut(p, first);
        }
    }

    /// <summary>The sentences and tokens.</summary>
    public SegmentedText Segmented => _resolved.Parsed.Segmented;

    /// <summary>The paragraphs in order.</summary>
    public List<Paragraph> Paragraphs { get; }

    /// <summary>The quotations in order.</summary>
    public List<Quotation> Quotations { get; } = [];

    /// <summary>The frames in order.</summary>
    public List<Frame> Frames { get; } = [];

    /// <summary>
    /// Whether a quotation with both its marks says something by itself: it has a finite verb and too many words for a title or a word that
    /// the author holds at a distance.
    /// </summary>
    public bool IsStatement(int quotation)
    {
        if (!Quotations[quotation].Opened || !Quotations[quotation].Closed)
        {
            return false;
        }

        var span = Quotations[quotation].Span;
        var (first, end) = (Segmented.TokenAtOrAfter(span.Begin), Segmented.TokenAtOrAfter(span.End));
        if (end - first < FewestOfStatement)
        {
            return false;
        }

        for (var token = first; token < end; token++)
        {
            if (_resolved.Parsed.Words[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The frames inside one quotation, in which somebody is quoted as quoting others.</summary>
    public List<Frame> FramesInside(int quotation)
    {
        var span = Quotations[quotation].Span;
        var (token, end) = (Segmented.TokenAtOrAfter(span.Begin), Segmented.TokenAtOrAfter(span.End));
        while (token < end && !char.IsLetterOrDigit(Segmented.Text[Segmented.Tokens[token].Span.Begin]))
        {
            token++;
        }

        while (end > token && !char.IsLetterOrDigit(Segmented.Text[Segmented.Tokens[end - 1].Span.Begin]) && Segmented.Form(end - 1) is not ("." or "!" or "?"))
        {
            end--;
        }

        var frames = new List<Frame>();
        var pieces = new List<Piece>();
        for (; token < end; token++)
        {
            var piece = PieceOf(token);
            if (pieces.Count > 0 && BeginsSentence(token))
            {
                frames.Add(new Frame(this, pieces, Quotations[quotation].Paragraph));
                pieces = [];
            }

            pieces.Add(piece);
        }

        if (pieces.Count > 0)
        {
            frames.Add(new Frame(this, pieces, Quotations[quotation].Paragraph));
        }

        return frames;
    }

    /// <summary>Whether quotations, or a block quotation, cover all of a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="isInBlock">Whether the block quotation is somebody else's, so that only marks count.</param>
    /// <param name="some">Whether they cover any of it.</param>
    public bool IsQuoted(TextSpan span, bool isInBlock, out bool some)
    {
        var (low, high) = (0, Quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quotations[middle].Span.End <= span.Begin)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (!isInBlock && ZoneKindAt(span.Begin) is ZoneKind.Blockquote)
        {
            some = true;
            return true;
        }

        some = low < Quotations.Count && Quotations[low].Span.Begin < span.End;
        return some && Quotations[low].Span.Contains(span);
    }

    private ZoneKind ZoneKindAt(int offset) =>
        Segmented.ZoneKindOf(Segmented.Sentences[Segmented.SentenceOf(Math.Min(Segmented.TokenAtOrAfter(offset), Segmented.Tokens.Length - 1))]);

    private void Cut(int paragraph, int quote)
    {
        var (first, end) = (Paragraphs[paragraph].FirstToken, Paragraphs[paragraph].EndToken);
        var pieces = new List<Piece>();
        for (var token = first; token < end;)
        {
            while (quote < Quotations.Count && Quotations[quote].Span.End <= Segmented.Tokens[token].Span.Begin)
            {
                quote++;
            }

            Piece piece;
            if (quote < Quotations.Count && Quotations[quote].Span.Begin < Segmented.Tokens[token].Span.End)
            {
                var after = token;
                while (after < end && Segmented.Tokens[after].Span.Begin < Quotations[quote].Span.End)
                {
                    after++;
                }

                piece = new Piece(token, after, quote, "", "", PartOfSpeech.X);
                quote++;
            }
            else
            {
                piece = PieceOf(token);
            }

            if (pieces.Count > 0 && SentencesPart(pieces, piece))
            {
                Frames.Add(new Frame(this, pieces, paragraph));
                pieces = [];
            }

            pieces.Add(piece);
            token = piece.End;
        }

        if (pieces.Count > 0)
        {
            Frames.Add(new Frame(this, pieces, paragraph));
        }
    }

    private bool SentencesPart(List<Piece> before, Piece next)
    {
        var last = before[^1];
        if (next.IsMark)
        {
            return false;
        }

        if (last.IsQuote)
        {
            var inner = Segmented.Text.AsSpan(Quotations[last.Quote].Span.Begin, Quotations[last.Quote].Span.Length).TrimEnd("\"'”’»“` ");
            if (inner.Length == 0 || inner[^1] is not ('.' or '!' or '?' or '…'))
            {
                return false;
            }

            return next.IsQuote || (next.IsCapital && (inner[^1] == '.' || !SpeakerFollows(next.First)));
        }

        if (next.IsQuote)
        {
            return last.IsStop && !IsAbbreviation(before);
        }

        return BeginsSentence(next.First);
    }

    private static bool IsAbbreviation(List<Piece> before) => before.Count > 1 && before[^2].IsCapital && before[^2].Form.Length == 1;

    /// <summary>Whether "...?" is followed by its speaker: a verb of saying within a few words, before the sentence goes on.</summary>
    private bool SpeakerFollows(int token)
    {
        for (var ahead = token; ahead < Math.Min(token + 6, Segmented.Tokens.Length); ahead++)
        {
            if (CueLexicon.TryFind(Segmented.Form(ahead).ToLowerInvariant(), out var verb, out var form)
                && verb.Has(CueTakes.Inverts) && (form & (CueForm.Past | CueForm.Third)) != CueForm.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool BeginsSentence(int token) => Segmented.Sentences[Segmented.SentenceOf(token)].FirstToken == token;

    private Piece PieceOf(int token)
    {
        var form = Segmented.Form(token);
        var tag = _resolved.Parsed.Words[token].PartOfSpeech;
        return new Piece(token, token + 1, -1, form, form.ToLowerInvariant(), tag);
    }
}
