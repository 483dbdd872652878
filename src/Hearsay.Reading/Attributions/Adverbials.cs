using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Attributions;

/// <summary>When, where and to whom it was said: the words between a cue and its content that belong to neither.</summary>
internal static class Adverbials
{
    /// <summary>The index after the adverbials, hearer included, that begin at a piece.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="at">The first piece behind the verb.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="occasion">Whether an occasion or medium is among them ("in a statement").</param>
    public static int Skip(Frame frame, int at, CueVerb verb, out bool occasion)
    {
        occasion = false;
        if (verb.Has(CueTakes.Hearer))
        {
            at = SkipHearer(frame, at);
        }

        return SkipAll(frame, at);
    }

    /// <summary>The index after the adverbials of time, place and occasion that begin at a piece.</summary>
    public static int SkipAll(Frame frame, int at)
    {
        for (var round = 0; round < 5; round++)
        {
            var next = SkipOne(frame, at);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    /// <summary>Whether a report may begin here: "that", a question word, a quotation, a colon, a comma before one, a pronoun.</summary>
    public static bool OpensReport(Frame frame, int at) =>
        frame[at].IsQuote || frame[at].Lower is "that" or ":" or "he" or "she" or "they" or "it" or "we" or "there" or "whether"
        || (frame[at].Lower is "," && frame[at + 1].IsQuote);

    /// <summary>The index after the hearer that begins at a piece; the piece itself where none does.</summary>
    public static int SkipHearer(Frame frame, int at)
    {
        var first = frame[at];
        if ((ClosedWords.Hearers.Contains(first.Lower) && !(first.Lower == "her" && frame[at + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj)) || first.Lower is "himself" or "herself")
        {
            at++;
            return frame[at].Lower is "who" or "," ? at : SkipTail(frame, at);
        }

        if (first.IsQuote || first.IsMark || first.Lower is "that" || ClosedWords.Pronouns.Contains(first.Lower) || !first.IsNominal)
        {
            return at;
        }

        var end = at;
        if (first.IsCapital && !ClosedWords.Articles.Contains(first.Lower))
        {
            while (end < frame.Count && end < at + 9 && (frame[end].IsCapital || frame[end].Lower is "'s" or "’s" or "of" && frame[end + 1].IsCapital
                || (frame[end].Lower is "." && frame[end - 1].IsCapital && frame[end - 1].Form.Length < 3)))
            {
                end++;
            }

            return SkipTail(frame, end);
        }

        while (end < frame.Count && end < at + 9 && frame[end].IsNominal && (end == at || !ClosedWords.Articles.Contains(frame[end].Lower)))
        {
            end++;
        }

        return SkipTail(frame, end);
    }

    private static int SkipTail(Frame frame, int at)
    {
        // "told a crowd of supporters in Ohio that"
        var end = at;
        for (var round = 0; round < 3 && ClosedWords.Prepositions.Contains(frame[end].Lower); round++)
        {
            var next = SkipPhrase(frame, end + 1);
            if (next == end + 1)
            {
                break;
            }

            end = next;
        }

        return end > at && OpensReport(frame, SkipAll(frame, end)) ? SkipAll(frame, end) : SkipAll(frame, at);
    }

    private static int SkipOne(Frame frame, int at)
    {
        var (piece, next) = (frame[at], frame[at + 1]);
        if (ClosedWords.Days.Contains(piece.Lower))
        {
            return next.Lower is "night" or "morning" or "evening" or "afternoon" ? at + 2 : at + 1;
        }

        if (piece.Lower is "last" or "this" or "earlier" or "late" or "early" or "next" && (next.Tag is PartOfSpeech.Noun or PartOfSpeech.X or PartOfSpeech.Propn || next.Lower is "this" or "last" or "on")
            && (ClosedWords.Days.Contains(next.Lower) || next.Lower is "week" or "month" or "year" or "night" or "morning" or "weekend" or "spring" or "summer" or "fall" or "autumn" or "winter" or "time" or "afternoon" or "evening" or "this" or "last" or "on"))
        {
            return next.Lower is "this" or "last" or "on" ? SkipOne(frame, at + 1) : at + 2;
        }

        if (piece.Lower is "the" && next.Lower is "following" or "next" or "same" or "previous" && frame[at + 2].Lower is "day" or "morning" or "evening" or "night" or "week" or "month" or "year")
        {
            return at + 3;
        }

        if (piece.Lower is "in" or "on" or "at" or "during" or "to" or "via" or "through" or "after" or "before" or "with" or "by" or "from" or "of" && !next.IsQuote && next.Lower is not "that" && next.Tag is not PartOfSpeech.Verb)
        {
            var end = SkipPhrase(frame, at + 1);
            while (frame[end].Lower is "of" or "with" or "in" or "at" or "for" or "on" or "to" && end < at + 14)
            {
                var more = SkipPhrase(frame, end + 1);
                if (more == end + 1)
                {
                    break;
                }

                end = more;
            }

            return end > at + 1 ? end : at;
        }

        return piece.Lower is "recently" or "again" or "ago" or "publicly" or "too" or "afterward" or "afterwards" or "later" ? at + 1 : at;
    }

    private static int SkipPhrase(Frame frame, int at)
    {
        var end = at;
        while (end < frame.Count && end < at + 9 && !frame[end].IsMark && !frame[end].IsQuote && frame[end].Lower is not "that"
            && (frame[end].IsNominal || frame[end].Lower is "'s" or "’s" or "'" or "’") && !(end > at && ClosedWords.Articles.Contains(frame[end].Lower)) && !(end > at && frame[end].Lower is "he" or "she"))
        {
            end++;
        }

        return end;
    }
}
