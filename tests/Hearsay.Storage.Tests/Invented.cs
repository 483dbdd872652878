using System.Globalization;
using System.Text;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Storage.Tests;

/// <summary>
/// Documents by the number, in which everything happens that joining documents has to do with: actors under several names, namesakes, offices,
/// copies and copies of copies, missing and far-off days, comments, denials, voices.
/// </summary>
internal static class Invented
{
    private static readonly (string Name, MentionKind Kind, string? Country, string? Entry, string[] Names, string? Role, string? Of)[] s_actors =
    [
        ("Ruritania", MentionKind.Place, "RUR", "RUR", ["Ruritania", "Strelsau"], null, null),
        ("Borduria", MentionKind.Place, "BOR", "BOR", ["Borduria"], null, null),
        ("Black Front", MentionKind.Group, null, "front", ["Black Front", "BF"], null, null),
        ("BF", MentionKind.Organisation, null, null, ["BF"], null, null),
        ("Free Harbour League", MentionKind.Organisation, "RUR", null, ["Free Harbour League", "FHL"], null, null),
        ("FHL", MentionKind.Organisation, null, null, ["FHL"], null, null),
        ("Yousef al-Kassim", MentionKind.Person, "SYL", null, ["Yousef al-Kassim", "Kassim"], "president", "Syldavia"),
        ("Yusuf Qasim", MentionKind.Person, "SYL", null, ["Yusuf Qasim"], null, null),
        ("Kassim", MentionKind.Person, "SYL", null, ["Kassim"], null, null),
        ("Anna Berg", MentionKind.Person, "RUR", null, ["Anna Berg"], "minister", "Ruritania"),
        ("Anna Berg", MentionKind.Person, "BOR", null, ["Anna Berg", "Berg"], null, null),
        ("A. Berg", MentionKind.Person, null, null, ["A. Berg"], "minister", "Ruritania"),
        ("Berg", MentionKind.Person, null, null, ["Berg"], null, null),
        ("Tan Wei", MentionKind.Person, null, null, ["Tan Wei"], null, null),
        ("Wei Tan", MentionKind.Person, null, null, ["Wei Tan"], null, null),
        ("Joe Berg", MentionKind.Person, null, null, ["Joe Berg"], null, null),
        ("Josef Berg", MentionKind.Organisation, null, null, ["Josef Berg"], null, null),
        ("Joseph F. Berg", MentionKind.Person, "RUR", null, ["Joseph F. Berg"], null, null),
        ("the ministry", MentionKind.Organisation, "RUR", null, [], null, null),
    ];

    /// <summary>The document with a number, of one of several families of documents.</summary>
    public static (Document Document, DocumentDigest Digest) Number(int family, int number)
    {
        var random = new Choices((family * 1009) + number);
        var text = new StringBuilder();
        var actors = new List<DigestActor>();
        foreach (var index in Enumerable.Range(0, 2 + random.Next(4)).Select(_ => random.Next(s_actors.Length)).Distinct())
        {
            var (name, kind, country, entry, names, role, of) = s_actors[index];
            var span = Append(text, name);
            DigestRole[] roles = role is null || random.Next(3) == 0 ? [] : [new DigestRole(role, of, Append(text, role), role)];
            actors.Add(new DigestActor(name, kind, country, null, entry, [.. names.Take(1 + random.Next(2))], [.. roles], random.Next(6) == 0 ? 0 : 1 + random.Next(3), random.Next(2), span, name));
        }

        var sentences = new List<DigestSentence>();
        var passages = new List<DigestPassage>();
        var events = new List<DigestEvent>();
        var attributions = new List<DigestAttribution>();
        DateOnly? published = random.Next(6) == 0 ? null : new DateOnly(random.Next(9) == 0 ? 2046 : 2015, 10, 1).AddDays(random.Next(90));
        if (random.Next(2) == 0)
        {
            const string words = "we shall see";
            attributions.Add(new DigestAttribution("q1", actors[0].Name, actors[0].Name, Named: true, "said", 0, Manner.Direct, default, null, -1, random.Next(5) == 0 ? ZoneKind.Comment : ZoneKind.Body, Append(text, words), words));
        }

        for (var index = 0; index < 1 + random.Next(4); index++)
        {
            var print = random.Next(3) == 0 ? random.Next(5) : 100 + (10 * number) + index;
            var quote = string.Create(CultureInfo.InvariantCulture, $"This is the sentence number {print}, {(print < 100 ? "which many papers have word for word" : "which stands here alone")}.");
            var span = Append(text, quote);
            // Eight words that follow from the number, so that passages with the same number share all of them.
            passages.Add(new DigestPassage(span, (ulong)print) { Words = [.. Enumerable.Range(0, 8).Select(word => (uint)(((print * 8) + word + 1) << 10) | 200)] });
            sentences.Add(new DigestSentence(span, quote, random.Next(8) == 0 ? ZoneKind.Comment : ZoneKind.Body));
            DateOnly? from = random.Next(3) == 0 ? null : new DateOnly(2015, 10, 1).AddDays(random.Next(100));
            events.Add(new DigestEvent(
                string.Create(CultureInfo.InvariantCulture, $"e{index}"),
                random.Next(3) switch { 0 => EventType.Assault, 1 => EventType.Aid, _ => EventType.Accuse },
                null,
                [random.Next(actors.Count)],
                random.Next(5) == 0 ? [] : [random.Next(actors.Count)],
                [],
                random.Next(5) == 0 ? ["the villagers"] : [],
                from,
                from?.AddDays(random.Next(4) == 0 ? random.Next(30) : 0),
                null,
                random.Next(5) == 0 ? EventStatus.Denied : EventStatus.Actual,
                attributions.Count > 0 && random.Next(3) == 0 ? 0 : -1,
                sentences.Count - 1)
            {
                At = new TextSpan(span.Begin + 12, span.Begin + 20),
                Trigger = "sentence",
            });
        }

        var outlet = random.Next(5) is var paper and > 0 ? string.Create(CultureInfo.InvariantCulture, $"Paper {paper}") : null;
        var document = new Document(string.Create(CultureInfo.InvariantCulture, $"n{number:d3}"), text.ToString()) { Outlet = outlet, Published = published, Title = $"Title {number}" };
        var digest = new DocumentDigest(
            new DossierDocument(document.Id, null, null, outlet, [], document.Title, published, "en", 50, null),
            [.. actors],
            [.. sentences],
            [.. events],
            [.. attributions],
            [.. passages],
            [new DigestTerm($"word{random.Next(4)}", 2), new DigestTerm($"term{random.Next(3)}", 3)],
            random.Next(6) == 0 ? "Reuters" : null);
        return (document, digest);
    }

    /// <summary>Adds a document to a dossier without building it in.</summary>
    public static void AddTo(DossierFile file, int family, int number)
    {
        var (document, digest) = Number(family, number);
        file.Add(document, digest, default).ShouldBeTrue();
    }

    private static TextSpan Append(StringBuilder text, string words)
    {
        var begin = text.Length;
        text.Append(words).Append('\n');
        return new TextSpan(begin, begin + words.Length);
    }

    /// <summary>Numbers that look random and are always the same.</summary>
    private sealed class Choices(int seed)
    {
        private ulong _state = ((ulong)seed * 0x9e3779b97f4a7c15) + 1;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
