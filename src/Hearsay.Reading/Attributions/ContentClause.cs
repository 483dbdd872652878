namespace Hearsay.Reading.Attributions;

/// <summary>Where what is reported begins and ends.</summary>
internal static class ContentClause
{
    private const int Window = 160;

    /// <summary>The last piece of a content that begins at a piece: the sentence's end, or where the reporter speaks again.</summary>
    public static int Last(Frame frame, int first, bool inRelative, bool isThing)
    {
        var end = Math.Min(frame.EndOfWords, first + Window);
        var at = first + 1;
        for (; at < end; at++)
        {
            var piece = frame[at];
            if (piece.IsQuote)
            {
                if (frame.EndsInComma(at) && (inRelative || Resumes(frame, at + 1)))
                {
                    return at;
                }

                continue;
            }

            if (SpeaksForAnother(frame, at))
            {
                break;
            }

            if (piece.Lower == "," && (Resumes(frame, at + 1) || (inRelative && at > first + 1 && !frame[at + 1].IsQuote)))
            {
                break;
            }

            if ((piece.Lower is "and" or "but") && AnotherCue(frame, at + 1, isThing))
            {
                break;
            }

            if (piece.Lower == "according" && frame[at + 1].Lower == "to")
            {
                break;
            }

            if (piece.Lower is ")" or ";" && !OpenedSince(frame, first, at))
            {
                break;
            }

            if (isThing && at > first && EndsThing(frame, at))
            {
                break;
            }
        }

        at--;
        while (at > first && !frame[at].IsQuote && frame[at].IsMark && frame[at].Lower is "," or ";" or ":" or "—" or "–" or "-" or "--")
        {
            at--;
        }

        return at;
    }

    /// <summary>The first piece of a content that ends at a piece: the sentence's begin, or the end of an earlier report.</summary>
    public static int First(Frame frame, int last, int earliest)
    {
        var first = last;
        while (first > earliest && last - first < Window && frame[first - 1].Lower is not (";" or "(") && !(frame[first - 1].Lower == ":" && frame[first].IsQuote))
        {
            first--;
        }

        while (first < last && !frame[first].IsQuote && (frame[first].IsMark && frame[first].Lower is not ("$" or "'" or "’" or "[") || (first == earliest && frame[first].Lower is "but" or "and" or "yet" or "still" or "so")))
        {
            first++;
        }

        return first;
    }

    /// <summary>Whether a clause with its verb stands between two pieces, relative clauses aside.</summary>
    public static bool HasVerb(Frame frame, int first, int last)
    {
        for (var at = Math.Max(first, last - 60); at <= last; at++)
        {
            if (frame[at].Lower is "who" or "which" or "whose")
            {
                // Its own verb is no other's.
                while (at <= last && !frame[at].IsVerb)
                {
                    at++;
                }

                while (at <= last && (frame[at].IsVerb || frame[at].IsAdverb))
                {
                    at++;
                }
            }
            else if (frame[at].IsVerb)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Resumes(Frame frame, int at)
    {
        var piece = frame[at];
        if (piece.Lower is "while" or "but" or "though" or "although" or "and" or "whereas" && AnotherSpeaks(frame, at))
        {
            return true;
        }

        if (piece.Lower is "according" or "though" or "although" or "even" && frame[at + 1].Lower == "though")
        {
            return true;
        }

        var ahead = at;
        while (ahead < at + 3 && (frame[ahead].IsAdverb || frame[ahead].Lower is "and" or "but" or "while"))
        {
            ahead++;
        }

        return CueLexicon.TryFind(frame[ahead].Lower, out var verb, out var form)
            && ((form == CueForm.Gerund && verb.Kind is CueKind.Speech or CueKind.Writing or CueKind.Ask && !verb.Has(CueTakes.Bound)) || (ahead > at && AnotherCue(frame, ahead, isThing: false)));
    }

    /// <summary>"Lee, who called it a mess, said": the verb behind the comma belongs to the subject before.</summary>
    private static bool SpeaksForAnother(Frame frame, int at) =>
        frame[at - 1].Lower is "," or ")" && frame[at].Tag is Syntax.PartOfSpeech.Verb or Syntax.PartOfSpeech.X
        && CueLexicon.TryFind(frame[at].Lower, out var verb, out var form) && form != CueForm.Base && verb.Has(CueTakes.Inverts)
        && (form & (CueForm.Past | CueForm.Third)) != CueForm.None;

    /// <summary>"while Marsh said", "but officials say": another speaker within a few words.</summary>
    private static bool AnotherSpeaks(Frame frame, int at)
    {
        for (var ahead = at + 1; ahead < at + 7; ahead++)
        {
            var piece = frame[ahead];
            if (piece.IsQuote || piece.IsMark)
            {
                return false;
            }

            if (piece.IsVerb || piece.Tag is Syntax.PartOfSpeech.Verb)
            {
                return ahead > at + 1 && CueLexicon.TryFind(piece.Lower, out var verb, out var form) && verb.Kind is CueKind.Speech or CueKind.Writing
                    && verb.Has(CueTakes.Inverts) && (form & (CueForm.Past | CueForm.Third | CueForm.Base)) != CueForm.None;
            }
        }

        return false;
    }

    private static bool AnotherCue(Frame frame, int at, bool isThing)
    {
        while (frame[at].IsAdverb || frame[at].Lower is "has" or "have" or "had" or "is" or "was")
        {
            at++;
        }

        return CueLexicon.TryFind(frame[at].Lower, out var verb, out var form) && (form & (CueForm.Past | CueForm.Third)) != CueForm.None && !verb.Has(CueTakes.Bound)
            && (isThing || verb.Kind is CueKind.Speech or CueKind.Writing or CueKind.Ask) && frame[at].Tag is not (Syntax.PartOfSpeech.Noun or Syntax.PartOfSpeech.Propn);
    }

    private static bool EndsThing(Frame frame, int at)
    {
        var piece = frame[at];
        return (piece.Lower == "," && !(frame[at + 1].IsCapital || frame[at + 1].IsQuote))
            || piece.Lower is "after" or "when" or "while" or "during" or "because" or "before"
            || ClosedWords.Days.Contains(piece.Lower)
            || (piece.Lower == "on" && ClosedWords.Days.Contains(frame[at + 1].Lower));
    }

    private static bool OpenedSince(Frame frame, int first, int close)
    {
        for (var at = close - 1; at >= first && close - at < 60; at--)
        {
            if (frame[at].Lower == "(")
            {
                return true;
            }
        }

        return false;
    }
}
