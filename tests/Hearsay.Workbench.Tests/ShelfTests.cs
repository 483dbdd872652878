using System.Text.Json;
using Hearsay.Storage;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Tests;

/// <summary>What is remembered of a dossier, and what is read beforehand.</summary>
public sealed class ShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Open_AfterAChange_AnswersAtOnceAndFromMemoryLater()
    {
        var path = Path.Combine(_folder, "changing.hearsay");
        HostileDossier.Write(path);
        var asked = new List<int>();
        using var shelf = new DossierShelf(path, [source => asked.Add(source.View.Documents.Find(new DocumentFilter(), 1, 1).Total)]);
        using (var before = shelf.Open())
        {
            before.Columns.ShouldBeNull();
            before.Documents.Find(new DocumentFilter(), 1, 1).Total.ShouldBe(HostileDossier.Words.Length);
        }

        (await HeldAsync(shelf)).Dispose();
        using (var writer = DossierFile.OpenForWriting(path))
        {
            var document = writer.Document(writer.DocumentIds()[0])! with { Id = "another" };
            writer.Add(document, Dossiers.Digests.DocumentDigest.NotRead(document, "only for the test"), default);
        }

        using (var changed = shelf.Open())
        {
            changed.Columns.ShouldBeNull();
            changed.Documents.Find(new DocumentFilter(), 1, 1).Total.ShouldBe(HostileDossier.Words.Length + 1);
        }

        using var held = await HeldAsync(shelf);
        held.Documents.Find(new DocumentFilter(), 1, 1).Total.ShouldBe(HostileDossier.Words.Length + 1);
        asked.ShouldContain(HostileDossier.Words.Length);
    }

    [Fact]
    public async Task Remember_WhatManyAskAtOnce_IsCountedOnce()
    {
        var path = Path.Combine(_folder, "asked.hearsay");
        DossierFile.Create(path).Dispose();
        using var shelf = new DossierShelf(path);
        var counted = 0;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var view = shelf.Open();
            return shelf.Remember(view, "question", () =>
            {
                Thread.Sleep(20);
                return Interlocked.Increment(ref counted);
            });
        })));
        answers.ShouldAllBe(answer => answer == 1);
    }

    [Fact]
    public void Remember_WhatFailed_IsCountedAnew()
    {
        var path = Path.Combine(_folder, "failing.hearsay");
        DossierFile.Create(path).Dispose();
        using var shelf = new DossierShelf(path);
        using var view = shelf.Open();
        Should.Throw<InvalidOperationException>(() => shelf.Remember<string>(view, "question", () => throw new InvalidOperationException("now and then")));
        shelf.Remember(view, "question", () => "answer").ShouldBe("answer");
    }

    [Fact]
    public async Task Begin_OverAFileThatIsNoDossier_LeavesItToWhoAsks()
    {
        var path = Path.Combine(_folder, "none.hearsay");
        await File.WriteAllTextAsync(path, "no dossier");
        using var shelf = new DossierShelf(path);
        shelf.Begin();
        Should.Throw<DossierException>(() => shelf.Open()).Code.ShouldBe(DossierCodes.NotSqlite);
    }

    [Fact]
    public async Task Pages_BeforeAndAfterTheColumnsAreHeld_AreTheSame()
    {
        var path = Path.Combine(_folder, "same.hearsay");
        HostileDossier.Write(path);
        using var shelf = new DossierShelf(path);
        using var file = DossierFile.Browse(path);
        using var memory = await HeldAsync(shelf);
        foreach (var query in new[] { Models.ClaimQuery.None, Models.ClaimQuery.None with { Type = "accuse" }, Models.ClaimQuery.None with { Words = "a", Sort = "day" } })
        {
            Same(source => Pages.MapModel.Read(source, query));
            Same(source => Pages.TimelineModel.Read(source, query));
            Same(source => Pages.ClaimsModel.Read(source, query));
        }

        Same(Pages.StoryModel.Read);
        Same(source => Pages.SearchModel.Read(source, new Pages.SearchQuery("a", null, null, null)));
        Same(source => Pages.QuotesModel.Read(source, new Pages.QuotesQuery(null, null, null, null, null, null, null)));

        void Same<T>(Func<PageSource, T> read)
        {
            using var forgetful = new DossierShelf(path);
            using var alsoForgetful = new DossierShelf(path);
            JsonSerializer.Serialize(read(new PageSource(memory, forgetful))).ShouldBe(JsonSerializer.Serialize(read(new PageSource(file, alsoForgetful))));
        }
    }

    private static async Task<DossierView> HeldAsync(DossierShelf shelf)
    {
        for (var time = 0; time < 600; time++)
        {
            var view = shelf.Open();
            if (view.Columns is not null)
            {
                return view;
            }

            view.Dispose();
            await Task.Delay(50);
        }

        throw new TimeoutException("the columns were not read in half a minute");
    }
}
