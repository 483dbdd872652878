using Dapper;
using Hearsay.Storage.Schema;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Tests;

public sealed class DossierErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["story.hearsay"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_NoSuchFile_SaysSo()
    {
        Fails(DossierCodes.NotFound, () => DossierFile.OpenForReading(Path));
        Fails(DossierCodes.NotFound, () => DossierFile.OpenForWriting(Path));
        Fails(DossierCodes.NotFound, () => DossierFile.OpenOrCreate(_folder["no/folder.hearsay"]), _folder["no/folder.hearsay"]);
    }

    [Fact]
    public void Open_Folder_SaysSo()
    {
        Fails(DossierCodes.Unusable, () => DossierFile.OpenForReading(_folder.Path), _folder.Path);
        Fails(DossierCodes.Unusable, () => DossierFile.OpenForWriting(_folder.Path), _folder.Path);
    }

    [Fact]
    public void Open_TextFile_IsNoSqliteFile()
    {
        File.WriteAllText(Path, string.Concat(Enumerable.Repeat("This is a letter, not a data base. ", 50)));
        Fails(DossierCodes.NotSqlite, () => DossierFile.OpenForReading(Path));
        Fails(DossierCodes.NotSqlite, () => DossierFile.OpenForWriting(Path));
        Fails(DossierCodes.NotSqlite, () => DossierFile.OpenOrCreate(Path));
        File.ReadAllText(Path).ShouldStartWith("This is a letter");
    }

    [Fact]
    public void Open_OtherSqliteFile_IsNoDossierAndIsLeftAlone()
    {
        using (var other = Raw(Path))
        {
            other.Execute("CREATE TABLE recipe (name TEXT)");
        }

        var before = File.ReadAllBytes(Path);
        Fails(DossierCodes.NotADossier, () => DossierFile.OpenForReading(Path));
        Fails(DossierCodes.NotADossier, () => DossierFile.OpenForWriting(Path));
        Fails(DossierCodes.NotADossier, () => DossierFile.OpenOrCreate(Path));
        File.ReadAllBytes(Path).ShouldBe(before);
    }

    [Fact]
    public void Open_EmptyFile_IsNoDossierToReadButMayBecomeOne()
    {
        File.WriteAllBytes(Path, []);
        Fails(DossierCodes.NotADossier, () => DossierFile.OpenForReading(Path));
        DossierFile.OpenOrCreate(Path).Dispose();
        DossierFile.OpenForReading(Path).Dispose();
    }

    [Fact]
    public void Create_FileIsThere_Refuses()
    {
        DossierFile.Create(Path).Dispose();
        Fails(DossierCodes.AlreadyExists, () => DossierFile.Create(Path));
    }

    [Fact]
    public void Open_NewerVersion_NamesBothVersions()
    {
        DossierFile.Create(Path).Dispose();
        using (var raw = Raw(Path))
        {
            raw.Execute($"PRAGMA user_version = {Migrations.Current + 6}");
        }

        Fails(DossierCodes.NewerSchema, () => DossierFile.OpenForReading(Path)).ShouldContain($"version {Migrations.Current + 6}");
        Fails(DossierCodes.NewerSchema, () => DossierFile.OpenForWriting(Path)).ShouldContain($"up to {Migrations.Current}");
    }

    [Fact]
    public void Open_BeingWritten_RefusesASecondWriterOnly()
    {
        using (var writer = DossierFile.Create(Path))
        {
            Story.AddTo(writer, 0, 1);
            Fails(DossierCodes.BeingWritten, () => DossierFile.OpenForWriting(Path)).ShouldContain("another process");
            using var reader = DossierFile.OpenForReading(Path);
            reader.DocumentCount.ShouldBe(1);
            Story.AddTo(writer, 1, 1);
        }

        DossierFile.OpenForWriting(Path).Dispose();
        Directory.GetFiles(_folder.Path).ShouldBe([Path], "nothing but the dossier is left beside it");
    }

    [Fact]
    public void Add_DiskFull_SaysSoAndKeepsWhatWasAdded()
    {
        using (var writer = DossierFile.Create(Path))
        {
            Story.AddTo(writer, 0, 3);
            writer.LimitPages(10);
            Fails(DossierCodes.DiskFull, () => Story.AddTo(writer, 3, 2000)).ShouldContain("no room");
        }

        using var again = DossierFile.OpenForWriting(Path);
        again.DocumentCount.ShouldBeGreaterThanOrEqualTo(3);
        again.Rebuild();
        again.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Open_ReadOnlyFile_ReadsButDoesNotWrite()
    {
        DossierFile.Create(Path).Dispose();
        File.SetAttributes(Path, FileAttributes.ReadOnly);
        try
        {
            using (var reader = DossierFile.OpenForReading(Path))
            {
                reader.DocumentCount.ShouldBe(0);
            }

            Fails(DossierCodes.ReadOnly, () => DossierFile.OpenForWriting(Path)).ShouldContain("cannot be written");
        }
        finally
        {
            File.SetAttributes(Path, FileAttributes.Normal);
        }
    }

    [Fact]
    public void Load_DamagedFile_SaysSo()
    {
        using (var writer = DossierFile.Create(Path))
        {
            Story.AddTo(writer, 0, 40);
            writer.Build();
        }

        var bytes = File.ReadAllBytes(Path);
        Array.Fill(bytes, (byte)0x5a, 4096 * 2, bytes.Length - (4096 * 3));
        File.WriteAllBytes(Path, bytes);
        Fails(DossierCodes.Damaged, () =>
        {
            using var reader = DossierFile.OpenForReading(Path);
            reader.Load();
        });
    }

    [Theory]
    [InlineData("UPDATE claim SET summary = 'Nobody does anything'", "claims")]
    [InlineData("UPDATE actor SET mentions = mentions + 1", "actors")]
    [InlineData("UPDATE quotation SET span_end = span_end - 1", "quotations")]
    [InlineData("DELETE FROM copy_span; DELETE FROM copy", "copies")]
    [InlineData("DELETE FROM document WHERE id = 'd0001'", "is not there")]
    [InlineData("UPDATE document SET built = 0 WHERE id = 'd0001'", "since the dossier was last built")]
    [InlineData("UPDATE document SET text = (SELECT text FROM document WHERE id = 'd0002') WHERE id = 'd0001'", "d0001: the words")]
    public void Check_TamperedDossier_FindsIt(string tampering, string finding)
    {
        using (var writer = DossierFile.Create(Path))
        {
            Story.AddTo(writer, 0, 12);
            writer.Build();
        }

        using (var raw = Raw(Path))
        {
            raw.Execute("PRAGMA foreign_keys = OFF; " + tampering);
        }

        using var reader = DossierFile.OpenForReading(Path);
        reader.Check().ShouldContain(f => f.Contains(finding));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void OpenForWriting_OlderVersion_BringsItUpToDateAndKeepsTheDocuments(int version)
    {
        using (var current = DossierFile.Create(_folder["current.hearsay"]))
        {
            Story.AddTo(current, 0, 6);
        }

        using (var raw = Raw(Path))
        {
            Migrations.Apply(raw, version);
            raw.Execute($"ATTACH '{_folder["current.hearsay"]}' AS current; INSERT INTO document SELECT {OfBefore} FROM current.document");
        }

        Fails(DossierCodes.OlderSchema, () => DossierFile.OpenForReading(Path)).ShouldContain($"version {version}");
        using var file = DossierFile.OpenForWriting(Path);
        file.Build().ShouldBeTrue();
        file.Check().ShouldBeEmpty();
        file.Load().Claims.ShouldNotBeEmpty();
        file.Documents(new DossierFilter { Words = "attacked" }).Length.ShouldBe(6, "documents of before are found by their words");
    }

    private const string OfBefore = "seq, id, content_hash, given, text, annotation, digest, digest_version, file, uri, outlet, byline, title, published, language, words, not_read";

    private static SqliteConnection Raw(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private string Fails(string code, Action action, string? path = null)
    {
        var error = Should.Throw<DossierException>(action);
        error.Code.ShouldBe(code, error.Message);
        error.File.ShouldBe(path ?? Path);
        error.Message.ShouldStartWith($"{path ?? Path}: ");
        return error.Message;
    }
}
