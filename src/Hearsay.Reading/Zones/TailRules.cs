using System.Collections.Immutable;
using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Zones;

/// <summary>
/// What stands among and under the paragraphs of an article: subheads, captions, credits, notices, notes about the author, appeals and
/// comments. Where nothing speaks for one of these a paragraph is body.
/// </summary>
internal static class TailRules
{
    private const int MostSubheadWords = 10;
    private const int MostLinkWords = 24;
    private const int Indentation = 2;

    /// <summary>Marks all paragraphs from <paramref name="first"/> on that are not known yet.</summary>
    public static void Mark(PageDraft page, int first)
    {
        var paragraphs = page.Paragraphs;
        var bodyIsIndented = first < paragraphs.Length && paragraphs[first].Indent >= Indentation;
        var (isRelated, afterNote) = (false, false);
        for (var i = first; i < paragraphs.Length; i++)
        {
            var paragraph = paragraphs[i];
            var cue = page.Cues[i];
            if (cue == CueKind.Comments && CommentsFollow(paragraphs, i))
            {
                page.Kinds[i] = ZoneKind.Boilerplate;
                MarkComments(page, i + 1);
                return;
            }

            if (afterNote && !bodyIsIndented && paragraph.Indent >= Indentation && cue is null && !CreditRule.Holds(paragraph))
            {
                MarkComments(page, i);
                return;
            }

            page.Kinds[i] = KindOf(page, i, cue, isRelated, afterNote, out var isNote);
            isRelated = cue == CueKind.Related || (isRelated && page.Kinds[i] == ZoneKind.Boilerplate);
            afterNote = isNote || (afterNote && page.Kinds[i] != ZoneKind.Body);
        }
    }

    private static ZoneKind KindOf(PageDraft page, int i, CueKind? cue, bool isRelated, bool afterNote, out bool isNote)
    {
        var paragraphs = page.Paragraphs;
        var paragraph = paragraphs[i];
        isNote = false;
        switch (cue)
        {
            case CueKind.Boilerplate or CueKind.Related:
                return ZoneKind.Boilerplate;
            case CueKind.Credit:
                return ZoneKind.Credit;
            case CueKind.Caption:
                return ZoneKind.Caption;
        }

        if (CreditRule.Holds(paragraph))
        {
            return ZoneKind.Credit;
        }

        if (isRelated && paragraph.Words <= MostLinkWords && paragraph.Last is not ('.' or ','))
        {
            return ZoneKind.Boilerplate;
        }

        var isLate = ArticleEndsWith(page, i);
        if (isLate && (AuthorNoteRule.Holds(paragraph, ByLine(page)) || (afterNote && AuthorNoteRule.GoesOn(paragraph))))
        {
            isNote = true;
            return ZoneKind.Boilerplate;
        }

        if (isLate && AppealRule.Holds(paragraph))
        {
            isNote = true;
            return ZoneKind.Boilerplate;
        }

        return IsSubhead(paragraphs, i) ? ZoneKind.Headline : ZoneKind.Body;
    }

    private static ImmutableArray<string> ByLine(PageDraft page) => page.Document.Byline.IsEmpty ? page.Byline : page.Document.Byline;

    /// <summary>Whether no paragraph of the article stands behind this one: only notes, appeals, credits, links, and what is moved to the right.</summary>
    private static bool ArticleEndsWith(PageDraft page, int at)
    {
        var paragraphs = page.Paragraphs;
        var before = paragraphs[at].Indent;
        for (var (i, seen) = (at + 1, 0); i < paragraphs.Length && seen < 8; i++, seen++)
        {
            var paragraph = paragraphs[i];
            if (page.Cues[i] == CueKind.Comments || (paragraph.Indent >= before + Indentation && paragraph.AfterBlank))
            {
                return true;
            }

            if (paragraph.IsProse && page.Cues[i] is null && !AppealRule.Holds(paragraph) && !AuthorNoteRule.Holds(paragraph, ByLine(page)) && !AuthorNoteRule.GoesOn(paragraph))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what follows a heading over comments looks like comments and not like the article going on.</summary>
    private static bool CommentsFollow(ImmutableArray<Paragraph> paragraphs, int at) =>
        at + 1 < paragraphs.Length && (char.IsAsciiDigit(paragraphs[at].Text[0]) || at * 2 > paragraphs.Length || paragraphs[at + 1].Indent > paragraphs[at].Indent
            || char.IsAsciiDigit(paragraphs[at + 1].Text[0]));

    private static void MarkComments(PageDraft page, int first)
    {
        for (var i = first; i < page.Paragraphs.Length; i++)
        {
            if (page.Cues[i] is CueKind.Boilerplate or CueKind.Comments or CueKind.Related)
            {
                page.Kinds[i] = ZoneKind.Boilerplate;
            }
        }

        for (var i = first; i < page.Paragraphs.Length; i++)
        {
            if (page.Kinds[i] is null)
            {
                CommentRules.Mark(page, i);
            }
        }
    }

    /// <summary>A short line without an end between paragraphs of running text.</summary>
    private static bool IsSubhead(ImmutableArray<Paragraph> paragraphs, int i)
    {
        var paragraph = paragraphs[i];
        return paragraph.Words <= MostSubheadWords && paragraph.Text.Length <= 90 && paragraph.BeginsUpper && !paragraph.IsBullet && !paragraph.EndsFlatly
            && !(paragraph.EndsSentence && !paragraph.IsTitleCase)
            && paragraph.Last is not (',' or ':' or ';' or '-' or '—' or '–') && !QuoteMarks.Opens(paragraph.Text) && char.IsLetterOrDigit(paragraph.Text[0])
            && i + 1 < paragraphs.Length && paragraphs[i + 1].IsProse && i > 0 && paragraphs[i + 1].Indent <= paragraph.Indent + Indentation;
    }
}
