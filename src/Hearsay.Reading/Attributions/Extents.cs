using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Where the parts of a report begin and end, by what is certain: quotation marks, the tree, the next verb.</summary>
internal sealed class Extents(ReportedText text, ParsedText parsed)
{
    /// <summary>The least share of a quotation that stands for the whole of it.</summary>
    private const double LeastShare = 0.8;

    /// <summary>A span grown to the bounds of the quotation of which it has most; one that has only some words of a quotation is left as it is.</summary>
    public TextSpan Whole(TextSpan span)
    {
        for (var q = text.QuotationAfter(span.Begin); q < text.Quotations.Count && text.Quotations[q].Span.Begin < span.End; q++)
        {
            var (quoted, shared) = (text.Quotations[q].Span, Math.Min(text.Quotations[q].Span.End, span.End) - Math.Max(text.Quotations[q].Span.Begin, span.Begin));
            if (text.Quotations[q].Opened && shared >= quoted.Length * LeastShare)
            {
                span = span.Union(quoted);
            }
        }

        return span;
    }

    /// <summary>A source without the conjunction before it and with the apposition or relative clause that stands between it and the cue.</summary>
    public (int First, int End) WholeSource((int First, int End) source, (int First, int End) cue)
    {
        var words = parsed.Words;
        while (source.End - source.First > 1 && words[source.First].Relation is "cc" or "cc:preconj")
        {
            // "Either the minister", "But the army"
            source.First++;
        }

        if (source.End >= cue.First)
        {
            return source;
        }

        for (var token = source.End; token < cue.First; token++)
        {
            // Up to the branch that hangs on the source's own words, or out of it.
            var (at, branch) = (token, token);
            for (var steps = 0; at >= source.End && at < cue.First && steps < cue.First - source.End; steps++)
            {
                (at, branch) = (words[at].Head, at);
            }

            if (at < source.First || at >= source.End || words[branch].Relation is not ("acl:relcl" or "appos" or "punct"))
            {
                return source;
            }
        }

        return (source.First, cue.First);
    }

    /// <summary>Gives reports without a source that of the report to whose cue theirs is coordinated: "the Herald headlined ... and reported ...".</summary>
    public void ShareSources(List<Draft> drafts)
    {
        foreach (var draft in drafts.Where(draft => draft.Source is null && draft.Cue is not null))
        {
            for (var at = TopOf(draft.Cue!.Value); at >= 0 && parsed.Words[at].Relation == "conj"; at = parsed.Words[at].Head)
            {
                var first = parsed.Segmented.Tokens[parsed.Words[at].Head].Span;
                if (drafts.Find(other => other != draft && other.Source is not null && other.Cue?.Contains(first) == true) is { } speaker && !draft.Content.Exists(content => content.Overlaps(speaker.Source!.Value)))
                {
                    draft.Source = speaker.Source;
                    break;
                }
            }
        }
    }

    /// <summary>The first token of a span whose head stands outside of it.</summary>
    private int TopOf(TextSpan span)
    {
        var (first, end) = (parsed.Segmented.TokenAtOrAfter(span.Begin), parsed.Segmented.TokenAtOrAfter(span.End));
        for (var token = first; token < end; token++)
        {
            if (parsed.Words[token].Head < first || parsed.Words[token].Head >= end)
            {
                return token;
            }
        }

        return first < end ? first : -1;
    }

    /// <summary>The part of a span before an offset in it, without the conjunctions and marks that stand there last.</summary>
    public TextSpan Before(TextSpan span, int offset)
    {
        var (first, end) = (parsed.Segmented.TokenAtOrAfter(span.Begin), parsed.Segmented.TokenAtOrAfter(offset));
        while (end > first + 1 && parsed.Words[end - 1].PartOfSpeech is PartOfSpeech.Cconj or PartOfSpeech.Punct or PartOfSpeech.Adv)
        {
            end--;
        }

        return new TextSpan(span.Begin, parsed.Segmented.Tokens[Math.Max(first, end - 1)].Span.End);
    }

    /// <summary>Whether two spans stand side by side in one sentence or one quotation.</summary>
    public bool AreOne(TextSpan before, TextSpan after)
    {
        var (last, next) = (parsed.Segmented.TokenAtOrAfter(before.End), parsed.Segmented.TokenAtOrAfter(after.Begin));
        if (last < next || next == 0)
        {
            return false;
        }

        var quotation = text.QuotationAfter(before.End - 1);
        return parsed.Segmented.SentenceOf(next) == parsed.Segmented.SentenceOf(next - 1)
            || (quotation < text.Quotations.Count && text.Quotations[quotation].Span.Contains(before) && text.Quotations[quotation].Span.Contains(after));
    }

    /// <summary>Whether a colon stands right behind a span.</summary>
    public bool IsFollowedByColon(TextSpan span) => span.End < parsed.Segmented.Text.Length && parsed.Segmented.Text[span.End] == ':';
}
