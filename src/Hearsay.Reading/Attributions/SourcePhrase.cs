using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// The phrase that names the source, whole: "a spokesman for the ministry", "Lee, who led the talks," (the convention of
/// PARC 3 and PolNeAR: titles, appositions and relative clauses belong to it).
/// </summary>
internal static class SourcePhrase
{
    private const int Window = 45;

    /// <summary>The subject before a verb group: its first and last piece; null where the verb has none of its own.</summary>
    public static (int First, int Last)? Before(Frame frame, int verbGroup)
    {
        var last = verbGroup - 1;
        if (last < 0)
        {
            return null;
        }

        var end = frame[last];
        if (ClosedWords.Pronouns.Contains(end.Lower))
        {
            return (last, last);
        }

        last = TrimTime(frame, last);
        if (last < 0)
        {
            return null;
        }

        end = frame[last];
        if (ClosedWords.Pronouns.Contains(end.Lower))
        {
            return (last, last);
        }

        if (end.Lower is "," or "-" or "--" or "—" or "–")
        {
            return BeforeComma(frame, last, end.Lower);
        }

        if (end.Lower == ")")
        {
            var open = last;
            while (open > 0 && last - open < 12 && frame[open].Lower != "(")
            {
                open--;
            }

            return NounPhraseTo(frame, open - 1) is { } inner ? (inner.First, last) : null;
        }

        return NounPhraseTo(frame, last) is { } phrase ? (Listed(frame, phrase.First), phrase.Last) : null;
    }

    /// <summary>"Lee on Tuesday said", "officials this week said": the time is no part of the source.</summary>
    private static int TrimTime(Frame frame, int last)
    {
        var at = last;
        if (ClosedWords.Days.Contains(frame[at].Lower) && at > 0)
        {
            at--;
            while (at > 0 && frame[at].Lower is "on" or "late" or "early")
            {
                at--;
            }
        }
        else if (at > 1 && frame[at].Lower is "week" or "month" or "year" && frame[at - 1].Lower is "this" or "last")
        {
            at -= 2;
            while (at > 0 && frame[at].Lower is "late" or "early" or "earlier")
            {
                at--;
            }
        }

        return at;
    }

    /// <summary>The subject behind a verb: "said Lee, a spokesman"; null where no noun phrase begins there.</summary>
    public static (int First, int Last)? After(Frame frame, int first)
    {
        if (first >= frame.Count || !frame[first].OpensNounPhrase || frame[first].Lower is "that" or "which" or "who" or "it")
        {
            return null;
        }

        if (ClosedWords.Pronouns.Contains(frame[first].Lower) && frame[first].Lower != "one")
        {
            return (first, first);
        }

        var at = first + 1;
        for (; at < frame.Count && at - first < Window; at++)
        {
            var piece = frame[at];
            if (piece.IsStop && (at == frame.Count - 1 || frame[at + 1].IsQuote) || ClosedWords.Breaks.Contains(piece.Lower) && piece.Lower != "-"
                || (piece.IsQuote && (at == frame.Count - 1 || frame[at - 1].IsMark)))
            {
                break;
            }

            if (piece.Lower == "," && !ContinuesAfterComma(frame, at + 1))
            {
                break;
            }

            if (EndsSource(frame, at))
            {
                break;
            }
        }

        at--;
        while (at > first && frame[at].IsMark && frame[at].Lower is not ")" && !frame[at].Form.EndsWith('.'))
        {
            at--;
        }

        return (first, at);
    }

    private static bool ContinuesAfterComma(Frame frame, int next)
    {
        var piece = frame[next];
        return !piece.IsQuote && (piece.Lower is "who" or "whose" or "which" or "whom" or "the" or "a" or "an" or "one" or "both" or "his" or "her"
            || piece.Tag is PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Noun
            || piece.IsCapital || (piece.Tag is PartOfSpeech.Adj && piece.Lower is not "such")
            || piece.Lower is "of" or "former" or "now" or "director" or "chairman" or "president" or "head"
            || (piece.Lower is "and" && frame[next + 1].OpensNounPhrase && frame[next + 2].Lower is not "said" && frame[next + 1].IsCapital));
    }

    private static bool EndsSource(Frame frame, int at)
    {
        var (piece, next) = (frame[at], frame[at + 1]);
        return ClosedWords.Days.Contains(piece.Lower)
            || piece.Lower is "when" or "while" or "because" or "during" or "after" or "before" or "but" or "as" or "that"
            || (piece.Lower is "on" or "late" or "early" && (ClosedWords.Days.Contains(next.Lower) || next.Lower is "twitter" or "facebook" or "sunday" or "cnn" or "cbs" or "abc" or "nbc" or "fox" or "msnbc" or "a" or "the" && frame[at + 2].Lower is "show" or "program" or "call"))
            || (piece.Lower is "last" or "this" or "earlier" && next.Lower is "week" or "month" or "year" or "night" or "spring" or "summer" or "fall" or "weekend" or "morning" or "this")
            || (piece.Lower is "in" or "at" or "to" && (next.Lower is "a" or "an" or "the" or "his" or "her" or "reporters" or "recent" or "one") && IsOccasion(frame, at + 1))
            || (piece.Lower is "in" && next.Lower.Length == 4 && char.IsAsciiDigit(next.Lower[0]))
            || (piece.Lower is "for" or "of" && next.Lower.EndsWith("ing", StringComparison.Ordinal) && next.Tag is PartOfSpeech.Verb);
    }

