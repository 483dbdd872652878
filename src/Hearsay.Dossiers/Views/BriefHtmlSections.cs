using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Views;

/// <summary>The sections of the page, one method each.</summary>
internal sealed class BriefHtmlSections(HtmlPage page, Brief brief)
{
    /// <summary>Title, standfirst and the way to the sections.</summary>
    public void Masthead()
    {
        page.Raw("<div class=\"page\">\n<header class=\"masthead\">\n<p class=\"kicker\">Hearsay <span>brief</span></p>\n<h1>").Foreign(brief.Title).Raw("</h1>\n<p class=\"standfirst\">")
            .Text(BriefOutline.Standfirst(brief)).Raw("</p>\n<nav aria-label=\"Sections\"><ul>");
        (string Id, string Name, bool Shown)[] sections =
        [
            ("said", "Said", true), ("contested", "Contested", brief.Contested.Total > 0), ("open", "Open", brief.Open.Total > 0),
            ("ledger", "Ledger", brief.Ledger.Total > 0), ("planned", "Planned", brief.Intentions.Total > 0), ("relations", "Relations", brief.Relations.Total > 0), ("stances", "Stances", brief.Stances.Total > 0), ("alignments", "Signs", brief.Alignments.Total > 0), ("timeline", "Days", brief.Timeline.Marks.Length > 0),
            ("actors", "Actors", brief.Actors.Total > 0), ("speakers", "Quoted", brief.Speakers.Total > 0), ("documents", "Documents", brief.Documents.Total > 0),
            ("evidence", "Evidence", brief.Evidence.Length > 0),
        ];
        foreach (var (id, name, _) in sections.Where(section => section.Shown))
        {
            page.Raw("<li><a").Attribute("href", "#" + id).Raw(">").Text(name).Raw("</a></li>");
        }

        page.Raw("</ul></nav>\n</header>\n");
    }

    /// <summary>A list of claims.</summary>
    public void Claims(string id, string heading, BriefSection<BriefClaim> section, string? note)
    {
        if (section.Items.Length == 0 && id != "said")
        {
            return;
        }

        Open(id, heading, note);
        if (section.Items.Length > 0)
        {
            page.Raw("<ol class=\"claims\">\n");
            foreach (var claim in section.Items)
            {
                page.Raw("<li").Attribute("class", "claim " + claim.Status.ToString().ToLowerInvariant()).Raw("><p class=\"statement\"><span class=\"voice\">")
                    .Foreign(Phrases.Lead(claim)).Raw("</span> ");
                Linked(claim.Summary, claim.Evidence);
                Numbers(claim.Evidence);
                page.Raw("</p>\n");
                if (claim.Voices.Length > 0)
                {
                    Quote(claim.Voices[0].Evidence);
                }

                Facts(claim);
                Voices(Phrases.OtherVoices(claim), claim, Phrases.Of);
                page.Raw("</li>\n");
            }

            page.Raw("</ol>\n");
        }

        Close(Phrases.More(section));
    }

    /// <summary>The contested claims, with both sides.</summary>
    public void Contested()
    {
        if (brief.Contested.Items.Length == 0)
        {
            return;
        }

        Open("contested", "What is contested", "Accounts that contradict each other, side by side.");
        page.Raw("<ol class=\"claims\">\n");
        foreach (var claim in brief.Contested.Items)
        {
            page.Raw("<li class=\"claim contested\"><p class=\"statement\"><span class=\"voice\">Contested:</span> ");
            Linked(claim.Summary, claim.Evidence);
            page.Raw("</p>\n");
            foreach (var detail in Phrases.Details(claim.Claim))
            {
                page.Raw("<p class=\"facts\">").Foreign(detail).Raw("</p>\n");
            }

            Facts(claim);
            page.Raw("<div class=\"sides\">\n");
            foreach (var (side, voices) in BriefOutline.Sides(claim))
            {
                page.Raw("<div><h3>").Text(side).Raw("</h3><ul>");
                foreach (var voice in voices)
                {
                    page.Raw("<li>").Foreign(voice.Name).Text(BriefOutline.Shade(voice));
                    Numbers(voice.Evidence);
                    Quote(voice.Evidence);
                    page.Raw("</li>");
                }

                page.Raw("</ul></div>\n");
            }

            page.Raw("</div>\n");
            MoreVoices(claim);
            page.Raw("</li>\n");
        }

        page.Raw("</ol>\n");
        Close(Phrases.More(brief.Contested));
    }

