using System.Text;
using Hearsay.Dossiers;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Exports;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;

namespace Hearsay.Storage.Tests;

public sealed class DossierFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["story.hearsay"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_AfterRebuild_IsWhatTheBuilderGives()
    {
        using var file = Written(30);
        var built = DossierBuilder.Build(Enumerable.Range(0, 30).Select(n => Story.Number(n).Digest));
        var loaded = file.Load();
        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            Exported(loaded, kind).ShouldBe(Exported(built, kind));
            Exported(built, kind).ShouldNotBeEmpty(kind == ExportKind.Relations ? "the relations" : kind.ToString());
        }

        loaded.Documents.Select(d => d with { Byline = [] }).ShouldBe(built.Documents.Select(d => d with { Byline = [] }));
        loaded.LeftOut.ShouldBe(built.LeftOut);
        loaded.Quotations.Select(q => (q.Id, q.Cue, q.Source, q.Evidence, string.Join('/', q.Chain))).ShouldBe(built.Quotations.Select(q => (q.Id, q.Cue, q.Source, q.Evidence, string.Join('/', q.Chain))));
    }

    [Fact]
    public void Stances_Filtered_AreThoseAskedFor()
    {
        using var file = Written(12);
        var all = file.Stances(DossierFilter.Everything);
        all.Length.ShouldBe(12);
        all.ShouldAllBe(s => s.Kind == StanceKind.Hostility && s.Sign == -1 && s.Evidence.Quote.Length > 0);
        var ofOne = file.Stances(new DossierFilter { Actor = "Ruritania", Outlet = "morning post", Until = new DateOnly(1956, 10, 5) });
        ofOne.ShouldNotBeEmpty();
        ofOne.Select(s => s.Id).ShouldBe(all.Where(s => (s.Source == "ruritania" || s.Target == "ruritania") && s.Outlet == "Morning Post" && s.Published <= new DateOnly(1956, 10, 5)).Select(s => s.Id));
        file.Stances(new DossierFilter { Relation = StanceKind.Alliance }).ShouldBeEmpty();
        file.Stances(new DossierFilter { Status = EventStatus.Denied }).ShouldBeEmpty();
    }

    [Fact]
    public void Document_WithLoneSurrogatesAndMarkup_ComesBackAsItWas()
    {
        var document = new Document("odd", "a\ud800b 🕊 \0 c") { Title = "t\udc00", Markup = [new Zone(new Hearsay.Reading.Text.TextSpan(0, 3), ZoneKind.Comment, "me", 0, "2015-10-20")], Published = new DateOnly(2015, 10, 21) };
        using (var file = DossierFile.Create(Path))
        {
            file.Add(document, DocumentDigest.NotRead(document, "a test"), default).ShouldBeTrue();
            file.Build();
        }

        using var again = DossierFile.OpenForReading(Path);
        var back = again.Document("odd").ShouldNotBeNull();
        back.Text.ShouldBe(document.Text);
        back.Title.ShouldBe(document.Title);
        back.Markup.ShouldBe(document.Markup);
        back.Published.ShouldBe(document.Published);
        ContentHash.Of(back).ShouldBe(ContentHash.Of(document));
        again.Text("odd").ShouldBe(document.Text);
        again.Annotation("odd").ShouldBeNull();
        again.Load().Documents.Single().NotRead.ShouldBe("a test");
    }

    [Fact]
    public void Annotation_OfAReadDocument_IsTheBytesThatWereGiven()
    {
        using var file = Written(1);
        Encoding.UTF8.GetString(file.Annotation("d0000").ShouldNotBeNull()).ShouldBe("{\"id\":\"d0000\"}");
        file.Annotation("nobody").ShouldBeNull();
        file.Text("nobody").ShouldBeNull();
        file.Document("nobody").ShouldBeNull();
    }

    [Fact]
    public void Add_TheSameAgain_AddsNothing()
    {
        using var file = Written(3);
        var (document, digest, annotation) = Story.Number(1);
        file.Knows(document.Id, ContentHash.Of(document)).ShouldBeTrue();
        file.Add(document with { File = "elsewhere.txt" }, digest, annotation).ShouldBeFalse();
        file.DocumentCount.ShouldBe(3);
        file.IsStale.ShouldBeFalse();
    }

    [Fact]
    public void Add_SameIdWithOtherContent_FailsAndNamesTheId()
    {
        using var file = Written(3);
        var other = new Document("d0001", "Something else.");
        file.StandingOf(other.Id, ContentHash.Of(other)).ShouldBe(DocumentStanding.OtherContent);
        var error = Should.Throw<DossierException>(() => file.Add(other, DocumentDigest.NotRead(other, "a test"), default));
        error.Code.ShouldBe(DossierCodes.OtherContent);
        error.Message.ShouldContain("d0001");
        file.DocumentCount.ShouldBe(3);
    }

    [Fact]
    public void Add_DigestOfAnotherDocument_Throws()
    {
        using var file = DossierFile.Create(Path);
        Should.Throw<ArgumentException>(() => file.Add(Story.Number(1).Document, Story.Number(2).Digest, default)).Message.ShouldContain("d0002");
    }

    [Fact]
    public void Rebuild_WhateverTheBatching_ExportsTheSameBytes()
    {
        using var atOnce = Written(25);
        using var piecemeal = DossierFile.Create(_folder["other.hearsay"]);
        for (var number = 0; number < 25; number += 5)
        {
            Story.AddTo(piecemeal, number, 5);
            piecemeal.Build().ShouldBeTrue();
            piecemeal.Build().ShouldBeFalse();
        }

        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            Exported(piecemeal.Load(), kind).ShouldBe(Exported(atOnce.Load(), kind));
        }
    }

    [Fact]
    public void Rebuild_Cancelled_LeavesTheDossierAsItWas()
    {
        using var file = Written(5);
        var before = Exported(file.Load(), ExportKind.Claims);
        Story.AddTo(file, 5, 5);
        Should.Throw<OperationCanceledException>(() => file.Rebuild(new CancellationToken(canceled: true)));
        file.IsStale.ShouldBeTrue();
        Exported(file.Load(), ExportKind.Claims).ShouldBe(before);
    }

    [Fact]
    public void Load_WhileAnotherConnectionWrites_SeesTheDossierOfBefore()
    {
        using var writer = Written(4);
        using var reader = DossierFile.OpenForReading(Path);
        var before = Exported(reader.Load(), ExportKind.Claims);
        Story.AddTo(writer, 4, 8);
        Exported(reader.Load(), ExportKind.Claims).ShouldBe(before);
        reader.IsStale.ShouldBeTrue();
        writer.Build();
        Exported(reader.Load(), ExportKind.Claims).ShouldNotBe(before);
    }

    [Fact]
    public void Add_OpenForReading_Throws()
    {
        Written(1).Dispose();
        using var reader = DossierFile.OpenForReading(Path);
        Should.Throw<InvalidOperationException>(() => Story.AddTo(reader, 1, 1)).Message.ShouldContain(Path);
        Should.Throw<InvalidOperationException>(() => reader.Rebuild());
    }

    [Fact]
    public void Check_SoundDossier_FindsNothing()
    {
        using var file = Written(30);
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Claims_Filtered_AreThoseOfTheWholeThatFit()
    {
        using var file = Written(40);
        var all = file.Load().Claims;
        Ids(file, new DossierFilter()).ShouldBe(all.Select(c => c.Id));
        Ids(file, new DossierFilter { Actor = "ruritania" }).ShouldBe(all.Where(c => c.Source.Contains("ruritania") || c.Target.Contains("ruritania")).Select(c => c.Id));
        Ids(file, new DossierFilter { Actor = "RURITANIA" }).ShouldBe(Ids(file, new DossierFilter { Actor = "ruritania" }));
        Ids(file, new DossierFilter { Actor = "nobody" }).ShouldBeEmpty();
        Ids(file, new DossierFilter { Type = EventType.Aid }).ShouldBeEmpty();
        Ids(file, new DossierFilter { Status = EventStatus.Denied }).ShouldBe(all.Where(c => c.Accounts.Any(a => a.Stance == Stance.Denies)).Select(c => c.Id));
        Ids(file, new DossierFilter { Outlet = "evening star" }).ShouldBe(all.Where(c => c.Accounts.Any(a => a.Outlet == "Evening Star")).Select(c => c.Id));
        var day = new DateOnly(1956, 10, 20);
        Ids(file, new DossierFilter { Since = day, Until = day }).ShouldBe(all.Where(c => c.From <= day && c.To >= day).Select(c => c.Id));
        Ids(file, new DossierFilter { Since = day, Until = day }).ShouldNotBeEmpty();
    }

    [Fact]
    public void Lists_Filtered_ShowWhatFits()
    {
        using var file = Written(12);
        var whole = file.Load();
        file.Actors(new DossierFilter { Actor = "Borduria" }).Single().Key.ShouldBe("borduria");
        file.Actors(new DossierFilter { Kind = Hearsay.Reading.Mentions.MentionKind.Place }).Length.ShouldBe(whole.Actors.Length);
        file.Actors(new DossierFilter { Kind = Hearsay.Reading.Mentions.MentionKind.Person }).ShouldBeEmpty();
        file.Actors(new DossierFilter { Country = "EGY" }).ShouldBeEmpty();
        file.Deeds()["borduria"].Did.ShouldBe(whole.Claims.Count(c => c.Source.Contains("borduria")));
        file.Documents(new DossierFilter { Outlet = "Morning Post" }).ShouldAllBe(d => d.Outlet == "Morning Post");
        file.Documents(new DossierFilter { Words = "\"attacked Borduria\" day" }).Select(d => d.Id)
            .ShouldBe(whole.Documents.Where(d => file.Text(d.Id)!.Contains("attacked Borduria")).Select(d => d.Id));
        file.Documents(new DossierFilter { Words = "a OR ( *" }).ShouldBeEmpty();
        file.Documents(new DossierFilter { Words = "" }).ShouldBeEmpty();
        file.Quotations(new DossierFilter { Words = "again" }).Length.ShouldBe(whole.Quotations.Length);
        file.Quotations(new DossierFilter { Outlet = "Evening Star" }).ShouldAllBe(q => q.Outlet == "Evening Star");
        file.Relations(new DossierFilter { Actor = "syldavia" }).ShouldAllBe(r => r.Source == "syldavia" || r.Target == "syldavia");
        file.Relations(new DossierFilter { Type = EventType.Aid }).ShouldBeEmpty();
        file.Relations(new DossierFilter { Type = EventType.Assault }).Length.ShouldBe(whole.Relations.Length);
    }

    private static IEnumerable<string> Ids(DossierFile file, DossierFilter filter) => file.Claims(filter).Select(c => c.Id);

    private static string Exported(Dossier dossier, ExportKind kind)
    {
        using var stream = new MemoryStream();
        DossierExport.Write(dossier, kind, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private DossierFile Written(int count)
    {
        var file = DossierFile.Create(Path);
        Story.AddTo(file, 0, count);
        file.Build();
        return file;
    }
}
