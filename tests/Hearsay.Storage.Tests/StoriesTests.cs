using System.Globalization;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;

namespace Hearsay.Storage.Tests;

/// <summary>The stories of many articles of the same weeks, under keys that more of them have than are compared.</summary>
public sealed class StoriesTests : IDisposable
{
    private const int Count = 160;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_ManyArticlesOfTheSameDays_GivesTheSameStoriesInWhateverOrderTheyCome()
    {
        var expected = Told(DossierBuilder.Build(Enumerable.Range(0, Count).Select(n => Article(n).Digest)));
        expected.Count(s => s.Split(" n").Length > 2).ShouldBeGreaterThan(5);
        foreach (var (step, batch) in new[] { (1, Count), (7, 50), (63, 1) })
        {
            using var file = DossierFile.Create(_folder[$"{step}-{batch}.hearsay"]);
            for (var place = 0; place < Count; place++)
            {
                var (document, digest) = Article(place * step % Count);
                file.Add(document, digest, default);
                if ((place + 1) % batch == 0)
                {
                    file.Build();
                }
            }

            file.Build();
            Told(file.Load()).ShouldBe(expected, $"documents in steps of {step}, {batch} at once");
        }
    }

    [Fact]
    public void Replace_Article_LeavesTheStoriesOfThoseThatAreThere()
    {
        using var file = DossierFile.Create(_folder["replaced.hearsay"]);
        for (var number = 0; number < Count; number++)
        {
            var (document, digest) = Article(number, other: number % 9 == 0);
            file.Add(document, digest, default);
        }

        file.Build();
        for (var number = 0; number < Count; number += 9)
        {
            var (document, digest) = Article(number);
            file.Replace(document.Id, PackedDocument.Of(document, digest, default)).ShouldBeTrue();
            if (number % 2 == 0)
            {
                file.Build();
            }
        }

        file.Build();
        Told(file.Load()).ShouldBe(Told(DossierBuilder.Build(Enumerable.Range(0, Count).Select(n => Article(n).Digest))));
    }

    private static List<string> Told(Dossier dossier) => [.. dossier.Stories.Select(s => $"{s.Id} {s.From} {s.To} {s.Title}: {string.Join(' ', s.Documents)}")];

    /// <summary>An article on one of two dozen matters, all of one war, within forty days, without a day, or on the first and the last days of the calendar.</summary>
    private static (Document Document, DocumentDigest Digest) Article(int number, bool other = false)
    {
        var matter = (number + (other ? 3 : 0)) * 5 % 24;
        DateOnly? published = number % 11 == 0 ? null : number == 5 ? DateOnly.MinValue : number == 6 ? DateOnly.MaxValue.AddDays(-1) : new DateOnly(2015, 3, 1).AddDays(number * 13 % 40);
        DigestTerm[] terms =
        [
            new("ruritania", 1) { Names = 1 },
            new("strelsau", 1) { Names = 1 },
            new(string.Create(CultureInfo.InvariantCulture, $"town{matter}"), 3) { Lead = 1, Names = 3, LeadNames = 1 },
            .. Enumerable.Range(0, 6).Select(word => new DigestTerm(string.Create(CultureInfo.InvariantCulture, $"matter{matter}x{word}"), 3) { Lead = word < 2 ? 1 : 0 }),
            .. Enumerable.Range(0, 3).Select(word => new DigestTerm(string.Create(CultureInfo.InvariantCulture, $"detail{number % 5}x{word}"), 1)),
        ];
        var text = string.Create(CultureInfo.InvariantCulture, $"Article {number} on matter {matter}.");
        var document = new Document(string.Create(CultureInfo.InvariantCulture, $"n{number:d3}"), text) { Title = $"Matter {matter}", Published = published };
        var digest = new DocumentDigest(new DossierDocument(document.Id, null, null, null, [], document.Title, published, "en", 6, null), [], [], [], [], [], [.. terms], null);
        return (document, digest with { Days = [new DateOnly(2015, 2, 1).AddDays(matter)] });
    }
}
