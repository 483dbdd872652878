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

/// <summary>Documents with digests made by hand, so that storage is tested without reading.</summary>
internal static class Story
{
    private static readonly string[] States = ["Ruritania", "Borduria", "Syldavia", "Graustark"];

    /// <summary>The document with a number: who attacks whom follows from it, and every third is told by a minister.</summary>
    public static (Document Document, DocumentDigest Digest, byte[] Annotation) Number(int number)
    {
        var source = States[number % States.Length];
        var target = States[(number + 1 + (number / 4 % 3)) % States.Length];
        var told = number % 3 == 0;
        var first = $"{source} attacked {target} on Monday, in the {number} day of the war 🕊.";
        var second = told ? $"\"{source} attacked {target} again,\" a minister of {target} said." : "";
        var text = $"{first}\n\n{second}".TrimEnd();
        var document = new Document(string.Create(CultureInfo.InvariantCulture, $"d{number:d4}"), text)
        {
            File = $"pages/{number}.txt",
            Outlet = number % 2 == 0 ? "Morning Post" : "Evening Star",
            Title = $"War, day {number}",
            Byline = ["A. Writer"],
            Published = new DateOnly(1956, 10, 1).AddDays(number % 40),
            Markup = [new Zone(new TextSpan(0, first.Length), ZoneKind.Body)],
        };
        var sentence = new DigestSentence(new TextSpan(0, first.Length), first, ZoneKind.Body);
        var attributions = new List<DigestAttribution>();
        var events = new List<DigestEvent>
        {
            new("e1", EventType.Assault, null, [0], [1], [], [], document.Published, document.Published, null, number % 5 == 4 ? EventStatus.Denied : EventStatus.Actual, -1, 0),
        };
        var sentences = new List<DigestSentence> { sentence };
        if (told)
        {
            var span = new TextSpan(text.Length - second.Length, text.Length);
            sentences.Add(new DigestSentence(span, second, ZoneKind.Body));
            var content = new TextSpan(span.Begin, text.IndexOf(" a minister", StringComparison.Ordinal));
            attributions.Add(new DigestAttribution("q1", $"a minister of {target}", $"a minister of {target}", Named: false, "said", -1, Manner.Direct, default, null, -1, ZoneKind.Body, content, content.Of(text)));
            events.Add(new DigestEvent("e2", EventType.Assault, null, [0], [1], [], [], null, null, null, EventStatus.Actual, 0, 1));
        }

        var digest = new DocumentDigest(
            new DossierDocument(document.Id, document.File, document.Uri, document.Outlet, document.Byline, document.Title, document.Published, "en", 12, null),
            [Actor(source, text), Actor(target, text)],
            [.. sentences],
            [.. events],
            [.. attributions],
            [new DigestPassage(sentence.Span, (ulong)number)],
            [new DigestTerm("war", 1), new DigestTerm(source, 2)],
            number % 7 == 0 ? "Reuters" : null)
        {
            Stances = [new DigestStance("s1", StanceKind.Hostility, EventStatus.Actual, [0], [1], "enemy", -1, 0)],
        };
        return (document, digest, Encoding.UTF8.GetBytes($"{{\"id\":\"{document.Id}\"}}"));
    }

    /// <summary>Adds documents to a dossier without building it.</summary>
    public static void AddTo(DossierFile file, int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            var (document, digest, annotation) = Number(number);
            file.Add(document, digest, annotation);
        }
    }

    private static DigestActor Actor(string name, string text)
    {
        var span = new TextSpan(text.IndexOf(name, StringComparison.Ordinal), text.IndexOf(name, StringComparison.Ordinal) + name.Length);
        return new DigestActor(name, MentionKind.Place, null, "GOV", null, [name], [new DigestRole("member", "the League", span, name)], 2, 0, span, name);
    }
}
