using System.Collections.Frozen;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Reports in which the sentence's subject is part of what is reported: "the talks are said to have failed", "the talks seem to
/// have failed", "the talks reportedly failed"; and those in the passive, with or without "by": "was accused by Lee", "was asked".
/// </summary>
internal static class HedgedSpeech
{
    private static readonly FrozenDictionary<string, string> Hedges =
        Listing.Rows("Attributions.cue-hedges.tsv").ToFrozenDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);

    /// <summary>Adds the hedged and passive reports of a frame.</summary>
    public static void Find(Frame frame, Covered covered, List<Draft> drafts)
    {
        var used = 0;
        for (var at = 1; at < frame.Count; at++)
        {
            var draft = Hedged(frame, at) ?? Passive(frame, at);
            if (draft is null || draft.Begin < used || draft.Content.Exists(covered.Meets) || covered.Meets(draft.Cue!.Value) || (draft.Source is { } s && covered.Meets(s)))
            {
                continue;
            }

            drafts.Add(draft);
            used = Math.Max(draft.Cue.Value.End, draft.Content[^1].End);
        }
    }

    private static Draft? Hedged(Frame frame, int at)
    {
        if (frame[at].IsQuote || !Hedges.TryGetValue(frame[at].Lower, out var use))
        {
            return null;
        }

        var (first, sawBe) = Group(frame, at);
        var next = frame[at + 1];
        switch (use)
        {
            case "appears" when frame[at].Tag is not PartOfSpeech.Noun && (next.Lower is "to" && frame[at + 2].Tag is not (PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Det)
                || (next.Tag is PartOfSpeech.Adj || next.IsAdverb && next.Lower is not "in") || next.Lower is "like" or "as"):
            case "told" when sawBe && next.Lower is "to" or "as" && frame[at + 2].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.X or PartOfSpeech.Adv:
                break;
            case "told" when sawBe && next.Lower is "that" && frame[first - 1].Lower is "it":
                return Make(frame, null, (first, at), null, at + 1);
            case "adverb" when !next.IsMark && at + 1 < frame.EndOfWords && frame[at - 1].Lower is not ("a" or "the" or "an"):
                // "has reportedly left": the auxiliary belongs to what is reported.
                return SourcePhrase.Before(frame, first) is { } one && one.First < first ? Make(frame, null, (at, at), (one.First, at - 1), at + 1) : null;
            default:
                return null;
        }

        if (SourcePhrase.Before(frame, first) is not { } subject || subject.Last != first - 1 && frame[first - 1].Lower != ",")
        {
            return null;
        }

        return frame[subject.First].Lower is "it" && next.Lower is "that" or "as" ? null : Make(frame, null, (first, at), subject, at + 1);
    }

    private static Draft? Passive(Frame frame, int at)
    {
        if (!VerbGroup.TryAt(frame, at, out var group) || !group.IsPassive || group.Verb.Kind is CueKind.Feeling || SourcePhrase.Before(frame, group.First) is not { } subject)
        {
            return null;
        }

        var next = frame[at + 1].Lower;
        if (next is "as" && group.Verb.Lemma is "quote" && frame[at + 2].Lower is "saying" or "telling")
        {
            var from = frame[at + 3].Lower is "," or ":" ? at + 4 : at + 3;
            return from < frame.EndOfWords ? Make(frame, subject, (group.First, at + 2), null, from) : null;
        }

        if (next is "by" && group.Verb.Has(CueTakes.Thing | CueTakes.Clause) && InvertedSubject.After(frame, at + 2) is { } doer)
        {
            var draft = Make(frame, doer, (group.First, at + 1), subject, int.MaxValue);
            var rest = doer.Last + 1;
            if (frame[rest].Lower is "as" or "for" or "of" or "to" or "whether" or "if" && rest + 1 < frame.EndOfWords)
            {
                draft.Content.Add(frame.Span(rest, ContentClause.Last(frame, rest, false, false)));
            }

            return draft;
        }

        if ((group.Verb.Lemma is "ask" or "tell" or "warn" or "urge" or "order" or "advise" or "accuse" or "criticize" or "criticise") && at + 1 < frame.EndOfWords)
        {
            return next switch
            {
                "to" or "of" or "for" => Make(frame, null, (group.First, at), subject, at + 1),
                "about" when at + 2 < frame.EndOfWords => Make(frame, null, (group.First, at + 1), null, at + 2),
                "that" or "if" or "whether" or "why" or "what" or "how" or "who" or "which" => Make(frame, null, (group.First, at), null, at + 1),
                _ => null,
            };
        }

        return null;
    }

    private static Draft Make(Frame frame, (int First, int Last)? source, (int First, int Last) cue, (int First, int Last)? subject, int from)
    {
        var draft = new Draft
        {
            Source = source is { } s ? frame.Span(s.First, s.Last) : null,
            Cue = frame.Span(cue.First, cue.Last),
            Paragraph = frame.Paragraph,
        };
        if (subject is { } own)
        {
            var last = own.Last;
            while (last > own.First && frame[last].IsMark && frame[last].Lower != ")")
            {
                last--;
            }

            draft.Content.Add(frame.Span(own.First, last));
        }

        if (from < frame.EndOfWords)
        {
            draft.Content.Add(frame.Span(from, ContentClause.Last(frame, from, false, false)));
        }

        return draft;
    }

    private static (int First, bool SawBe) Group(Frame frame, int at)
    {
        var (first, be) = (at, false);
        while (first > 0 && at - first < 6 && (frame[first - 1].IsAuxiliary || frame[first - 1].IsAdverb && frame[first - 2].Lower != ","))
        {
            first--;
            be |= ClosedWords.Be.Contains(frame[first].Lower);
        }

        return (first, be);
    }
}
