namespace Hearsay.Reading.Attributions;

/// <summary>
/// Attributions with a verb for their cue: "Lee said that ...", "..., said Lee", "..., Lee said, ...". The three orders are those
/// of Quirk and others, A Comprehensive Grammar of the English Language, 14.28 to 14.30: reporting clause before, behind and inside.
/// </summary>
internal static class ReportingVerbs
{
    /// <summary>The attributions of a frame, in the order of their cues.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="isQuoted">Whether it stands inside a quotation, where only what is plainly said counts.</param>
    /// <param name="cancellation">Stops in between.</param>
    public static List<Draft> Find(Frame frame, bool isQuoted, CancellationToken cancellation)
    {
        var reports = new FrameReports(frame);
        for (var at = 0; at < frame.Count; at++)
        {
            if ((at & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (VerbGroup.TryAt(frame, at, out var group) && (!isQuoted || IsStrong(group)))
            {
                Try(reports, group);
            }
        }

        return reports.Drafts;
    }

    private static void Try(FrameReports reports, VerbGroup group)
    {
        // "was quoted as saying", "was told that", "is expected to": HedgedSpeech has the passives.
        if (group.First < reports.Used || group.IsPassive)
        {
            return;
        }

        var nested = group.Head <= reports.ContentEnd;
        if (nested ? IsStrong(group) : !CommentClause.TryInverted(reports, group))
        {
            WithSubject(reports, group, nested);
        }
    }

    private static bool IsStrong(VerbGroup group) =>
        group.IsFinite && !group.IsPassive && group.Verb.Kind is CueKind.Speech or CueKind.Writing or CueKind.Ask && group.Verb.Has(CueTakes.Clause) && group.Verb.Has(CueTakes.Quote);

    private static void WithSubject(FrameReports reports, VerbGroup group, bool nested)
    {
        var frame = reports.Frame;
        var subject = group.IsFinite ? SourcePhrase.Before(frame, group.First) : null;
        if (subject is { } found && found.First < reports.Used)
        {
            subject = found.Last >= reports.Used ? (Math.Max(found.First, reports.Used), found.Last) : null;
        }

        if (nested && subject is null)
        {
            return;
        }

        if (subject is { } teller && !nested && CommentClause.TryAsTold(reports, group, teller))
        {
            return;
        }

        if (subject is { } own && !nested && group.Verb.Has(CueTakes.Quote | CueTakes.Clause) && group.Verb.Kind is not CueKind.Feeling && CommentClause.TryPostposed(reports, group, own))
        {
            return;
        }

        var shared = subject is null ? reports.SharedSource(group) : null;
        if (subject is null && shared is null)
        {
            return;
        }

        // "who said so, left", "After Lee said so, they left": the next comma gives the word back to the reporter.
        var relative = subject is { } s && (frame[s.First].Lower is "who" or "which"
            || (s.First > 0 && s.First - 1 >= reports.Used && ClosedWords.Subordinators.Contains(frame[s.First - 1].Lower) && frame[s.First - 1].Lower is not "that" and not "than")
            || (s.First == 1 && ClosedWords.Prepositions.Contains(frame[0].Lower)));
        if (Complementation.Of(frame, group, relative) is not { } content)
        {
            return;
        }

        var draft = new Draft
        {
            Source = subject is { } whole ? frame.Span(whole.First, whole.Last) : shared,
            Cue = frame.Span(group.First, content.CueLast),
            Paragraph = frame.Paragraph,
            Announces = content.First > content.Last,
        };
        if (content.First <= content.Last)
        {
            reports.AddContent(draft, content.First, content.Last);
        }

        reports.Drafts.Add(draft);
        if (!nested)
        {
            reports.GoOnInside(draft, group.Head, content.CueLast, content.Last);
        }
    }
}
