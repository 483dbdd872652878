namespace Hearsay.Dossiers.Views;

/// <summary>A brief as plain text for a terminal or a mail.</summary>
public static class BriefText
{
    /// <summary>The narrowest page that is written; a smaller width is taken for this.</summary>
    public const int LeastWidth = 40;

    /// <summary>Writes a brief.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="writer">Where to; line feeds alone end the lines.</param>
    /// <param name="width">The columns of the page. No line is longer, except a single word that cannot be cut.</param>
    /// <param name="ansi">Whether headings, voices and numbers get ANSI styles (SGR codes); without them the text holds no control characters.</param>
    public static void Write(Brief brief, TextWriter writer, int width = 80, bool ansi = false)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(writer);
        var page = new TextPage(writer, Math.Max(LeastWidth, width), ansi);
        page.Line(0, 0, (TextStyle.Heading, brief.Title));
        page.Line(0, 0, (TextStyle.Plain, BriefOutline.Standfirst(brief)));
        foreach (var section in BriefOutline.Sections(brief))
        {
            page.Blank();
            page.Line(0, 0, (TextStyle.Heading, section.Heading.ToUpperInvariant()));
            if (section.Note is { } note)
            {
                page.Line(0, 0, (TextStyle.Faint, note));
            }

            var number = 0;
            foreach (var entry in section.Entries)
            {
                number++;
                var label = $"{number}.";
                page.Line(Math.Max(0, 3 - label.Length), 4, (TextStyle.Plain, label), (TextStyle.Voice, entry.Lead), (TextStyle.Plain, entry.Text), (TextStyle.Faint, entry.Evidence));
                foreach (var line in entry.Lines)
                {
                    page.Line(4, 6, (TextStyle.Plain, line.Text), (TextStyle.Faint, line.Evidence));
                }
            }

            if (section.More is { } more)
            {
                page.Line(4, 4, (TextStyle.Faint, more));
            }
        }

        if (brief.Timeline.Undated > 0 || brief.Timeline.Marks.Length > 0)
        {
            page.Blank();
            page.Line(0, 0, (TextStyle.Heading, "DAYS"));
            var days = brief.Timeline.Marks.GroupBy(mark => mark.Day).Select(day => $"{Phrases.Day(day.Key)}: {Phrases.Count(day.Count(), "claim")}");
            page.Line(4, 4, (TextStyle.Plain, string.Join(" · ", days)));
            if (brief.Timeline.More > 0)
            {
                page.Line(4, 6, (TextStyle.Faint, $"and {Phrases.Count(brief.Timeline.More, "further dated claim")}"));
            }

            if (brief.Timeline.Undated > 0)
            {
                page.Line(4, 6, (TextStyle.Plain, $"no day given: {Phrases.Count(brief.Timeline.Undated, "claim")}"));
            }
        }

        if (BriefOutline.LeftOut(brief) is { } left)
        {
            page.Blank();
            page.Line(0, 0, (TextStyle.Faint, left));
        }

        if (brief.Evidence.Length == 0)
        {
            return;
        }

        page.Blank();
        page.Line(0, 0, (TextStyle.Heading, "EVIDENCE"));
        foreach (var evidence in brief.Evidence)
        {
            page.Line(0, 6, (TextStyle.Plain, $"[{evidence.Number}]"), (TextStyle.Plain, DisplayText.Quoted(evidence.Quote)));
            page.Line(6, 6, (TextStyle.Faint, BriefOutline.Source(evidence)));
        }
    }
}
