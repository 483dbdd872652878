using System.Text;
using System.Text.Json;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;
using Hearsay.Storage;

namespace Hearsay.Workbench.Tests;

/// <summary>A dossier of which every word tries to be more than text: markup, control characters, other directions of writing, names without end.</summary>
internal static class HostileDossier
{
    /// <summary>What must never become an element or an attribute.</summary>
    public static readonly string[] Words =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</title></p></article><h1>Owned</h1>",
        "' onmouseover='alert(1)",
        "&lt;b&gt;&#0;&amp;",
        "]]><!--",
        "مرحبا \u202Eevil\u202C שלום",
        "Z\u0351\u0352\u0353\u0354\u0355a\u0300\u0301\u0302lgo",
        "\uD83D\uDE00\u200D\uD83D\uDD25 flag \uD83C\uDDEA\uD83C\uDDEC",
        "{{constructor.constructor('alert(1)')()}} @@model ${x}",
        new string('N', 10_000),
        "../../etc/passwd?x=1#y%2e%2e\\..\\",
    ];

    /// <summary>Writes it.</summary>
    public static void Write(string path)
    {
        using var file = DossierFile.Create(path);
        for (var number = 0; number < Words.Length; number++)
        {
            var (document, digest, annotation) = Of(Words[number], Words[(number + 1) % Words.Length], number);
            file.Add(document, digest, annotation);
        }

        file.Rebuild();
    }

    private static (Document, DocumentDigest, byte[]) Of(string one, string other, int number)
    {
        var day = new DateOnly(2020, 1, 1 + number);
        var sentence = $"{one} attacked {other} on Monday.";
        var quote = $"\"{other} will pay,\" {one} said.";
        var text = $"{sentence}\n{quote}";
        var document = new Document($"{number}/../{one[..Math.Min(60, one.Length)]}.json", text)
        {
            File = $"folder/{one}.html",
            Uri = number % 2 == 0 ? "javascript:alert(1)" : "https://x.example/" + Uri.EscapeDataString(one[..Math.Min(one.Length, 80)]),
            Outlet = other,
            Title = one,
            Byline = [other],
            Published = day,
            Language = "en",
        };
        var (first, second) = (Actor(one, new TextSpan(0, one.Length)), Actor(other, new TextSpan(text.IndexOf(other, one.Length, StringComparison.Ordinal), text.IndexOf(other, one.Length, StringComparison.Ordinal) + other.Length)));
        var told = new TextSpan(0, sentence.Length);
        var content = new TextSpan(sentence.Length + 1, sentence.Length + 1 + other.Length + 12);
        var events = number % 3 == 2
            ? new[] { EventStatus.Denied, EventStatus.Actual }
            : [EventStatus.Actual];
        var digest = new DocumentDigest(
            new DossierDocument(document.Id, document.File, document.Uri, document.Outlet, document.Byline, document.Title, day, "en", 9, null),
            [first, second],
            [new DigestSentence(told, sentence, ZoneKind.Body)],
            [.. events.Select((status, index) => new DigestEvent($"e{index + 1}", EventType.Assault, null, [0], [1], [], [], day, day, null, status, -1, 0))],
            [new DigestAttribution("q1", one, one, Named: true, "said", 0, Manner.Direct, default, null, -1, ZoneKind.Body, content, content.Of(text))],
            [new DigestPassage(told, (ulong)number)],
            [new DigestTerm("war", 1)],
            null);
        return (document, digest, Annotation(document, first, second, content, one, other));

        DigestActor Actor(string name, TextSpan span) => new(name, MentionKind.Group, null, null, null, [name], [new DigestRole(other, one, span, span.Of(text))], 2, 0, span, span.Of(text));
    }

    private static byte[] Annotation(Document document, DigestActor first, DigestActor second, TextSpan content, string one, string other)
    {
        var attacked = document.Text.IndexOf(" attacked ", StringComparison.Ordinal) + 1;
        var length = document.Text.IndexOf('\n', StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            text = document.Text,
            zones = new[] { new { begin = 0, end = document.Text.Length, kind = "comment", author = other } },
            sentences = new[] { new { begin = 0, end = length }, new { begin = length + 1, end = document.Text.Length } },
            tokens = new[] { new { begin = 0, end = one.Length, lemma = one, upos = "PROPN", head = 1, deprel = "nsubj" }, new { begin = attacked, end = attacked + 8, lemma = other, upos = "VERB", head = -1, deprel = one } },
            mentions = new[] { new { begin = first.First.Begin, end = first.First.End, kind = "group", actor = "a1" }, new { begin = second.First.Begin, end = second.First.End, kind = "group", actor = "a2" } },
            actors = new[] { new { id = "a1", name = one, kind = "group", names = new[] { one } }, new { id = "a2", name = other, kind = "group", names = new[] { other } } },
            attributions = new[]
            {
                new { id = "q1", source = new[] { new { begin = content.End + 1, end = content.End + 1 + one.Length } }, cue = Array.Empty<object>(), content = new[] { new { begin = content.Begin, end = content.End } }, actor = "a1", manner = "direct", parent = (string?)null },
            },
            events = new[]
            {
                new
                {
                    id = "e1", type = "ASSAULT", mode = (string?)null, trigger = new[] { new { begin = attacked, end = attacked + 8 } }, source = new[] { new { begin = 0, end = one.Length, actor = "a1" } },
                    target = new[] { new { begin = second.First.Begin, end = second.First.End, actor = "a2" } }, from = "2020-01-01", to = "2020-01-01", place = other, status = "actual", voice = (string?)null,
                },
            },
        }));
    }
}
