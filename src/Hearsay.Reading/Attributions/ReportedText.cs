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

        return HasVerb(span);
    }

    /// <summary>Whether a verb or an auxiliary stands in a span.</summary>
    public bool HasVerb(TextSpan span)
    {
        for (var token = Segmented.TokenAtOrAfter(span.Begin); token < Segmented.Tokens.Length && Segmented.Tokens[token].Span.Begin < span.End; token++)
        {
            if (_resolved.Parsed.Words[token].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a report is none but a blow: armed men attack, strike or target something, and nothing is said ("attacked the port").</summary>
    public bool IsBlow(Draft draft)
    {
        if (draft.Cue is not { } cue || draft.Source is not { } source || draft.Content.Exists(content => HasVerb(content) || LastQuotationIn(content) >= 0))
        {
            return false;
        }

        var strikes = false;
        for (var token = Segmented.TokenAtOrAfter(cue.Begin); token < Segmented.Tokens.Length && Segmented.Tokens[token].Span.Begin < cue.End; token++)
        {
            strikes |= ClosedWords.Blows.Contains(_resolved.Parsed.Words[token].Lemma);
        }

        return strikes && draft.Content.Prepend(source).SelectMany(_resolved.MentionsIn)
            .Any(mention => _resolved.ActorOf[mention] is >= 0 and var actor && _resolved.Actors[actor].Sector is "MIL" or "REB" or "COP" or "PRM" or "SPY" or "UAF");
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
        var low = QuotationAfter(span.Begin);
        if (!isInBlock && ZoneKindAt(span.Begin) is ZoneKind.Blockquote)
        {
            some = true;
            return true;
        }

        some = low < Quotations.Count && Quotations[low].Span.Begin < span.End;
        return some && Quotations[low].Span.Contains(span);
    }

    /// <summary>Whether a span begins with the quoted title of a work: capitals on all its longer words, two or more of them, and no mark before the closing one.</summary>
    public bool BeginsWithTitle(TextSpan span)
    {
        var quotation = QuotationAfter(span.Begin);
        if (quotation == Quotations.Count || Quotations[quotation].Span.Begin != span.Begin || !Quotations[quotation].Closed)
        {
            return false;
        }

        var (first, end) = (Segmented.TokenAtOrAfter(span.Begin), Segmented.TokenAtOrAfter(Quotations[quotation].Span.End));
        var capitals = 0;
        for (var token = first + 1; token < end - 1; token++)
        {
            var form = Segmented.Form(token);
            capitals += char.IsUpper(form[0]) ? 1 : 0;
            if (!char.IsUpper(form[0]) && (form.Length > 3 || !char.IsLetter(form[0])))
            {
                return false;
            }
        }

        return capitals > 1;
    }

    /// <summary>The last quotation that touches a span; -1 for none.</summary>
    public int LastQuotationIn(TextSpan span)
    {
        var quotation = QuotationAfter(span.End - 1);
        return quotation < Quotations.Count && Quotations[quotation].Span.Begin < span.End ? quotation
            : quotation > 0 && Quotations[quotation - 1].Span.End > span.Begin ? quotation - 1 : -1;
    }

    /// <summary>The index of the paragraph that holds a token of one.</summary>
    public int ParagraphOf(int token)
    {
        var (low, high) = (0, Paragraphs.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Paragraphs[middle].EndToken <= token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first quotation that ends behind an offset.</summary>
    public int QuotationAfter(int offset)
    {
        var (low, high) = (0, Quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Quotations[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
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

        // The hyphen of "Ben-Gurion" parts nothing: it is told from a dash by a sign of its own.
        var lower = form == "-" && token > 0 && Segmented.Tokens[token - 1].Span.End == Segmented.Tokens[token].Span.Begin ? "\u2010" : form.ToLowerInvariant();
        return new Piece(token, token + 1, -1, form, lower, tag);
    }
}
