using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Views;

/// <summary>A brief as headings, entries and lines, for the renderers that only set lines.</summary>
internal static class BriefOutline
{
    /// <summary>What counts for a relation.</summary>
    public const string RelationsNote = "By claims that a document makes in its own voice, or two separate sources make, and nobody denies.";

    /// <summary>What a stance is.</summary>
    public const string StancesNote = "Statements of alliance, enmity and dependence, no events.";

    /// <summary>The camps, and what the numbers of an alignment mean.</summary>
    public static string AlignmentsNote(Brief brief)
    {
        const string meaning = "Signs for and against an alignment, by the weight of what is told; a rough measure, and no fact.";
        return brief.Balance is { } balance ? $"{balance.Words}{(balance.Evidence.Numbers.IsEmpty ? "" : " " + balance.Evidence)} {meaning}" : meaning;
    }

    /// <summary>"signs of an alignment 3.1, against one 0.2".</summary>
    public static string Weights(BriefAlignment line) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"signs of an alignment {line.For:0.0}, against one {line.Against:0.0}");

    /// <summary>What the ledger holds.</summary>
    public const string LedgerNote = "What is undertaken on a condition or demanded within a time, open ones first. What was reported later stands beside it; nothing says that it followed from it.";

    private const int LongestQuote = 240;

    /// <summary>A section; an empty one says so in its note.</summary>
    internal sealed record Section(string Heading, string? Note, ImmutableArray<Entry> Entries, string? More);

    /// <summary>An entry: what is said first (who says so, a name), the statement, its evidence, and lines below it.</summary>
    internal sealed record Entry(string? Lead, string Text, string Evidence, ImmutableArray<Line> Lines);

    /// <summary>A line below an entry.</summary>
    internal sealed record Line(string Text, string Evidence);

    /// <summary>The standfirst of the brief.</summary>
    public static string Standfirst(Brief brief)
    {
        var counts = brief.Counts;
        if (counts.Documents == 0)
        {
            return "No documents yet.";
        }

        List<string> parts = [Phrases.Count(counts.Documents, "document") + (counts.Outlets > 0 ? " from " + Phrases.Count(counts.Outlets, "outlet") : "")];
        if (Phrases.Days(counts.From, counts.To) is { } days)
        {
            parts.Add(days);
        }

        parts.Add(counts.Claims == 0 ? "no claims" : $"{Phrases.Count(counts.Claims, "claim")}, {counts.Contested} contested, {counts.Attributed} only attributed, {counts.SingleSource} from a single source");
        parts.Add(Phrases.Count(counts.Quotations, "quotation"));
        return string.Join(" · ", parts);
    }

    /// <summary>The sections, in the order of the page; those without lines are left out, except the claims.</summary>
    public static ImmutableArray<Section> Sections(Brief brief)
    {
        Section[] all =
        [
            new("What is said", brief.Counts.Claims == 0 ? "No claim was found." : "By number of independent sources. Nothing here is taken for fact.", [.. brief.Claims.Items.Select(claim => Of(claim, brief))], Phrases.More(brief.Claims)),
            new("What is contested", null, [.. brief.Contested.Items.Select(claim => Contested(claim, brief))], Phrases.More(brief.Contested)),
            new("What is open", "Conditions, threats and promises.", [.. brief.Open.Items.Select(claim => Of(claim, brief))], Phrases.More(brief.Open)),
            new("Threats, promises and deadlines", LedgerNote, [.. brief.Ledger.Items.Select(Of)], Phrases.More(brief.Ledger)),
            new("What is asked for and planned", null, [.. brief.Intentions.Items.Select(claim => Of(claim, brief))], Phrases.More(brief.Intentions)),
            new("How they stand to one another", RelationsNote, [.. brief.Relations.Items.Select(Of)], Phrases.More(brief.Relations)),
            new("What is said of how they stand", StancesNote, [.. brief.Stances.Items.Select(Of)], Phrases.More(brief.Stances)),
            new("Who seems to stand with whom", AlignmentsNote(brief), [.. brief.Alignments.Items.Select(Of)], Phrases.More(brief.Alignments)),
            new("Who is who", null, [.. brief.Actors.Items.Select(Of)], Phrases.More(brief.Actors)),
            new("Who is quoted", null, [.. brief.Speakers.Items.Select(Of)], Phrases.More(brief.Speakers)),
            new("Documents", null, [.. brief.Documents.Items.Select(Of)], Phrases.More(brief.Documents)),
        ];
        return [.. all.Where((section, index) => index == 0 || section.Entries.Length > 0)];
    }

    /// <summary>"[12]" and where it stands.</summary>
    public static string Source(BriefEvidence evidence)
    {
        string?[] parts = [evidence.Name, evidence.Outlet is null ? null : DisplayText.Clean(evidence.Outlet), evidence.Published is { } day ? Phrases.Day(day) : null, $"{DisplayText.Clean(evidence.Document)} {evidence.Span.Begin}–{evidence.Span.End}"];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    /// <summary>What each side of a contested claim says.</summary>
    public static ImmutableArray<(string Side, ImmutableArray<BriefVoice> Voices)> Sides(BriefClaim claim) =>
    [
        .. new[] { "says so", "says no", "leaves it open" }
            .Select((side, index) => (side, claim.Voices.Where(voice => SideOf(voice.Stance) == index).ToImmutableArray()))
            .Where(side => side.Item2.Length > 0),
    ];

    /// <summary>The standing of an actor: "person, Iraq, government".</summary>
    public static string Standing(BriefActor actor)
    {
        string?[] parts = [Phrases.Of(actor.Actor.Kind), actor.Actor.Country, SectorNames.Of(actor.Actor.Sector)];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>"Foreign Minister (Russia)".</summary>
    public static string Office(BriefRole role) =>
        role.Of is null || role.Title.Contains(role.Of, StringComparison.OrdinalIgnoreCase) ? role.Title : $"{role.Title} ({role.Of})";

    /// <summary>"+3 cooperative, −2 hostile".</summary>
    public static string Balance(BriefRelation relation)
    {
        List<string> parts = [];
        if (relation.Relation.Cooperation > 0)
        {
            parts.Add($"+{relation.Relation.Cooperation} cooperative");
        }

        if (relation.Relation.Conflict > 0)
        {
            parts.Add($"−{relation.Relation.Conflict} hostile");
        }

        return parts.Count == 0 ? "neither cooperative nor hostile" : string.Join(", ", parts);
    }

    /// <summary>How many of its claims nobody but quoted people assert; null where none.</summary>
    public static string? Attributed(BriefRelation relation) =>
        relation.Attributed == 0 ? null
        : relation.Attributed < relation.Relation.Claims.Length ? $"{relation.Attributed} of {relation.Relation.Claims.Length} claims only attributed"
        : "only attributed";

    /// <summary>The sign in words.</summary>
    public static string Sign(BriefRelation relation) => relation.Relation.Sign switch { > 0 => "cooperation prevails", < 0 => "conflict prevails", _ => "even" };

    /// <summary>How a speaker is quoted: "4 times: 3 direct, 1 indirect".</summary>
    public static string Manners(BriefSpeaker speaker)
    {
        (int Number, string Word)[] manners = [(speaker.Direct, "direct"), (speaker.Indirect, "indirect"), (speaker.Mixed, "mixed")];
        return Phrases.Count(speaker.Total, "time") + ": " + string.Join(", ", manners.Where(manner => manner.Number > 0).Select(manner => $"{manner.Number} {manner.Word}"));
    }

    /// <summary>Outlet, day, length and share of a document.</summary>
    public static string Facts(BriefDocument line)
    {
        var document = line.Document;
        string?[] parts =
        [
            document.Outlet is null ? null : DisplayText.Clean(document.Outlet),
            document.Byline.Length == 0 ? null : "by " + DisplayText.Clean(Phrases.Join(document.Byline)),
            document.Published is { } day ? Phrases.Day(day) : "no date",
            document.NotRead is { } reason ? "not read: " + DisplayText.Clean(reason) : null,
            document.NotRead is not null ? null : Phrases.Count(document.Words, "word"),
            document.NotRead is not null ? null : Phrases.Count(line.Claims, "claim") + (line.OnlyHere > 0 ? $", {line.OnlyHere} only here" : ""),
            document.NotRead is not null ? null : Phrases.Count(line.Quotations, "quotation"),
            line.Copy,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    /// <summary>The first words behind a line, shortened; null where there are none.</summary>
    public static string? QuoteOf(Brief brief, References references) =>
        references.Numbers.Length == 0 ? null : DisplayText.Quoted(DisplayText.Shorten(DisplayText.Clean(brief.Evidence[references.Numbers[0] - 1].Quote), LongestQuote));

    /// <summary>What the documents tell but no list holds; null where nothing.</summary>
    public static string? LeftOut(Brief brief)
    {
        var left = brief.LeftOut;
        (int Number, string Words)[] parts =
        [
            (left.CommentEvents, Phrases.Count(left.CommentEvents, "event") + " told in readers’ comments"),
            (left.BoilerplateEvents, Phrases.Count(left.BoilerplateEvents, "event") + " told in notes and navigation"),
            (left.EventsWithoutActors, Phrases.Count(left.EventsWithoutActors, "event") + " that name neither side"),
            (left.Quotations, Phrases.Count(left.Quotations, "quotation") + " in comments and notes"),
            (left.Stances, Phrases.Count(left.Stances, "statement") + " of relation in comments and notes"),
            (left.Actors, Phrases.Count(left.Actors, "actor") + " that only comments and notes mention"),
        ];
        var told = parts.Where(part => part.Number > 0).Select(part => part.Words).ToList();
        return told.Count == 0 ? null : $"Kept out of these lists: {Phrases.Join(told)}.";
    }

    private static Entry Of(BriefClaim claim, Brief brief)
    {
        var lead = Phrases.LeadVoices(claim);
        List<Line> lines = [];
        if (lead.Count > 0 && QuoteOf(brief, lead[0].Evidence) is { } quote)
        {
            lines.Add(new(quote, ""));
        }

        lines.Add(new(Phrases.Facts(claim), ""));
        lines.AddRange(Phrases.OtherVoices(claim).Select(voice => new Line(Phrases.Of(voice), voice.Evidence.ToString())));
        AddMoreVoices(claim, lines);
        return new Entry(Phrases.Lead(claim), claim.Summary, Evidence(lead), [.. lines]);
    }

    private static Entry Contested(BriefClaim claim, Brief brief)
    {
        List<Line> lines = [new(Phrases.Facts(claim), ""), .. Phrases.Details(claim.Claim).Select(detail => new Line(detail, ""))];
        lines.AddRange(Sides(claim).SelectMany(side => side.Voices.Select(voice =>
            new Line($"{side.Side}: {voice.Name}{Shade(voice)}: {QuoteOf(brief, voice.Evidence)}", voice.Evidence.ToString()))));
        AddMoreVoices(claim, lines);
        return new Entry("Contested:", claim.Summary, "", [.. lines]);
    }

    /// <summary>How a voice differs from a plain yes or no.</summary>
    public static string Shade(BriefVoice voice) => voice.Stance switch
    {
        Stance.Doubts => ", as possible",
        Stance.Conditional => ", on a condition",
        Stance.Intends => ", as planned",
        Stance.Requests => ", as asked for",
        _ => voice.Attributed ? "" : ", in its own voice",
    };

    /// <summary>"open threat · 5 Nov 1956 · told by Meridian News Agency".</summary>
    public static string Facts(BriefUndertaking line)
    {
        string?[] parts = [(line.Entry.IsOpen ? "open " : "") + line.Entry.First.Kind.ToString().ToLowerInvariant(), line.Entry.First.Day is { } day ? Phrases.Day(day) : null, "told by " + Phrases.Join(line.Voices)];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static Entry Of(BriefUndertaking line) => new(
        null, line.Sentence, line.Evidence.ToString(), [new(Facts(line), ""), .. line.Outcomes.Select(outcome => new Line(outcome.Text, outcome.Evidence.ToString()))]);

    private static Entry Of(BriefRelation line)
    {
        string?[] parts =
        [
            Sign(line), Phrases.Days(line.Relation.From, line.Relation.To),
            Attributed(line),
        ];
        return new Entry(
            $"{line.SourceName} → {line.TargetName}:", Balance(line), line.Evidence.ToString(), [new(string.Join(" · ", parts.Where(part => part is not null)), "")]);
    }

    private static Entry Of(BriefAlignment line)
    {
        List<Line> lines = [.. line.Signs.Select(sign => new Line(sign.Words, sign.Evidence.ToString()))];
        if (line.MoreSigns > 0)
        {
            lines.Add(new($"and {Phrases.Count(line.MoreSigns, "further sign")}", ""));
        }

        return new Entry($"{line.OneName} and {line.OtherName}:", Weights(line), "", [.. lines]);
    }

    /// <summary>Who states a stance: "The Harbour Post says", "according to Ann Lee".</summary>
    public static string Voices(BriefStance line)
    {
        var names = line.Voices.IsEmpty ? "unnamed sources" : Phrases.Join(line.Voices);
        return line.Attributed ? $"According to {names}:" : $"{names} {(line.Voices.Length > 1 ? "say" : "says")}:";
    }

    private static Entry Of(BriefStance line) => new(
        Voices(line),
        line.Sentence + (Standing(line.Status) is { } standing ? $" ({standing})" : "") + ".",
        line.Evidence.ToString(),
        []);

    /// <summary>How a stance stands to fact where its sentence does not say so; null for what is told as a fact.</summary>
    public static string? Standing(EventStatus status) => status switch
    {
        EventStatus.Actual or EventStatus.Negated => null,
        _ => status.ToString().ToLowerInvariant(),
    };

    private static Entry Of(BriefActor line)
    {
        List<Line> lines = [.. line.Roles.Select(role => new Line(Office(role), role.Evidence.ToString()))];
        if (line.MoreRoles > 0)
        {
            lines.Add(new($"and {Phrases.Count(line.MoreRoles, "further office")}", ""));
        }

        if (line.OtherNames.Length > 0)
        {
            lines.Add(new("also " + string.Join(", ", line.OtherNames) + (line.MoreNames > 0 ? $" and {Phrases.Count(line.MoreNames, "further name")}" : ""), ""));
        }

        var where = $"{Phrases.Count(line.Actor.Mentions, "mention")} in {Phrases.Count(line.Actor.Documents, "document")}, {Phrases.Count(line.Claims, "claim")}";
        return new Entry(DisplayText.Clean(line.Actor.Name) + ":", $"{Standing(line)}; {where}", line.Evidence.ToString(), [.. lines]);
    }

    private static Entry Of(BriefSpeaker line)
    {
        const int limit = 4;
        var carriers = line.Carriers.Take(limit).Select(pair => $"{pair.Key} {pair.Value}").ToList();
        var more = line.Carriers.Length > limit ? $" and {Phrases.Count(line.Carriers.Length - limit, "other")}" : "";
        return new Entry(line.Name + ":", Manners(line), line.Evidence.ToString(), [new("by " + string.Join(", ", carriers) + more, "")]);
    }

    private static Entry Of(BriefDocument line) => new(null, line.Name, "", [new(Facts(line), "")]);

    private static void AddMoreVoices(BriefClaim claim, List<Line> lines)
    {
        if (claim.MoreVoices > 0)
        {
            lines.Add(new($"and {Phrases.Count(claim.MoreVoices, "further voice")} ({claim.Claim.Id})", ""));
        }
    }

    private static int SideOf(Stance stance) => stance switch { Stance.Asserts => 0, Stance.Denies => 1, _ => 2 };

    private static string Evidence(List<BriefVoice> voices) =>
        new References([.. voices.SelectMany(voice => voice.Evidence.Numbers).Distinct().Order()], voices.Sum(voice => voice.Evidence.More)).ToString();
}
