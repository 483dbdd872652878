using System.Formats.Tar;
using System.Text;

namespace Hearsay.Intake.Tests.Archives;

public sealed class PackedFolderTests : IDisposable
{
    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_Zip_IsReadAsAFolder()
    {
        var zip = Records.Zip(
            ("story/b.html", Records.Page("B.")),
            ("story/a.txt", "Text A."u8.ToArray()),
            ("story/c.jsonl.gz", IntakeFolder.Packed("{\"text\":\"C one.\"}\n{\"text\":\"C two.\"}"u8.ToArray())),
            ("story/picture.png", [1, 2]),
            ("story/b_files/frame.html", Records.Page("An advertisement.")),
            ("__MACOSX/story/a.txt", "x"u8.ToArray()),
            ("inner.zip", Records.Zip(("d.txt", "Text D."u8.ToArray()))));

        var read = IntakeFolder.Read(_folder.Write("a.zip", zip));

        read.Where(r => r.Document is not null).Select(r => r.Document!.Text[^6..]).ShouldBe(["ext D.", "ext A.", "ys. B.", "C one.", "C two."]);
        read[1].Document!.File.ShouldBe(_folder.At("a.zip") + "!story/a.txt");
        read[^1].Failure!.Reason.ShouldContain("1 .png");
    }

    [Theory]
    [InlineData("a.tar", false)]
    [InlineData("a.tgz", true)]
    [InlineData("a.tar.gz", true)]
    public void Open_Tar_IsReadAsAFolder(string name, bool isPacked)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, leaveOpen: true))
        {
            foreach (var (entry, text) in new[] { ("story/a.txt", "Text A."), ("story/.hidden", "x"), ("story/b.txt", "Text B.") })
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, entry) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
            }

            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "story/link.txt") { LinkName = "/etc/passwd" });
        }

        var read = IntakeFolder.Read(_folder.Write(name, isPacked ? IntakeFolder.Packed(tar.ToArray()) : tar.ToArray()));

        read.Where(r => r.Document is not null).Select(r => r.Document!.Text).ShouldBe(["Text A.", "Text B."]);
    }

    [Fact]
    public void Open_ZipOnStandardInput_IsRead()
    {
        var zip = new MemoryStream(Records.Zip(("a.txt", "Text A."u8.ToArray())));

        new DocumentSource(IntakeLimits.Default).Open(["-"], zip).Select(r => r.Document?.Text ?? r.Failure!.ToString()).ShouldBe(["Text A."]);
    }

    [Fact]
    public void Open_OfficeDocument_IsNoText()
    {
        IntakeFolder.Failure(_folder.Write("a.docx", Records.Zip(("[Content_Types].xml", "<x/>"u8.ToArray())))).Code.ShouldBe(IntakeCodes.Binary);
    }

    [Fact]
    public void Open_DamagedZip_IsAFailure()
    {
        var zip = Records.Zip(("a.txt", "Text A."u8.ToArray()));

        IntakeFolder.Failure(_folder.Write("a.zip", zip[..(zip.Length / 2)])).Code.ShouldBe(IntakeCodes.BrokenArchive);
        IntakeFolder.Failure(_folder.Write("b.txt", "PK\u0003\u0004....")).Code.ShouldBe(IntakeCodes.BrokenArchive);
    }

    [Fact]
    public void Open_BombInAZip_CostsItselfAlone()
    {
        var read = IntakeFolder.Read(_folder.Write("a.zip", Records.Zip(("a.txt", Enumerable.Repeat((byte)'a', 64 << 20).ToArray()), ("b.txt", "Text B."u8.ToArray()))));

        read[0].Failure!.Code.ShouldBe(IntakeCodes.TooMuchUnpacked);
        read[1].Document!.Text.ShouldBe("Text B.");
    }

    [Fact]
    public void Open_ZipInZipInZip_StopsAtADepth()
    {
        var zip = Records.Zip(("a.txt", "Text."u8.ToArray()));
        for (var layer = 0; layer < 6; layer++)
        {
            zip = Records.Zip(("a.zip", zip));
        }

        IntakeFolder.Failure(_folder.Write("a.zip", zip)).Code.ShouldBe(IntakeCodes.TooManyLayers);
    }

    [Fact]
    public void Open_SavedPage_LeavesOutItsParts()
    {
        _folder.Write("story/Quay.html", Records.Page("End.", "<!-- saved from url=(0027)https://amery.example/quay -->"));
        _folder.Write("story/Quay_files/frame.html", Records.Page("An advertisement."));

        var read = IntakeFolder.Read(_folder.At("story"));

        read.Count.ShouldBe(2);
        read.Single(r => r.Document is not null).Document!.Uri.ShouldBe("https://amery.example/quay");
        read.Single(r => r.Failure is not null).Failure!.IsSkipped.ShouldBeTrue();
    }
}
