using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Views;

/// <summary>An invented story: two states at one lake, a sluice, and a league that would like to help.</summary>
internal static class LakeStory
{
    public static readonly ImmutableArray<(DossierDocument Document, string Text)> Texts =
    [
        (Document("d1", "The Harbour Post", "Orsa shuts the sluice", "1921-05-03"),
            "Orsa shuts the sluice\n\nOrsa closed the sluice on Monday. President Aldo Keves said that Velden had threatened to send troops. "
            + "“If Velden sends one soldier, we drain the lake,” Keves told reporters. The Lake League sent engineers to Orsa.\n"),
        (Document("d2", "Velden Herald", "Premier denies any threat", "1921-05-04"),
            "Premier denies any threat\n\nPremier Ilse Marrin denied on Tuesday that Velden had threatened Orsa. “We asked for talks, nothing more,” she said. "
            + "Orsa closed the sluice the day before, General Toma Rusk wrote. Velden will send a delegation to the league.\n"),
        (Document("d3", null, null, null),
            "Velden sent grain to Orsa in April. Velden moved two battalions to the shore. The River Front attacked a Velden post, according to an unnamed officer.\n"),
        (Document("d4", "Orsa Today", "League pleads for calm", "1921-05-09"),
            "League pleads for calm\n\nThe Lake League called on both sides to open talks. Keves met envoys of the River Front, the paper has learned. The Front is a rival of Velden, Keves said.\n"),
    ];

    public static Dossier Dossier { get; } = Make();

    public static string? TextOf(string id) => Texts.Where(text => text.Document.Id == id).Select(text => text.Text).FirstOrDefault();

    public static Evidence At(string document, string words)
    {
        var text = TextOf(document)!;
        var begin = text.IndexOf(words, StringComparison.Ordinal);
        return new Evidence(document, new TextSpan(begin, begin + words.Length), words);
    }

    private static DossierDocument Document(string id, string? outlet, string? title, string? day) =>
        new(id, $"lake/{id}.txt", null, outlet, [], title, day is null ? null : DateOnly.Parse(day), "en", 120, null);

    private static Account Account(string document, string words, Stance stance, params string[] chain)
    {
        var found = Texts.Single(text => text.Document.Id == document).Document;
        ImmutableArray<string> whole = found.Outlet is null ? [.. chain] : [found.Outlet, .. chain];
        return new Account(found.Outlet, found.Published, At(document, words), stance, whole, chain.Length > 0);
    }

    private static Claim Claim(string id, EventType type, string source, string target, string? day, string summary, int sources, bool contested, params Account[] accounts) =>
        new(id, type, Keys(source), Keys(target), Parse(day), Parse(day), summary, [.. accounts], sources, contested);