    private static bool IsOccasion(Frame frame, int at)
    {
        for (var ahead = at; ahead < at + 5 && ahead < frame.Count; ahead++)
        {
            if (frame[ahead].Lower is "statement" or "interview" or "speech" or "email" or "e-mail" or "letter" or "post" or "tweet" or "rally"
                or "conference" or "debate" or "article" or "memo" or "message" or "reporters" or "call" or "briefing" or "hearing" or "event" or "news"
                or "blog" or "column" or "video" or "report" or "appearance" or "release" or "meeting" or "address" or "time" or "crowd")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The noun phrase that ends at a piece, with what belongs to it on the left.</summary>
    private static (int First, int Last)? NounPhraseTo(Frame frame, int last)
    {
        var first = last + 1;
        while (first > 0 && last - first < Window)
        {
            var piece = frame[first - 1];
            if (piece.IsQuote)
            {
                // A word in quotation marks inside a name; anything longer is what was said.
                if (piece.End - piece.First > 5 || first > last || frame[first].IsMark)
                {
                    break;
                }
            }
            else if (piece.IsMark && piece.Lower is not ("." or "'" or "’" or "&" or "-" or "/" or "(" or ")" or "[" or "]") || piece.IsStop && !IsAbbreviation(frame, first - 1))
            {
                break;
            }
            else if (piece.Lower is "but" or "nor" or "yet" or "because" or "if" or "although" or "though" or "unless" or "until" or "whenever" or "whereas" or "whether" or "when" or "while" or "so" or "then" or "than")
            {
                break;
            }
            else if (piece.Lower is "that" or "who" or "which" or "whom" or "whose" or "where" or "as" or "since" or "what" or "how" or "why")
            {
                if (!(piece.Lower is "who" or "which" or "that" or "whom" or "whose" or "where" && HasVerb(frame, first, last) && first - 2 >= 0 && frame[first - 2].IsNominal))
                {
                    break;
                }
            }
            else if (piece.Lower is "and" or "or")
            {
                if (first <= last && (ClosedWords.Prepositions.Contains(frame[first].Lower) || frame[first].IsAdverb))
                {
                    return null;
                }

                if (first - 2 < 0 || !(frame[first - 2].IsNominal || frame[first - 2].Lower == ")") || frame[first - 2].IsVerb || first > last)
                {
                    break;
                }
            }
            else if (piece.IsVerb || (piece.Tag is PartOfSpeech.Verb or PartOfSpeech.X && CueLexicon.TryFind(piece.Lower, out _, out var form) && form != CueForm.Base))
            {
                if (!HasRelativeBefore(frame, first - 1) && !IsParticiple(frame, first - 1))
                {
                    break;
                }
            }

            first--;
        }

        while (first <= last && (frame[first].Lower is "and" or "but" or "or" or "as" or "that" or "if" or "when" or "while" or "because" or "since" or "so" or "after" or "before" or "until" or "though" or "although" or "whereas" or "whether" or "where" or "than" or "how" or "why" or "what"
            || (frame[first].IsMark && frame[first].Lower is not ("(" or "[" or "$" or "'" or "’")) || (frame[first].IsAdverb && frame[first].Lower is not ("once" or "no" or "not" or "well" or "long" or "just" or "even" or "only"))))
        {
            first++;
        }

        first = SkipIntroduction(frame, first, last);
        if (first > last || frame[first].IsVerb || (frame[first].Tag is PartOfSpeech.Adp && first == last) || !HasNominal(frame, first, last))
        {
            return null;
        }

        return (first, last);
    }

    /// <summary>Leaves out "On Tuesday", "In a statement" before the subject where no comma parts them.</summary>
    private static int SkipIntroduction(Frame frame, int first, int last)
    {
        if (first < last && ClosedWords.Prepositions.Contains(frame[first].Lower))
        {
            if (ClosedWords.Days.Contains(frame[first + 1].Lower))
            {
                return first + 2;
            }

            for (var at = first + 1; at <= last && at < first + 8; at++)
            {
                if (frame[at].Lower is "he" or "she" or "they" or "i" or "we" || (at > first + 2 && !frame[at - 1].IsCapital && frame[at].IsCapital && frame[at - 1].IsNominal && !ClosedWords.Articles.Contains(frame[at - 1].Lower)))
                {
                    return at;
                }
            }
        }
        else if (first < last && ClosedWords.Days.Contains(frame[first].Lower))
        {
            return first + 1;
        }

        return first;
    }

    private static (int First, int Last)? BeforeComma(Frame frame, int comma, string mark)
    {
        var starts = new List<int>();
        var begin = comma;
        while (begin > 0 && comma - begin < Window)
        {
            var piece = frame[begin - 1];
            if (piece.IsQuote && (begin < comma && frame[begin].Lower != mark || piece.End - piece.First > 8) || piece.Lower is ";" or ":" or "—" or "–" or "--" && piece.Lower != mark || (piece.IsStop && !IsAbbreviation(frame, begin - 1)))
            {
                break;
            }

            if (piece.Lower == mark)
            {
                starts.Add(begin);
            }

            begin--;
        }

        starts.Add(begin);
        if (starts.Count > 1 && IsAside(frame, starts[0], comma) && NounPhraseTo(frame, starts[0] - 2) is { } plain)
        {
            return plain;
        }

        // The part next to the verb describes the one before it; "On Monday, Lee, a lawyer, said": the name is the head.
        for (var k = 1; k < starts.Count; k++)
        {
            var (first, last) = (starts[k], starts[k - 1] - 2);
            if (last < first || NounPhraseTo(frame, last) is not { } phrase || phrase.First < first)
            {
                continue;
            }

            var (lead, only) = (frame[phrase.First], phrase.First == first);
            var described = k + 1 < starts.Count && !lead.IsCapital && starts[k] - 2 >= starts[k + 1]
                && (lead.Lower is "a" or "an" or "the" or "who" or "whose" or "which" or "former" or "now" || lead.Tag is PartOfSpeech.Num || char.IsAsciiDigit(lead.Form[0]));
            if (described && only && NounPhraseTo(frame, starts[k] - 2) is { } head && head.First >= starts[k + 1] && frame[head.First].IsCapital
                && !ClosedWords.Prepositions.Contains(frame[head.First].Lower))
            {
                return (head.First, comma);
            }

            if (ClosedWords.Prepositions.Contains(lead.Lower) || ClosedWords.Pronouns.Contains(lead.Lower) && k == 1 && last > phrase.First)
            {
                continue;
            }

            return (phrase.First, comma);
        }

        return null;
    }

    /// <summary>"Lee, Marsh and Dole said": the names before "and" belong to the subject too.</summary>
    private static int Listed(Frame frame, int first)
    {
        var at = first;
        for (var names = 0; names < 6 && at >= 2 && frame[at - 1].Lower == ","; names++)
        {
            var name = at - 2;
            while (name >= 0 && at - name < 5 && frame[name].IsCapital)
            {
                name--;
            }

            if (name == at - 2 || !frame[name + 1].IsCapital || (name >= 0 && frame[name].Lower is not ("," or "and")))
            {
                break;
            }

            at = name + 1;
        }

        for (var k = first; at < first && k < first + 8; k++)
        {
            if (frame[k].Lower == "and" && frame[k + 1].IsCapital && frame[first].IsCapital)
            {
                return at;
            }
        }

        return first;
    }

    /// <summary>"Lee, however, said", "Lee, for example, said".</summary>
    private static bool IsAside(Frame frame, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!frame[at].IsAdverb && frame[at].Lower is not ("for" or "example" or "instance" or "of" or "course" or "in" or "turn" or "part" or "on" or "meanwhile" or "however"))
            {
                return false;
            }
        }

        return end > first;
    }

    private static bool HasNominal(Frame frame, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (frame[at].IsNominal || ClosedWords.Pronouns.Contains(frame[at].Lower) || frame[at].Tag is PartOfSpeech.Pron)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasVerb(Frame frame, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (frame[at].IsVerb || frame[at].Tag is PartOfSpeech.Verb or PartOfSpeech.X && CueLexicon.TryFind(frame[at].Lower, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRelativeBefore(Frame frame, int verb)
    {
        for (var at = verb - 1; at >= 0 && verb - at < 12; at--)
        {
            if (frame[at].Lower is "who" or "which" or "that" or "whose" or "whom")
            {
                return at > 0 && frame[at - 1].IsNominal;
            }

            if (frame[at].IsMark || frame[at].IsQuote || frame[at].IsVerb && !frame[at].IsAuxiliary)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsParticiple(Frame frame, int at) =>
        at > 0 && frame[at].Lower.EndsWith("ed", StringComparison.Ordinal) && !frame[at - 1].IsCapital && frame[at - 1].Tag is PartOfSpeech.Noun;

    private static bool IsAbbreviation(Frame frame, int stop) => stop > 0 && frame[stop - 1].IsCapital && frame[stop - 1].Form.Length <= 4;
}