    /// <summary>The map and the table of relations.</summary>
    public void Relations()
    {
        if (brief.Relations.Items.Length == 0)
        {
            return;
        }

        Open("relations", "How they stand to one another", BriefOutline.RelationsNote);
        BriefHtmlPictures.Map(page, brief);
        page.Raw("<table class=\"relations\">\n<thead><tr><th scope=\"col\">Who</th><th scope=\"col\">To whom</th><th scope=\"col\">Balance</th><th scope=\"col\">When</th><th scope=\"col\">Evidence</th></tr></thead>\n<tbody>\n");
        foreach (var line in brief.Relations.Items)
        {
            page.Raw("<tr").Attribute("class", line.Relation.Sign switch { > 0 => "cooperation", < 0 => "conflict", _ => "even" }).Raw("><td>").Foreign(line.SourceName).Raw(" </td><td class=\"to\">").Foreign(line.TargetName)
                .Raw(" </td><td class=\"balance\">").Text(BriefOutline.Balance(line)).Raw("</td><td class=\"when facts\">").Text(Phrases.Days(line.Relation.From, line.Relation.To) ?? "no day given");
            if (BriefOutline.Attributed(line) is { } attributed)
            {
                page.Raw(", ").Text(attributed);
            }

            page.Raw("</td><td>");
            Numbers(line.Evidence);
            page.Raw("</td></tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
        Close(Phrases.More(brief.Relations));
    }

    /// <summary>Conditional threats and promises, and demands with a deadline.</summary>
    public void Ledger()
    {
        if (brief.Ledger.Items.Length == 0)
        {
            return;
        }

        Open("ledger", "Threats, promises and deadlines", BriefOutline.LedgerNote);
        page.Raw("<ol class=\"claims\">\n");
        foreach (var line in brief.Ledger.Items)
        {
            page.Raw("<li class=\"claim\"><p class=\"statement\">");
            Linked(line.Sentence, line.Evidence);
            Numbers(line.Evidence);
            page.Raw("</p>\n<p class=\"facts\">").Foreign(BriefOutline.Facts(line)).Raw("</p>\n");
            if (line.Outcomes.Length > 0)
            {
                page.Raw("<ul class=\"voices\">");
                foreach (var outcome in line.Outcomes)
                {
                    page.Raw("<li>").Foreign(outcome.Text);
                    Numbers(outcome.Evidence);
                    page.Raw("</li>");
                }

                page.Raw("</ul>\n");
            }

            page.Raw("</li>\n");
        }

        page.Raw("</ol>\n");
        Close(Phrases.More(brief.Ledger));
    }

    /// <summary>What is stated of how they stand to one another.</summary>
    public void Stances()
    {
        if (brief.Stances.Items.Length == 0)
        {
            return;
        }

        Open("stances", "What is said of how they stand", BriefOutline.StancesNote);
        page.Raw("<ol class=\"claims\">\n");
        foreach (var line in brief.Stances.Items)
        {
            page.Raw("<li class=\"claim\"><p class=\"statement\"><span class=\"voice\">").Foreign(BriefOutline.Voices(line)).Raw("</span> ");
            Linked(line.Sentence + ".", line.Evidence);
            Numbers(line.Evidence);
            page.Raw("</p>\n");
            if (BriefOutline.Standing(line.Status) is { } standing)
            {
                page.Raw("<p class=\"facts\">").Text(standing).Raw("</p>\n");
            }

            Quote(line.Evidence);
            page.Raw("</li>\n");
        }

        page.Raw("</ol>\n");
        Close(Phrases.More(brief.Stances));
    }

    /// <summary>Who seems to stand with whom.</summary>
    public void Alignments()
    {
        if (brief.Alignments.Items.Length == 0)
        {
            return;
        }

        Open("alignments", "Who seems to stand with whom", BriefOutline.AlignmentsNote(brief));
        page.Raw("<ol class=\"claims\">\n");
        foreach (var line in brief.Alignments.Items)
        {
            page.Raw("<li class=\"claim\"><p class=\"statement\"><span class=\"voice\">").Foreign($"{line.OneName} and {line.OtherName}:").Raw("</span> ").Text(BriefOutline.Weights(line)).Raw("</p>\n<ul class=\"voices\">");
            foreach (var sign in line.Signs)
            {
                page.Raw("<li>");
                Linked(sign.Words, sign.Evidence);
                Numbers(sign.Evidence);
                page.Raw("</li>");
            }

            page.Raw("</ul>\n");
            if (line.MoreSigns > 0)
            {
                page.Raw("<p class=\"facts\">").Text($"and {Phrases.Count(line.MoreSigns, "further sign")}").Raw("</p>\n");
            }

            page.Raw("</li>\n");
        }

        page.Raw("</ol>\n");
        Close(Phrases.More(brief.Alignments));
    }

    /// <summary>The claims by day, as a picture and as a list.</summary>
    public void Timeline()
    {
        var timeline = brief.Timeline;
        if (timeline.Marks.Length == 0)
        {
            return;
        }

        Open("timeline", "Day by day", "When the claims say that it happened, in the lane of the one who acts.");
        BriefHtmlPictures.Timeline(page, timeline);
        page.Raw("<details><summary>The days as a list</summary><ol class=\"days\">\n");
        foreach (var mark in timeline.Marks)
        {
            page.Raw("<li><span class=\"when\">").Text(Phrases.Days(mark.Claim.Claim.From, mark.Claim.Claim.To)!).Raw("</span><span class=\"voice\">").Foreign(Phrases.Lead(mark.Claim)).Raw("</span> ");
            Linked(mark.Claim.Summary, mark.Claim.Evidence);
            Numbers(mark.Claim.Evidence);
            page.Raw("</li>\n");
        }

        page.Raw("</ol></details>\n");
        List<string> left = [];
        if (timeline.Undated > 0)
        {
            left.Add($"{Phrases.Count(timeline.Undated, "claim")} without a day");
        }

        if (timeline.More > 0)
        {
            left.Add($"{Phrases.Count(timeline.More, "dated claim")} of less weight");
        }

        Close(left.Count == 0 ? null : $"Not shown here: {string.Join(", ", left)} ({brief.Claims.Command}).");
    }

    /// <summary>Who is who.</summary>
    public void Actors()
    {
        if (brief.Actors.Items.Length == 0)
        {
            return;
        }

        Open("actors", "Who is who", null);
        page.Raw("<ul class=\"cards\">\n");
        foreach (var line in brief.Actors.Items)
        {
            page.Raw("<li><p class=\"name\">");
            Linked(DisplayText.Clean(line.Actor.Name), line.Evidence);
            Numbers(line.Evidence);
            page.Raw("</p><p class=\"facts\">").Text(BriefOutline.Standing(line)).Raw("</p>");
            foreach (var role in line.Roles)
            {
                page.Raw("<p class=\"role\">").Foreign(BriefOutline.Office(role));
                Numbers(role.Evidence);
                page.Raw("</p>");
            }

            if (line.MoreRoles > 0)
            {
                page.Raw("<p class=\"role\">").Text($"and {Phrases.Count(line.MoreRoles, "further office")}").Raw("</p>");
            }

            if (line.OtherNames.Length > 0)
            {
                page.Raw("<p class=\"names\">also ");
                for (var i = 0; i < line.OtherNames.Length; i++)
                {
                    page.Raw(i == 0 ? "" : ", ").Foreign(line.OtherNames[i]);
                }

                page.Text(line.MoreNames > 0 ? $" and {Phrases.Count(line.MoreNames, "further name")}" : "").Raw("</p>");
            }

            page.Raw("<p class=\"facts\">").Text($"{Phrases.Count(line.Actor.Mentions, "mention")} in {Phrases.Count(line.Actor.Documents, "document")} · {Phrases.Count(line.Claims, "claim")}").Raw("</p></li>\n");
        }

        page.Raw("</ul>\n");
        Close(Phrases.More(brief.Actors));
    }

    /// <summary>Who is quoted.</summary>
    public void Speakers()
    {
        if (brief.Speakers.Items.Length == 0)
        {
            return;
        }

        Open("speakers", "Who is quoted", null);
        page.Raw("<ul class=\"lines\">\n");
        foreach (var line in brief.Speakers.Items)
        {
            page.Raw("<li><p class=\"name\">");
            Linked(line.Name, line.Evidence);
            Numbers(line.Evidence);
            page.Raw("</p><p class=\"facts\">").Text(BriefOutline.Manners(line)).Text(" · by ");
            for (var i = 0; i < line.Carriers.Length; i++)
            {
                page.Raw(i == 0 ? "" : ", ").Foreign(line.Carriers[i].Key).Text($" ({line.Carriers[i].Value})");
            }

            page.Raw("</p></li>\n");
        }

        page.Raw("</ul>\n");
        Close(Phrases.More(brief.Speakers));
    }

    /// <summary>What was read.</summary>
    public void Documents()
    {
        if (brief.Documents.Items.Length == 0)
        {
            return;
        }

        Open("documents", "Documents", null);
        page.Raw("<ul class=\"lines\">\n");
        foreach (var line in brief.Documents.Items)
        {
            page.Raw("<li><p class=\"name\">");
            if (Address(line.Document.Uri) is { } address)
            {
                page.Raw("<a rel=\"noreferrer noopener external\"").Attribute("href", address).Raw(">").Foreign(line.Name).Raw("</a>");
            }
            else
            {
                page.Foreign(line.Name);
            }

            page.Raw("</p><p class=\"facts\">").Foreign(BriefOutline.Facts(line)).Raw("</p></li>\n");
        }

        page.Raw("</ul>\n");
        Close(Phrases.More(brief.Documents));
        if (BriefOutline.LeftOut(brief) is { } left)
        {
            page.Raw("<p class=\"more\">").Text(left).Raw("</p>\n");
        }
    }

    /// <summary>The passages.</summary>
    public void Evidence()
    {
        if (brief.Evidence.Length == 0)
        {
            return;
        }

        Open("evidence", "Evidence", "The words themselves, each with its document and its place there.");
        page.Raw("<ol class=\"evidence\">\n");
        foreach (var evidence in brief.Evidence)
        {
            page.Raw("<li").Attribute("id", "e" + evidence.Number).Raw("><a class=\"number\"").Attribute("href", "#e" + evidence.Number).Raw(">").Text(evidence.Number.ToString()).Raw("</a><blockquote").Attribute("class", evidence.Before.Length + evidence.After.Length > 0 ? "whole" : "words").Raw(">")
                .Foreign(DisplayText.CleanKeepingEdges(evidence.Before)).Raw("<mark>").Foreign(DisplayText.Clean(evidence.Quote)).Raw("</mark>").Foreign(DisplayText.CleanKeepingEdges(evidence.After))
                .Raw("</blockquote><p class=\"source\">").Foreign(BriefOutline.Source(evidence)).Raw("</p></li>\n");
        }

        page.Raw("</ol>\n");
        Close(null);
    }

    /// <summary>Where the script shows passages.</summary>
    public void Panel() => page.Raw("<aside id=\"panel\" hidden=\"hidden\" aria-labelledby=\"panel-title\" aria-live=\"polite\"><div class=\"bar\"><h2 id=\"panel-title\">Evidence</h2><button type=\"button\" id=\"panel-close\">Close</button></div>"
        + "<p class=\"about\" id=\"panel-about\">Choose a claim, an actor, a line or a mark to read the sentences behind it.</p><ol class=\"evidence\" id=\"panel-list\"></ol></aside>\n");

    private void Open(string id, string heading, string? note)
    {
        page.Raw("<section").Attribute("id", id).Raw(">\n<h2>").Text(heading).Raw("</h2>\n");
        if (note is not null)
        {
            page.Raw("<p class=\"note\">").Text(note).Raw("</p>\n");
        }
    }

    private void Close(string? more)
    {
        if (more is not null)
        {
            page.Raw("<p class=\"more\">").Text(more).Raw("</p>\n");
        }

        page.Raw("</section>\n");
    }

    private void Quote(References evidence)
    {
        if (BriefOutline.QuoteOf(brief, evidence) is { } quote)
        {
            page.Raw("<p class=\"quote\">").Foreign(quote).Raw("</p>\n");
        }
    }

    private void Facts(BriefClaim claim) => page.Raw("<p class=\"facts\"><span class=\"status\">").Text(Phrases.StatusOf(claim)).Raw("</span> ").Text(Phrases.FactsWithoutStatus(claim)).Raw("</p>\n");

    private void Voices(List<BriefVoice> voices, BriefClaim claim, Func<BriefVoice, string> words)
    {
        if (voices.Count > 0)
        {
            page.Raw("<ul class=\"voices\">");
            foreach (var voice in voices)
            {
                page.Raw("<li>").Foreign(words(voice));
                Numbers(voice.Evidence);
                page.Raw("</li>");
            }

            page.Raw("</ul>\n");
        }

        MoreVoices(claim);
    }

    private void MoreVoices(BriefClaim claim)
    {
        if (claim.MoreVoices > 0)
        {
            page.Raw("<p class=\"facts\">").Text($"and {Phrases.Count(claim.MoreVoices, "further voice")}").Raw("</p>\n");
        }
    }

    // A statement is itself a way to its evidence.
    private void Linked(string text, References evidence)
    {
        if (evidence.Numbers.Length == 0)
        {
            page.Foreign(text);
            return;
        }

        page.Raw("<a class=\"open\"").Attribute("href", "#e" + evidence.Numbers[0]).Attribute("data-e", string.Join(' ', evidence.Numbers)).Attribute("data-more", evidence.More.ToString()).Raw(">").Foreign(text).Raw("</a>");
    }

    private void Numbers(References evidence)
    {
        page.Raw("<span class=\"refs\">");
        foreach (var number in evidence.Numbers)
        {
            page.Raw(" <a").Attribute("href", "#e" + number).Attribute("data-e", number.ToString()).Attribute("aria-label", "evidence " + number).Raw(">").Text(number.ToString()).Raw("</a>");
        }

        page.Text(evidence.More > 0 ? $" +{evidence.More}" : "").Raw("</span>");
    }

    // Only addresses that a browser opens as pages.
    private static string? Address(string? uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address.AbsoluteUri : null;
}
