using System.Text;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;

namespace Hearsay.Storage.Tests;

public sealed class OriginalTests : IDisposable
{
    private static readonly OriginalBytes s_original = new(Encoding.UTF8.GetBytes("<p>The minister resigned.</p>"), "{\"format\":\"page\"}");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Add_WithOriginal_KeepsTheBytesOnce()
    {
        using var file = DossierFile.Create(_folder["a.hearsay"]);
        Add(file, "a", "One.");
        Add(file, "b", "Two.");

        file.Original("a")!.Bytes.ToArray().ShouldBe(s_original.Bytes.ToArray());
        file.Original("b")!.Origin.ShouldBe(s_original.Origin);
        file.Original("c").ShouldBeNull();
        file.Build();
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Replace_Document_PutsTheNewOneInItsPlace()
    {
        using var file = DossierFile.Create(_folder["a.hearsay"]);
        Add(file, "a", "The vizier resigned.");
        Story.AddTo(file, 0, 4);
        file.Build();

        var other = new Document("x", "The consul resigned.");
        file.Replace("a", PackedDocument.Of(other, DocumentDigest.NotRead(other, "a test"), default)).ShouldBeTrue();
        file.Build();

        file.DocumentIds()[0].ShouldBe("x");
        file.Text("x").ShouldBe("The consul resigned.");
        file.Original("x")!.Bytes.Length.ShouldBe(s_original.Bytes.Length);
        file.Documents(new DossierFilter { Words = "vizier" }).ShouldBeEmpty();
        file.Documents(new DossierFilter { Words = "consul" }).Length.ShouldBe(1);
        file.Check().ShouldBeEmpty();
    }

    [Fact]
    public void Replace_ByADocumentThatIsThere_TakesItOut()
    {
        using var file = DossierFile.Create(_folder["a.hearsay"]);
        Add(file, "a", "One.");
        Add(file, "b", "Two.");

        var same = new Document("b", "Two.");
        file.Replace("a", PackedDocument.Of(same, DocumentDigest.NotRead(same, "a test"), default)).ShouldBeFalse();

        file.DocumentIds().ShouldBe(["b"]);
        Should.Throw<ArgumentException>(() => file.Replace("a", PackedDocument.Of(same, DocumentDigest.NotRead(same, "a test"), default))).Message.ShouldContain("no document a");
    }

    private static void Add(DossierFile file, string id, string text)
    {
        var document = new Document(id, text);
        file.Add(document, DocumentDigest.NotRead(document, "a test"), default, s_original).ShouldBeTrue();
    }
}
