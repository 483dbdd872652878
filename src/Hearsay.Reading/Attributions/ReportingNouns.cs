using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Attributions whose cue is a noun, "Lee's claim that ...", "their refusal to ...", or a state, "Lee is confident that ...".
/// </summary>
internal static class ReportingNouns
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Nouns = Links("cue-nouns.tsv");
    private static readonly FrozenDictionary<string, ImmutableArray<string>> States = Links("cue-states.tsv");

    /// <summary>Adds the reports of a frame that nouns and states make.</summary>
    public static void Find(Frame frame, Covered covered, List<Draft> drafts)
    {
        var used = 0;
        for (var at = 1; at + 1 < frame.EndOfWords; at++)
        {
            var draft = Noun(frame, at) ?? State(frame, at);
            if (draft is null || draft.Begin < used || draft.Content.Exists(covered.Meets) || covered.Meets(draft.Cue!.Value) || (draft.Source is { } s && covered.Meets(s)))
            {
                continue;
            }

            drafts.Add(draft);
            used = draft.Content[^1].End;
        }
    }

    private static Draft? Noun(Frame frame, int at)
    {
        var word = frame[at];
        if (word.IsQuote || word.Tag is PartOfSpeech.Verb || !Nouns.TryGetValue(word.Lower, out var links) || !links.Contains(frame[at + 1].Lower))
        {
            return null;
        }

        var link = frame[at + 1].Lower;
        if (link == "to" && frame[at + 2].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv) && !links.Contains("for") && word.Lower is not ("opposition" or "reference" or "commitment"))
        {
            return null;
        }

        var first = at;
        while (first > 0 && at - first < 5 && frame[first - 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Noun or PartOfSpeech.Num)
        {
            first--;
        }

        (int First, int Last)? source = null;
        var before = frame[first - 1].Lower;
        if (before is "his" or "her" or "their" or "my" or "our" or "your" or "its")
        {
            source = (first - 1, first - 1);
        }
        else if (before is "'s" or "’s" or "'" or "’")
        {
            source = Possessor(frame, first - 1);
        }

        // A claim of nobody's is a report only where the content is a clause.
        if (source is null && link != "that")
        {
            return null;
        }

        var isStart = link is "that" or "to" && word.Lower is not ("opposition" or "reference" or "commitment");
        var content = isStart ? at + 1 : at + 2;
        if (content >= frame.EndOfWords || frame[content].IsMark)
        {
            return null;
        }

        var draft = new Draft
        {
            Source = source is { } s ? frame.Span(s.First, s.Last) : null,
            Cue = frame.Span(source is null ? at : source.Value.Last + 1, content - 1),
            Paragraph = frame.Paragraph,
        };
        var end = ContentClause.Last(frame, content, inRelative: true, isThing: !isStart);
        if (link == "to")
        {
            // "their refusal to sign was a blow": the verb behind is the sentence's own.
            for (var own = content + 2; own <= end; own++)
            {
                if (frame[own].IsAuxiliary && !ClosedWords.Pronouns.Contains(frame[own - 1].Lower) && (frame[own - 1].IsNominal || frame[own - 1].Tag is PartOfSpeech.Verb))
                {
                    end = own - 1;
                }
            }
        }

        draft.Content.Add(frame.Span(content, end));
        return draft;
    }

    private static Draft? State(Frame frame, int at)
    {
        if (frame[at].IsQuote || !States.TryGetValue(frame[at].Lower, out var links) || !links.Contains(frame[at + 1].Lower))
        {
            return null;
        }

        var first = at;
        var be = false;
        while (first > 0 && at - first < 6 && (frame[first - 1].IsAuxiliary || frame[first - 1].IsAdverb || frame[first - 1].Lower is "feels" or "felt" or "feel" or "remains" or "remained" or "more" or "less" or "most"))
        {
            first--;
            be |= ClosedWords.Be.Contains(frame[first].Lower) || frame[first].Lower is "feels" or "felt" or "feel" or "remains" or "remained";
        }

        if (!be || SourcePhrase.Before(frame, first) is not { } source || frame[source.First].Lower is "it" or "there")
        {
            return null;
        }

        var content = frame[at + 1].Lower is "that" or "to" && frame[at].Lower is not "opposed" ? at + 1 : at + 2;
        if (content >= frame.EndOfWords || frame[content].IsMark)
        {
            return null;
        }

        var draft = new Draft { Source = frame.Span(source.First, source.Last), Cue = frame.Span(first, content - 1), Paragraph = frame.Paragraph };
        draft.Content.Add(frame.Span(content, ContentClause.Last(frame, content, frame[source.First].Lower is "who" or "which", isThing: content == at + 2)));
        return draft;
    }

    private static (int First, int Last) Possessor(Frame frame, int mark)
    {
        var first = mark;
        while (first > 0 && mark - first < 10 && (frame[first - 1].Tag is PartOfSpeech.Propn || frame[first - 1].IsCapital && first > 1
            || (!frame[mark - 1].IsCapital && frame[first - 1].IsNominal)))
        {
            first--;
            if (ClosedWords.Articles.Contains(frame[first].Lower))
            {
                break;
            }
        }

        if (first > 0 && frame[first - 1].Lower is "the")
        {
            first--;
        }

        return (Math.Min(first, mark), mark);
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Links(string list)
    {
        var links = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var cells in Listing.Rows("Attributions." + list))
        {
            links[cells[0]] = [.. cells[2].Split(' ')];
            if (list == "cue-nouns.tsv")
            {
                links[cells[0].EndsWith('y') && !cells[0].EndsWith("ay", StringComparison.Ordinal) ? cells[0][..^1] + "ies" : cells[0] + "s"] = links[cells[0]];
            }
        }

        return links.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