    private static ImmutableArray<string> Keys(string keys) => [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static DateOnly? Parse(string? day) => day is null ? null : DateOnly.Parse(day);

    private static Dossier Make()
    {
        ImmutableArray<DossierActor> actors =
        [
            new("orsa", "Orsa", MentionKind.Place, "ORS", "GOV", ["Orsa"], [], 9, 3, At("d1", "Orsa")),
            new("velden", "Velden", MentionKind.Place, "VLD", "GOV", ["Velden"], [], 8, 3, At("d1", "Velden")),
            new("lake-league", "Lake League", MentionKind.Organisation, null, "IGO", ["Lake League", "league"], [], 4, 3, At("d1", "Lake League")),
            new("aldo-keves", "Aldo Keves", MentionKind.Person, "ORS", "GOV", ["Aldo Keves", "Keves", "President Aldo Keves"], [new("President", "Orsa", At("d1", "President"))], 4, 2, At("d1", "Aldo Keves")),
            new("ilse-marrin", "Ilse Marrin", MentionKind.Person, "VLD", "GOV", ["Ilse Marrin"], [new("Premier", "Velden", At("d2", "Premier Ilse"))], 2, 1, At("d2", "Ilse Marrin")),
            new("river-front", "River Front", MentionKind.Group, null, "REB", ["River Front"], [], 2, 2, At("d3", "River Front")),
            new("toma-rusk", "Toma Rusk", MentionKind.Person, "VLD", "MIL", ["Toma Rusk"], [new("General", null, At("d2", "General"))], 1, 1, At("d2", "Toma Rusk")),
        ];
        ImmutableArray<Claim> claims =
        [
            Claim("c1", EventType.Coerce, "orsa", "velden", "1921-05-02", "Orsa closed the sluice", 2, false,
                Account("d1", "Orsa closed the sluice on Monday.", Stance.Asserts),
                Account("d2", "Orsa closed the sluice the day before, General Toma Rusk wrote.", Stance.Asserts, "General Toma Rusk")),
            Claim("c2", EventType.Threaten, "velden", "orsa", "1921-05-02", "Velden threatened Orsa", 2, true,
                Account("d1", "President Aldo Keves said that Velden had threatened to send troops.", Stance.Asserts, "President Aldo Keves"),
                Account("d2", "Premier Ilse Marrin denied on Tuesday that Velden had threatened Orsa.", Stance.Denies, "Premier Ilse Marrin")),
            Claim("c3", EventType.Threaten, "aldo-keves orsa", "velden", "1921-05-03", "Orsa drains the lake if Velden sends troops", 1, false,
                Account("d1", "“If Velden sends one soldier, we drain the lake,” Keves told reporters.", Stance.Conditional, "Aldo Keves")),
            Claim("c4", EventType.Aid, "lake-league", "orsa", "1921-05-03", "The Lake League sent engineers to Orsa.", 1, false,
                Account("d1", "The Lake League sent engineers to Orsa.", Stance.Asserts)),
            Claim("c5", EventType.Mobilize, "velden", "", null, "Velden moved two battalions to the shore", 1, false,
                Account("d3", "Velden moved two battalions to the shore.", Stance.Asserts)),
            Claim("c10", EventType.Aid, "velden", "orsa", null, "Velden sent grain to Orsa", 1, false,
                Account("d3", "Velden sent grain to Orsa in April.", Stance.Asserts)),
            Claim("c6", EventType.Assault, "river-front", "velden", "1921-05-05", "The River Front attacked a Velden post", 1, false,
                Account("d3", "The River Front attacked a Velden post, according to an unnamed officer.", Stance.Asserts, "an unnamed officer")),
            Claim("c7", EventType.Request, "lake-league", "orsa velden", "1921-05-09", "The Lake League asked both sides to open talks", 1, false,
                Account("d4", "The Lake League called on both sides to open talks.", Stance.Requests)),
            Claim("c8", EventType.Consult, "aldo-keves", "river-front", "1921-05-09", "Aldo Keves met envoys of the River Front", 1, false,
                Account("d4", "Keves met envoys of the River Front, the paper has learned.", Stance.Doubts)),
            Claim("c9", EventType.Consult, "velden", "lake-league", "1921-05-10", "Velden sends a delegation to the league", 1, false,
                Account("d2", "Velden will send a delegation to the league.", Stance.Intends)),
        ];
        ImmutableArray<Relation> relations =
        [
            new("lake-league", "orsa", 1, 0, 1, new(1921, 5, 3), new(1921, 5, 3), ["c4"]),
            new("orsa", "velden", 0, 1, -1, new(1921, 5, 2), new(1921, 5, 2), ["c1"]),
            new("river-front", "velden", 0, 1, -1, new(1921, 5, 5), new(1921, 5, 5), ["c6"]),
            new("velden", "orsa", 1, 1, 0, new(1921, 5, 2), new(1921, 5, 2), ["c2", "c10"]),
        ];
        ImmutableArray<Quotation> quotations =
        [
            Quotation("d1", "q1", "aldo-keves", "President Aldo Keves", "said", Manner.Indirect, "Velden had threatened to send troops"),
            Quotation("d1", "q2", "aldo-keves", "Keves", "told", Manner.Direct, "“If Velden sends one soldier, we drain the lake,”"),
            Quotation("d2", "q1", "ilse-marrin", "she", "said", Manner.Direct, "“We asked for talks, nothing more,”"),
            Quotation("d3", "q1", null, "an unnamed officer", "according to", Manner.Indirect, "The River Front attacked a Velden post"),
        ];
        return new Dossier([.. Texts.Select(text => text.Document)], actors, claims, relations, quotations)
        {
            Stances =
            [
                new("d4:s1", StanceKind.Hostility, EventStatus.Actual, "river-front", "velden", Texts[3].Document.Outlet, Texts[3].Document.Published, "rival", ["Orsa Today", "Keves"], true, At("d4", "The Front is a rival of Velden, Keves said.")),
            ],
        };
    }

    private static Quotation Quotation(string document, string id, string? actor, string source, string cue, Manner manner, string words)
    {
        var found = Texts.Single(text => text.Document.Id == document).Document;
        return new Quotation($"{document}:{id}", found.Outlet, found.Published, actor, source, cue, [source], manner, default, default, At(document, words));
    }
}
