using System.Globalization;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Contradictions;
using Hearsay.Dossiers.Ledger;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Views;

/// <summary>The words in which a brief speaks.</summary>
internal static class Phrases
{
    private const int LongestName = 90;

    private static readonly string[] Openings = ["The ", "A ", "An ", "This ", "These ", "Those ", "Some ", "Many ", "Other ", "Several ", "One "];

    /// <summary>The document's title, else the name of its file, else its id.</summary>
    public static string NameOf(DossierDocument document)
    {
        var name = document.Title is { } title && !string.IsNullOrWhiteSpace(title) ? title
            : document.File is { Length: > 0 } file ? file[(file.LastIndexOfAny(['/', '\\']) + 1)..]
            : document.Id;
        return DisplayText.Shorten(DisplayText.Clean(name), LongestName);
    }

    /// <summary>Who answers for the document: its outlet, else its authors, else its title.</summary>
    public static string CarrierOf(DossierDocument document) =>
        document.Outlet is { } outlet && !string.IsNullOrWhiteSpace(outlet) ? DisplayText.Clean(outlet)
        : document.Byline.Length > 0 ? DisplayText.Clean(Join(document.Byline))
        : "“" + NameOf(document) + "”";

    /// <summary>"The minister" as it stands inside a sentence.</summary>
    public static string WithSmallArticle(string name) =>
        Array.Exists(Openings, opening => name.StartsWith(opening, StringComparison.Ordinal)) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Join(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.SkipLast(1)) + " and " + list[^1];
    }

    /// <summary>"1 claim", "3 claims".</summary>
    public static string Count(int number, string one, string? many = null) =>
        number.ToString("N0", CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many ?? one + "s");

    /// <summary>"14 Oct 2015".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14–20 Oct 2015", "28 Sep – 3 Oct 2015"; null where neither day is known.</summary>
    public static string? Days(DateOnly? from, DateOnly? to)
    {
        if ((from ?? to) is not { } first)
        {
            return null;
        }

        var last = to ?? first;
        return first == last ? Day(first)
            : first.Year != last.Year ? $"{Day(first)} – {Day(last)}"
            : first.Month != last.Month ? $"{first.ToString("d MMM", CultureInfo.InvariantCulture)} – {Day(last)}"
            : $"{first.Day}–{Day(last)}";
    }

    /// <summary>The status in one or two words.</summary>
    public static string Of(Standing status) => status switch
    {
        Standing.Asserted => "reported",
        Standing.Corroborated => "only attributed, to several",
        Standing.Attributed => "only attributed",
        Standing.Contested => "contested",
        Standing.Denied => "denied",
        Standing.Possible => "possible",
        Standing.Conditional => "conditional",
        Standing.Intended => "planned",
        _ => "asked for",
    };

    /// <summary>How a claim stands, and on which points besides the fact its accounts contradict each other: "reported, number contested".</summary>
    public static string StatusOf(BriefClaim claim)
    {
        var points = claim.Status == Standing.Contested ? [] : claim.Claim.Contradictions.Select(c => c.Point.ToString().ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return points.Count == 0 ? Of(claim.Status) : $"{Of(claim.Status)}, {Join(points)} contested";
    }

    /// <summary>How something later bears on a threat, promise or demand.</summary>
    public static string Of(OutcomeKind what) => what switch
    {
        OutcomeKind.Condition => "the condition",
        OutcomeKind.Consequence => "the consequence",
        OutcomeKind.Accepted => "what was asked for",
        _ => "a refusal",
    };

    /// <summary>The PLOVER type as a word.</summary>
    public static string Of(EventType type) => type.ToString().ToLowerInvariant();

    /// <summary>The kind as a word.</summary>
    public static string Of(MentionKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What comes before a claim: who says so, and how they stand to it; with its colon.</summary>
    public static string Lead(BriefClaim claim)
    {
        var voices = LeadVoices(claim);
        var names = Voices(voices);
        var own = voices.All(voice => !voice.Attributed);
        var says = voices.Count > 1 ? "say" : "says";
        return (voices.Count == 0 ? Stance.Asserts : voices[0].Stance) switch
        {
            Stance.Asserts => own ? $"{names} {says}:" : $"According to {names}:",
            Stance.Denies => own ? $"Not so, {names} {says}:" : $"Denied by {names}:",
            Stance.Doubts => own ? $"Possible, {names} {says}:" : $"Possible, according to {names}:",
            Stance.Conditional => own ? $"On a condition, {names} {says}:" : $"On a condition, according to {names}:",
            Stance.Intends => own ? $"Planned, {names} {says}:" : $"Planned, according to {names}:",
            _ => own ? $"Asked for, {names} {says}:" : $"Asked for, according to {names}:",
        };
    }

    /// <summary>Those of the claim's voices that the lead names: of one stance, and either quoted or the documents' own.</summary>
    public static List<BriefVoice> LeadVoices(BriefClaim claim) =>
        claim.Voices.TakeWhile(voice => voice.Stance == claim.Voices[0].Stance && voice.Attributed == claim.Voices[0].Attributed).ToList();

    /// <summary>The voices that the lead does not name.</summary>
    public static List<BriefVoice> OtherVoices(BriefClaim claim) => claim.Voices.Skip(LeadVoices(claim).Count).ToList();

    /// <summary>One further voice: "denied by Ann Lee (The Harbour Post)".</summary>
    public static string Of(BriefVoice voice) => voice.Stance switch
    {
        Stance.Asserts => voice.Attributed ? $"also according to {voice.Name}" : $"so says {voice.Name}",
        Stance.Denies => voice.Attributed ? $"denied by {voice.Name}" : $"not so, says {voice.Name}",
        Stance.Doubts => voice.Attributed ? $"possible, according to {voice.Name}" : $"possible, says {voice.Name}",
        Stance.Conditional => voice.Attributed ? $"on a condition, according to {voice.Name}" : $"on a condition, says {voice.Name}",
        Stance.Intends => voice.Attributed ? $"planned, according to {voice.Name}" : $"planned, says {voice.Name}",
        _ => voice.Attributed ? $"asked for, according to {voice.Name}" : $"asked for, says {voice.Name}",
    };

    /// <summary>Type, day, sources and status of a claim: "threaten · 3 May 1921 · 2 independent sources, 4 accounts · contested".</summary>
    public static string Facts(BriefClaim claim) => $"{FactsWithoutStatus(claim)} · {StatusOf(claim)}";

    /// <summary>Type, day and sources of a claim.</summary>
    public static string FactsWithoutStatus(BriefClaim claim)
    {
        var sources = Count(claim.Claim.IndependentSources, "independent source");
        var accounts = claim.Claim.Accounts.Length > claim.Claim.IndependentSources ? ", " + Count(claim.Claim.Accounts.Length, "account") : "";
        return $"{Of(claim.Claim.Type)} · {Days(claim.Claim.From, claim.Claim.To) ?? "no day given"} · {sources}{accounts}{Folded(claim.Claim)}";
    }

    /// <summary>" (Meridian News Agency ×3)": the origins to which several accounts go back; empty where none.</summary>
    private static string Folded(Claim claim)
    {
        var folded = claim.Origins.Where(origin => origin.Folds.Length > 1)
            .Select(origin => $"{DisplayText.Shorten(DisplayText.Clean(origin.Name), LongestName)} ×{origin.Folds.Length.ToString(CultureInfo.InvariantCulture)}")
            .ToList();
        return folded.Count == 0 ? "" : $" ({string.Join(", ", folded)})";
    }

    /// <summary>What is contested besides the fact itself, a line each: "people dead: 12 people (Post) against 30 (Star)".</summary>
    public static IEnumerable<string> Details(Claim claim) => claim.Contradictions
        .Where(contradiction => contradiction.Point != ContradictionPoint.Fact)
        .Select(contradiction => $"{contradiction.Subject}: {string.Join(" against ", contradiction.Sides.Select(side => $"{DisplayText.Clean(side.Value)} ({Join(side.Accounts.Select(a => WhoTells(claim.Accounts[a])).Distinct(StringComparer.Ordinal))})"))}");

    private static string WhoTells(Account account) => DisplayText.Shorten(DisplayText.Clean(account.Attributed && account.Chain.Length > 0 ? account.Chain[^1] : account.Outlet ?? account.Evidence.Document), LongestName);

    /// <summary>"and 12 more (hearsay show claims story.hearsay)"; null where all is shown.</summary>
    public static string? More<T>(BriefSection<T> section) =>
        section.More == 0 ? null : $"and {section.More.ToString("N0", CultureInfo.InvariantCulture)} more ({section.Command})";

    private static string Voices(List<BriefVoice> voices) =>
        voices.Count == 0 ? "unnamed sources" : Join(voices.Select(voice => voice.Name));
}
