using System.Text.Json;
using Hearsay.Storage;

namespace Hearsay.Workbench.Tests;

/// <summary>A dossier that is written while it is served.</summary>
public sealed class ChangeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Server_OverADossierThatGrows_ShowsWhatIsThere()
    {
        var path = Path.Combine(_folder, "growing.hearsay");
        DossierFile.Create(path).Dispose();
        await using var server = await ServedDossier.StartAsync(path);
        await using var second = await ServedDossier.StartAsync(path);
        (await DocumentsAsync(server)).ShouldBe(0);
        using (var writer = DossierFile.OpenForWriting(path))
        {
            var hostile = Path.Combine(_folder, "other.hearsay");
            HostileDossier.Write(hostile);
            using var other = DossierFile.OpenForReading(hostile);
            foreach (var id in other.DocumentIds())
            {
                var document = other.Document(id)!;
                writer.Add(document, Dossiers.Digests.DocumentDigest.NotRead(document, "only for the test"), default);
                (await DocumentsAsync(server)).ShouldBe(writer.DocumentCount);
            }

            (await server.PageAsync("/")).QuerySelector(".notice").ShouldNotBeNull();
            writer.Rebuild();
        }

        (await server.PageAsync("/")).QuerySelector(".notice").ShouldBeNull();
        (await DocumentsAsync(second)).ShouldBe(HostileDossier.Words.Length);
    }

    [Fact]
    public async Task Server_OverADossierThatIsReplaced_ShowsTheNewOne()
    {
        var path = Path.Combine(_folder, "replaced.hearsay");
        HostileDossier.Write(path);
        await using var server = await ServedDossier.StartAsync(path);
        (await DocumentsAsync(server)).ShouldBe(HostileDossier.Words.Length);
        var empty = Path.Combine(_folder, "empty.hearsay");
        DossierFile.Create(empty).Dispose();
        foreach (var left in Directory.GetFiles(_folder, "replaced.hearsay*"))
        {
            File.Delete(left);
        }

        File.Move(empty, path);
        (await DocumentsAsync(server)).ShouldBe(0);
    }

    [Fact]
    public async Task Server_OverADossierThatIsGone_SaysSoCalmly()
    {
        var path = Path.Combine(_folder, "gone.hearsay");
        DossierFile.Create(path).Dispose();
        await using var server = await ServedDossier.StartAsync(path);
        foreach (var left in Directory.GetFiles(_folder, "gone.hearsay*"))
        {
            File.Delete(left);
        }

        using var answer = await server.GetAsync("/claims");
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("HS3001");
    }

    private static async Task<int> DocumentsAsync(ServedDossier server)
    {
        using var story = JsonDocument.Parse(await server.TextAsync("/story.json"));
        return story.RootElement.GetProperty("counts").GetProperty("documents").GetInt32();
    }
}
