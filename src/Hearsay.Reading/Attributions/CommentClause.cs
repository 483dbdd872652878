namespace Hearsay.Reading.Attributions;

/// <summary>
/// Reporting clauses behind, inside or, with "as", before what they report: "..., said Lee", "..., Lee said, ...", "As Lee said, ...".
/// They are the comment clauses of Quirk and others, A Comprehensive Grammar of the English Language, 14.29 and 15.53 to 15.55.
/// </summary>
internal static class CommentClause
{
    /// <summary>"..., said Lee": the subject stands behind its verb.</summary>
    public static bool TryInverted(FrameReports reports, VerbGroup group)
    {
        var frame = reports.Frame;
        var before = frame[group.First - 1];
        var quoted = before.IsQuote || (before.IsMark && before.Lower is not ":" && frame[group.First - 2].IsQuote);
        if (!group.Verb.Has(CueTakes.Inverts) || group.First != group.Head || (group.Form & (CueForm.Past | CueForm.Third)) == CueForm.None
            || group.First - 1 < reports.Used || !(quoted || before.Lower is "," or "?" or "!") || group.First < 2 && !quoted)
        {
            return false;
        }

        var next = group.Head + 1;
        if (InvertedSubject.After(frame, next) is not { } source)
        {
            return false;
        }

        if (!quoted && (!ContentClause.HasVerb(frame, reports.Used, group.First - 2) || ContentClause.HasVerb(frame, source.First, source.Last)
            || (!IsOver(frame, source.Last + 1) && (group.Verb.Lemma is not "say" || group.First - reports.Used < 5))))
        {
            return false;
        }

        var last = before.IsQuote ? group.First - 1 : group.First - 2;
        var draft = reports.Open(group, source);
        reports.AddLeft(draft, last);
        reports.AddRight(draft, source.Last + 1);
        reports.Close(draft, source.Last);
        return true;
    }

    /// <summary>"As Lee said, ...": the sentence itself is what is said.</summary>
    public static bool TryAsTold(FrameReports reports, VerbGroup group, (int First, int Last) subject)
    {
        var frame = reports.Frame;
        var next = Adverbials.Skip(frame, group.Head + 1, group.Verb, out _);
        if (subject.First == 0 || frame[subject.First - 1].Lower != "as" || subject.First - 1 > reports.Used || frame[next].Lower != "," || next + 1 >= frame.EndOfWords
            || !group.Verb.Has(CueTakes.Quote | CueTakes.Clause) || group.Verb.Kind is CueKind.Feeling)
        {
            return false;
        }

        var draft = reports.Open(group, subject);
        var last = ContentClause.Last(frame, next + 1, inRelative: false, isThing: false);
        reports.AddContent(draft, next + 1, last);
        reports.ContentEnd = last;
        reports.Close(draft, group.Head);
        return true;
    }

    /// <summary>"..., Lee said": what is said stands before the subject.</summary>
    public static bool TryPostposed(FrameReports reports, VerbGroup group, (int First, int Last) subject)
    {
        var frame = reports.Frame;
        var before = frame[subject.First - 1];
        var quoted = subject.First - 1 >= reports.Used && (before.IsQuote || (before.IsMark && before.Lower is not (":" or ";" or "." or "(") && frame[subject.First - 2].IsQuote && subject.First - 2 >= reports.Used));
        var next = Adverbials.Skip(frame, group.Head + 1, group.Verb, out _);
        var over = IsOver(frame, next);
        var asClause = before.Lower == "as" && subject.First >= 2 && frame[subject.First - 2].Lower == ",";
        if (quoted && IsTitle(reports, before.IsQuote ? subject.First - 1 : subject.First - 2))
        {
            quoted = false;
        }

        if (quoted ? frame[group.Head + 1].Lower is "that" or ":" : !((before.Lower is "," or "—" or "–" || asClause) && (over || frame[next].Lower is "," or ":")))
        {
            return false;
        }

        var last = asClause ? subject.First - 3 : before.IsQuote ? subject.First - 1 : subject.First - 2;
        if (last < reports.Used)
        {
            return false;
        }

        // "France agreed with Italy on the plan, Lee said": Lee says all of it, the agreement too.
        var earliest = !quoted && reports.ContentEnd >= reports.Used ? 0 : reports.Used;
        var first = ContentClause.First(frame, last, earliest);
        if (!quoted && frame[next].Lower == ":" && !ContentClause.HasVerb(frame, first, last))
        {
            return false;
        }

        if (!quoted && !over && frame[next].Lower == ",")
        {
            // "On Monday, Lee said, ..." opens with no report; "The talks, Lee said, failed" does.
            var opener = frame[first];
            var short_ = last - first < 6;
            if (short_ && (ClosedWords.Prepositions.Contains(opener.Lower) || opener.IsAdverb || ClosedWords.Subordinators.Contains(opener.Lower)) && Adverbials.OpensReport(frame, next + 1))
            {
                return false;
            }

            if (Adverbials.OpensReport(frame, next + 1) && frame[next + 1].IsQuote)
            {
                return false;
            }
        }

        if (!quoted && over && first == last && !frame[first].IsQuote)
        {
            return false;
        }

        var draft = reports.Open(group, subject);
        reports.AddContent(draft, first, last);
        reports.AddRight(draft, next);
        reports.Close(draft, group.Head);
        return true;
    }

    private static bool IsOver(Frame frame, int at) => at >= frame.Count || (frame[at].IsStop && (at == frame.Count - 1 || frame[at + 1].IsQuote)) || frame[at].Lower is ")" or ";";

    /// <summary>Whether a quotation is a few words inside the reporter's own: a title, a term.</summary>
    private static bool IsTitle(FrameReports reports, int quote)
    {
        var frame = reports.Frame;
        var before = frame[quote - 1];
        return quote > reports.Used && frame[quote].IsQuote && frame[quote].End - frame[quote].First < 8 && !before.IsMark && !before.IsQuote
            && (ClosedWords.Prepositions.Contains(before.Lower) || before.IsNominal) && !before.IsVerb;
    }
}
