namespace Hearsay.Reading.Attributions;

/// <summary>
/// The phrase that names the source, whole: "a spokesman for the ministry", "Lee, who led the talks," (the convention of
/// PARC 3 and PolNeAR: titles, appositions and relative clauses belong to it). Here the subject before its verb;
/// <see cref="InvertedSubject"/> has the one behind it.
/// </summary>
internal static class SourcePhrase
{
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
            return Apposition.Before(frame, last, end.Lower);
        }

        if (end.Lower == ")")
        {
            var open = last;
            while (open > 0 && last - open < 12 && frame[open].Lower != "(")
            {
                open--;
            }

            return SubjectNounPhrase.EndingAt(frame, open - 1) is { } inner ? (inner.First, last) : null;
        }

        return SubjectNounPhrase.EndingAt(frame, last) is { } phrase ? (Listed(frame, phrase.First), phrase.Last) : null;
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
}
