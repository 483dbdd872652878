namespace Hearsay.Reading.Attributions;

/// <summary>Attributions whose cue is a prepositional phrase: "according to the report, ...", "..., in the words of Lee".</summary>
internal static class AccordingTo
{
    /// <summary>The attributions of a frame that no verb makes.</summary>
    public static void Find(Frame frame, List<Draft> drafts)
    {
        for (var at = 0; at + 1 < frame.Count; at++)
        {
            if (CueEnd(frame, at) is not { } sourceFirst || InvertedSubject.After(frame, sourceFirst) is not { } source)
            {
                continue;
            }

            var cue = frame.Span(at, sourceFirst - 1);
            if (!(at == 0 || (at == 1 && ClosedWords.Coordinators.Contains(frame[0].Lower))))
            {
                var draft = new Draft { IsCertain = true, Source = frame.Span(source.First, source.Last), Cue = cue, Paragraph = frame.Paragraph };
                var last = at - 1;
                while (last > 0 && frame[last].IsMark)
                {
                    last--;
                }

                var first = ContentClause.First(frame, last, Start(frame, at));
                Add(draft, frame, first, last);
                if (frame[source.Last + 1].Lower == "," && source.Last + 2 < frame.EndOfWords && last - first < 8 && !frame[source.Last + 2].IsQuote)
                {
                    Add(draft, frame, source.Last + 2, frame.EndOfWords - 1);
                }

                drafts.Add(draft);
            }
            else
            {
                var (sourceLast, contentFirst) = Opening(frame, sourceFirst, source.Last);
                if (contentFirst < frame.EndOfWords)
                {
                    var draft = new Draft { IsCertain = true, Source = frame.Span(sourceFirst, sourceLast), Cue = cue, Paragraph = frame.Paragraph };
                    Add(draft, frame, contentFirst, frame.EndOfWords - 1);
                    drafts.Add(draft);
                }
            }
        }
    }

    /// <summary>The index of the first piece of the source; null where no such cue begins here.</summary>
    private static int? CueEnd(Frame frame, int at) => (frame[at].Lower, frame[at + 1].Lower, frame[at + 2].Lower, frame[at + 3].Lower) switch
    {
        ("according", "to", _, _) => at + 2,
        ("in", "the", "words", "of") or ("in", "the", "view", "of") or ("in", "the", "opinion", "of") or ("in", "the", "eyes", "of") => at + 4,
        _ => null,
    };

    /// <summary>"According to Lee, a lawyer, the talks failed": the source ends at the comma before which only descriptions stand.</summary>
    private static (int Last, int Content) Opening(Frame frame, int first, int last)
    {
        var at = first;
        while (at < frame.Count && at < first + 40 && frame[at].Lower is not ("," or ":") && !frame[at].IsQuote)
        {
            at++;
        }

        if (frame[at].IsQuote)
        {
            return (at - 1, at);
        }

        if (frame[at].Lower == "," && frame[at + 1].Lower is "a" or "an" or "who" or "which" or "one" or "whose" or "released" or "citing")
        {
            var close = at + 1;
            while (close < frame.Count && close < at + 25 && frame[close].Lower != ",")
            {
                close++;
            }

            if (frame[close].Lower == ",")
            {
                return (close - 1, close + 1);
            }
        }

        return at < frame.Count ? (at - 1, at + 1) : (last, last + 1);
    }

    private static int Start(Frame frame, int at)
    {
        for (var first = at - 1; first > 0 && at - first < 80; first--)
        {
            if (frame[first].Lower is ";" || frame[first].IsStop)
            {
                return first + 1;
            }
        }

        return 0;
    }

    private static void Add(Draft draft, Frame frame, int first, int last)
    {
        if (first <= last)
        {
            draft.Content.Add(frame.Span(first, last));
            if (frame[last].IsQuote)
            {
                draft.LastQuote = frame[last].Quote;
                draft.IsQuoted = first == last;
            }
        }
    }
}
