using System.Text;
using Dapper;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Exports;
using Hearsay.Reading.Documents;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Tests;

/// <summary>What a dossier says is a function of its documents, however they came in.</summary>
public sealed class BuildingTests : IDisposable
{
    private const int Count = 24;

    /// <summary>The built tables, each by what does not depend on the order of arrival.</summary>
    private static readonly string[] s_tables =
    [
        "SELECT s.text, s.documents, h.text AS head, s.actor FROM signature s LEFT JOIN signature h ON h.id = s.head",
        "SELECT s.text, n.name, n.documents FROM signature_name n JOIN signature s ON s.id = n.signature",
        "SELECT s.text, o.position, o.office, o.title, o.belongs_to, o.day, o.document, o.place, o.span_begin, o.span_end FROM signature_office o JOIN signature s ON s.id = o.signature",
        "SELECT b.block, s.text FROM signature_block b JOIN signature s ON s.id = b.signature",
        "SELECT j.block, o.text AS one, t.text AS two, j.reason, j.score FROM signature_join j JOIN signature o ON o.id = j.one JOIN signature t ON t.id = j.other",
        "SELECT key, plain, name, kind, country, sector, mentions, documents, document, span_begin, span_end FROM actor",
        "SELECT * FROM actor_name", "SELECT * FROM actor_role", "SELECT * FROM actor_document", "SELECT * FROM document_tally", "SELECT * FROM copy_key", "SELECT * FROM copy_pair",
        "SELECT * FROM copy", "SELECT * FROM copy_span", "SELECT * FROM claim", "SELECT * FROM claim_actor", "SELECT * FROM account",
        "SELECT * FROM relation", "SELECT * FROM tie", "SELECT * FROM stance", "SELECT id, place, document, outlet, published, content FROM undertaking", "SELECT * FROM story", "SELECT * FROM story_document", "SELECT * FROM story_key", "SELECT * FROM story_pair", "SELECT * FROM story_waiting",
        "SELECT document, event, claim FROM telling", "SELECT * FROM review_item",
        "SELECT k.key, k.day, t.document, t.event FROM telling_key k JOIN telling t ON t.id = k.telling",
        "SELECT min(o.document || o.event, t.document || t.event), max(o.document || o.event, t.document || t.event) FROM telling_join j JOIN telling o ON o.id = j.one JOIN telling t ON t.id = j.other",
        "SELECT id, place, outlet, published, actor, source, cue, chain, manner, source_stance, author_stance, document, span_begin, span_end FROM quotation",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Build_OneByOneInAnyOrder_GivesWhatTheBuilderGives(int family)
    {
        var expected = Built(DossierBuilder.Build(Enumerable.Range(0, Count).Select(n => Invented.Number(family, n).Digest)));
        string? tables = null;
        foreach (var (order, batch) in new[] { (1, 1), (5, 1), (7, 4), (23, 100) })
        {
            using var file = DossierFile.Create(_folder[$"{order}-{batch}.hearsay"]);
            for (var place = 0; place < Count; place++)
            {
                Invented.AddTo(file, family, (place * order) % Count);
                if ((place + 1) % batch == 0)
                {
                    file.Build().ShouldBeTrue();
                }
            }

            file.Build();
            file.Build().ShouldBeFalse();
            Differences(expected, Built(file.Load())).ShouldBeEmpty($"documents in steps of {order}, {batch} at once");
            file.Check().ShouldBeEmpty();
            var now = TablesOf(file.Path);
            Differences(tables ??= now, now).ShouldBeEmpty($"documents in steps of {order}, {batch} at once");
            file.Rebuild();
            Differences(tables, TablesOf(file.Path)).ShouldBeEmpty("built from nothing");
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Replace_Documents_LeavesNothingOfTheOldOnes(int family)
    {
        using var file = DossierFile.Create(_folder["replaced.hearsay"]);
        for (var number = 0; number < Count; number++)
        {
            Invented.AddTo(file, number % 3 == 0 ? family + 100 : family, number);
        }

        file.Build();
        for (var number = 0; number < Count; number += 3)
        {
            var (document, digest) = Invented.Number(family, number);
            file.Replace(document.Id, PackedDocument.Of(document, digest, default)).ShouldBeTrue();
            if (number % 2 == 0)
            {
                file.Build();
            }
        }

        file.Build();
        Differences(Built(DossierBuilder.Build(Enumerable.Range(0, Count).Select(n => Invented.Number(family, n).Digest))), Built(file.Load())).ShouldBeEmpty();
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public void BuildFullBatch_FewDocuments_LeavesThemWaiting()
    {
        using var file = DossierFile.Create(_folder["few.hearsay"]);
        Invented.AddTo(file, 1, 0);
        file.BuildFullBatch().ShouldBeFalse();
        file.IsStale.ShouldBeTrue();
    }

    [Fact]
    public void BuildFullBatch_WhileDocumentsCome_GivesWhatBuildingAtTheEndGives()
    {
        using var atOnce = DossierFile.Create(_folder["at-once.hearsay"]);
        using var meanwhile = DossierFile.Create(_folder["meanwhile.hearsay"]);
        var batches = 0;
        for (var number = 0; number < DossierFile.BatchSize + Count; number++)
        {
            var (document, digest) = Invented.Number(1, number % Count);
            (document, digest) = number < Count ? (document, digest) : Unread(document with { Id = $"unread-{number}" });
            atOnce.Add(document, digest, default);
            meanwhile.Add(document, digest, default);
            batches += meanwhile.BuildFullBatch() ? 1 : 0;
        }

        batches.ShouldBe(1);
        atOnce.Build();
        meanwhile.Build();
        Differences(TablesOf(atOnce.Path), TablesOf(meanwhile.Path)).ShouldBeEmpty();
        meanwhile.Check().ShouldBeEmpty();

        static (Document Document, DocumentDigest Digest) Unread(Document document) => (document, DocumentDigest.NotRead(document, "a test"));
    }

    /// <summary>The lines that only one of two texts has; one line, too, where they have the same in another order.</summary>
    private static List<string> Differences(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        List<string> lines = [.. left.Except(right, StringComparer.Ordinal).Select(l => $"- {l}"), .. right.Except(left, StringComparer.Ordinal).Select(l => $"+ {l}")];
        return lines.Count > 0 || expected == actual ? lines : ["another order"];
    }

    internal static string Built(Dossier dossier)
    {
        using var stream = new MemoryStream();
        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            DossierExport.Write(dossier, kind, stream);
        }

        var quotations = string.Join('\n', dossier.Quotations.Select(q => $"{q.Id} {q.Actor} {q.Evidence}"));
        var roles = string.Join('\n', dossier.Actors.SelectMany(a => a.Roles.Select(r => $"{a.Key} {r} {a.Evidence}")));
        return $"{Encoding.UTF8.GetString(stream.ToArray())}\n{quotations}\n{roles}\n{string.Join('\n', dossier.Stances.Select(s => $"{s.Id} {s.Source} {s.Target}"))}\n{dossier.LeftOut}";
    }

    internal static string TablesOf(string path)
    {
        using var raw = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        raw.Open();
        var tables = new StringBuilder();
        foreach (var table in s_tables)
        {
            tables.AppendLine(table);
            foreach (var row in raw.Query(table).Select(r => string.Join('|', ((IDictionary<string, object?>)r).Values)).Order(StringComparer.Ordinal))
            {
                tables.AppendLine(row);
            }
        }

        return tables.ToString();
    }
}
