using System.Text;

namespace Hearsay.Intake.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_TextFile_KeepsItsTextToTheLetter()
    {
        const string Text = "  The minister\r\nresigned.\t\n\n";

        IntakeFolder.One(_folder.Write("a.txt", Text)).Text.ShouldBe(Text);
    }

    [Theory]
    [InlineData("a.txt.gz")]
    [InlineData("a.gz")]
    [InlineData("named-otherwise.txt")]
    public void Open_PackedText_IsUnpackedByItsContent(string name)
    {
        IntakeFolder.One(_folder.Write(name, IntakeFolder.Packed("The minister resigned."u8.ToArray()))).Text.ShouldBe("The minister resigned.");
    }

    [Fact]
    public void Open_PackedFileOfSeveralParts_ReadsAll()
    {
        byte[] parts = [.. IntakeFolder.Packed("The minister "u8.ToArray()), .. IntakeFolder.Packed("resigned."u8.ToArray())];

        IntakeFolder.One(_folder.Write("a.txt.gz", parts)).Text.ShouldBe("The minister resigned.");
    }

    [Fact]
    public void Open_PageNamedText_IsReadAsAPage()
    {
        var document = IntakeFolder.One(_folder.Write("a.txt", "<!DOCTYPE html><html><body><p>The minister resigned on Monday.</p></body></html>"));

        document.Text.ShouldBe("The minister resigned on Monday.");
    }

    [Fact]
    public void Open_JsonLinesNamedText_AreReadAsDocuments()
    {
        var read = IntakeFolder.Read(_folder.Write("a.txt", "{\"id\":\"1\",\"text\":\"One.\"}\n{\"id\":\"2\",\"text\":\"Two.\"}"));

        read.Select(result => result.Document!.Id).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Open_TextThatBeginsWithABrace_IsText()
    {
        IntakeFolder.One(_folder.Write("a.txt", "{Reuters} The minister resigned.")).Text.ShouldBe("{Reuters} The minister resigned.");
    }

    [Theory]
    [InlineData("a.conllu", "1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n")]
    [InlineData("a.txt", "# sent_id = 1\n1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n")]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><gpx></gpx>")]
    public void Open_FormatOfALaterVersion_SaysSo(string name, string content)
    {
        var failure = IntakeFolder.Failure(_folder.Write(name, content));

        failure.Code.ShouldBe(IntakeCodes.NotReadYet);
        failure.Reason.ShouldEndWith("is not read yet.");
    }

    [Theory]
    [InlineData("a.json", "[{\"text\": \"One.\"}, {\"text\": \"Two.\"}]", "One.", "Two.")]
    [InlineData("a.json", "{\n  \"text\": \"One.\"\n}", "One.")]
    [InlineData("a.json", "{\"articles\": [{\"content\": \"One.\"}, {\"body\": \"Two.\"}]}", "One.", "Two.")]
    [InlineData("a.txt", "[\n {\"text\": \"One.\"}\n]", "One.")]
    public void Open_JsonOverSeveralLines_IsReadAsDocuments(string name, string content, params string[] texts)
    {
        IntakeFolder.Read(_folder.Write(name, content)).Select(result => result.Document!.Text).ShouldBe(texts);
    }

    [Fact]
    public void Open_BrokenJsonFile_SaysWhere()
    {
        var failure = IntakeFolder.Failure(_folder.Write("a.json", "[\n {\"text\": \"One.\"},\n {\"text\" \"Two.\"}\n]"));

        failure.Code.ShouldBe(IntakeCodes.BrokenJson);
        failure.Reason.ShouldContain("line 3");
    }

    [Fact]
    public void Open_XhtmlWithDeclaration_IsReadAsAPage()
    {
        IntakeFolder.One(_folder.Write("a.xml", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>One.</p></body></html>")).Text.ShouldBe("One.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t \r\n")]
    [InlineData("\uFEFF")]
    public void Open_FileWithoutText_IsAFailure(string content)
    {
        IntakeFolder.Failure(_folder.Write("a.txt", content)).Code.ShouldBe(IntakeCodes.Empty);
        IntakeFolder.Read(_folder.Root)[0].Failure!.Code.ShouldBe(IntakeCodes.Empty);
    }

    [Theory]
    [InlineData("%PDF-1.7 ...")]
    [InlineData("a\0\0b\0\u0001\u0002cd\u0003")]
    public void Open_BinaryFile_IsAFailure(string content)
    {
        IntakeFolder.Failure(_folder.Write("a.txt", Encoding.Latin1.GetBytes(content))).Code.ShouldBe(IntakeCodes.Binary);
    }

    [Fact]
    public void Open_FileThatIsCutOff_IsAFailure()
    {
        var packed = IntakeFolder.Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Sentence {i * 7919 % 10007}. "))));

        IntakeFolder.Failure(_folder.Write("a.txt.gz", packed[..(packed.Length / 2)])).Code.ShouldBe(IntakeCodes.BrokenGzip);
    }

    [Fact]
    public void Open_GzipThatIsDamaged_IsAFailure()
    {
        var packed = IntakeFolder.Packed("The minister resigned on Monday after a vote."u8.ToArray());
        packed[12] ^= 0xFF;
        packed[15] ^= 0xFF;

        IntakeFolder.Failure(_folder.Write("a.txt.gz", packed)).Code.ShouldBe(IntakeCodes.BrokenGzip);
    }

    [Fact]
    public void Open_GzipBomb_IsRefusedEarly()
    {
        var packed = IntakeFolder.Packed(new byte[64 * 1024 * 1024].Select(_ => (byte)'a').ToArray());

        var failure = IntakeFolder.Failure(_folder.Write("a.txt.gz", packed));

        failure.Code.ShouldBe(IntakeCodes.TooMuchUnpacked);
        failure.Reason.ShouldContain("--max-ratio");
    }

    [Fact]
    public void Open_FileOverTheBytes_IsAFailure()
    {
        var failure = IntakeFolder.Failure(new IntakeLimits { MaxBytes = 10 }, _folder.Write("a.txt", "Eleven char"));

        failure.Code.ShouldBe(IntakeCodes.TooManyBytes);
        failure.Reason.ShouldContain("--max-bytes");
        IntakeFolder.Read(new IntakeLimits { MaxBytes = 11 }, _folder.Root)[0].Document.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("a.txt", "Eleven char")]
    [InlineData("a.txt", "Eleven cha\u00E9")]
    [InlineData("a.html", "<p>Eleven ")]
    public void Open_FileOverTheCharacters_IsAFailure(string name, string content)
    {
        var path = _folder.Write(name, content);

        var failure = IntakeFolder.Failure(new IntakeLimits { MaxCharacters = content.Length - 1 }, path);

        failure.Code.ShouldBe(IntakeCodes.TooManyCharacters);
        failure.Reason.ShouldContain("--max-characters");
        IntakeFolder.Read(new IntakeLimits { MaxCharacters = content.Length }, path)[0].Document.ShouldNotBeNull();
    }

    [Fact]
    public void Limits_BelowOne_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new IntakeLimits { MaxBytes = 0 }).Message.ShouldContain("MaxBytes");
        Should.Throw<ArgumentOutOfRangeException>(() => new IntakeLimits { MaxCharacters = -1 });
    }

    [Fact]
    public void Open_SameContentElsewhere_HasTheSameId()
    {
        var first = IntakeFolder.One(_folder.Write("a.txt", "The minister resigned."));
        var moved = IntakeFolder.One(_folder.Write("moved/b.txt", "The minister resigned."));
        var other = IntakeFolder.One(_folder.Write("c.txt", "The minister stayed."));

        first.Id.ShouldBe(moved.Id);
        first.Id.Length.ShouldBe(16);
        first.Id.ShouldNotBe(other.Id);
    }
}
