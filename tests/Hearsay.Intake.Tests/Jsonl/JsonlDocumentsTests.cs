using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Hearsay.Intake.Tests.Jsonl;

public sealed class JsonlDocumentsTests : IDisposable
{
    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_FullLine_FillsTheDocument()
    {
        var document = IntakeFolder.One(_folder.Write("a.jsonl", """
            {"id":"x7","text":" The minister resigned.\n","title":"Minister goes","outlet":"The Gazette","byline":["Ann Lee","By Bob Hay"],"published":"1921-10-20T08:00:00+02:00","uri":"https://gazette.example/1","other":{"text":["no"]}}
            """));

        document.Id.ShouldBe("x7");
        document.Text.ShouldBe(" The minister resigned.\n");
        document.Title.ShouldBe("Minister goes");
        document.Outlet.ShouldBe("The Gazette");
        document.Byline.ShouldBe(["Ann Lee", "Bob Hay"]);
        document.Published.ShouldBe(new DateOnly(1921, 10, 20));
        document.Uri.ShouldBe("https://gazette.example/1");
        document.File.ShouldBe(_folder.At("a.jsonl"));
    }

    [Fact]
    public void Open_Aliases_FillWhatIsMissingOnly()
    {
        var read = IntakeFolder.Read(_folder.Write("a.jsonl", """
            {"text":"One.","publisher":"The Gazette","date":"1921-10-20","author":"Ann Lee and Bob Hay","url":"https://gazette.example/1"}
            {"text":"One.","outlet":"The Herald","publisher":"The Gazette","byline":"C. Roe","author":{"name":"no"},"date":7}
            """));

        read[0].Document!.Outlet.ShouldBe("The Gazette");
        read[0].Document!.Published.ShouldBe(new DateOnly(1921, 10, 20));
        read[0].Document!.Byline.ShouldBe(["Ann Lee", "Bob Hay"]);
        read[0].Document!.Uri.ShouldBe("https://gazette.example/1");
        read[1].Document!.Outlet.ShouldBe("The Herald");
        read[1].Document!.Byline.ShouldBe(["C. Roe"]);
        read[1].Document!.Published.ShouldBeNull();
    }

    [Fact]
    public void Open_BrokenLines_AreFailuresWithTheirNumberAndTheRestIsRead()
    {
        var read = IntakeFolder.Read(_folder.Write("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"cut\n\n[1]\n{\"title\":\"no text\"}\n{\"text\":5}\n{\"text\":\"\"}\n{\"text\":\"x\"} extra\n{\"text\":\"Last.\"}"));

        read.Select(result => (result.Failure?.Line, result.Failure?.Code)).ShouldBe(
        [
            (null, null), (2, IntakeCodes.BrokenJson), (4, IntakeCodes.NotADocument), (5, IntakeCodes.NotADocument),
            (6, IntakeCodes.NotADocument), (7, IntakeCodes.Empty), (8, IntakeCodes.BrokenJson), (null, null),
        ]);
        read[^1].Document!.Text.ShouldBe("Last.");
    }

    [Fact]
    public void Open_BrokenFirstLineOfAJsonlFile_IsALineFailure()
    {
        var read = IntakeFolder.Read(_folder.Write("a.jsonl", "nonsense\n{\"text\":\"One.\"}\n"));

        read[0].Failure!.Line.ShouldBe(1);
        read[1].Document!.Text.ShouldBe("One.");
    }

    [Fact]
    public void Open_LineWithoutId_IsNamedByAddressAndText()
    {
        var read = IntakeFolder.Read(_folder.Write("a.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"One.\",\"uri\":\"https://a.example/\"}\n{\"id\":\"\",\"text\":\"One.\"}\n{\"id\":42,\"text\":\"One.\"}"));

        read[0].Document!.Id.ShouldNotBe(read[1].Document!.Id);
        read[2].Document!.Id.ShouldBe(read[0].Document!.Id);
        read[3].Document!.Id.ShouldBe("42");
    }

    [Fact]
    public void Open_HalfASurrogatePair_IsKept()
    {
        IntakeFolder.One(_folder.Write("a.jsonl", "{\"text\":\"a\\ud83d \\\"b\\\" \\u00e9 é\\n\"}")).Text.ShouldBe("a\ud83d \"b\" é é\n");
    }

    [Fact]
    public void Open_UnreadableDate_IsNoted()
    {
        var result = IntakeFolder.Read(_folder.Write("a.jsonl", "{\"text\":\"One.\",\"published\":\"some day\"}")).Single();

        result.Document!.Published.ShouldBeNull();
        result.Notes.ShouldHaveSingleItem().ShouldContain("some day");
    }

    [Fact]
    public void Open_LineOverTheBytes_IsAFailureAndTheNextIsRead()
    {
        var path = _folder.Write("a.jsonl", $"{{\"text\":\"{new string('x', 300_000)}\"}}\n{{\"text\":\"One.\"}}\n");

        var read = IntakeFolder.Read(new IntakeLimits { MaxBytes = 100_000 }, path);

        read.Select(result => result.Failure?.Code).ShouldBe([IntakeCodes.TooManyBytes, null]);
        read[0].Failure!.Line.ShouldBe(1);
    }

    [Fact]
    public void Open_LineOverTheCharacters_IsAFailureAndTheNextIsRead()
    {
        var path = _folder.Write("a.jsonl", $"{{\"text\":\"{new string('x', 11)}\"}}\n{{\"text\":\"{new string('x', 9_000_000)}\"}}\n{{\"text\":\"One.\"}}\n");

        IntakeFolder.Read(new IntakeLimits { MaxCharacters = 10 }, path).Select(result => result.Failure?.Code)
            .ShouldBe([IntakeCodes.TooManyCharacters, IntakeCodes.TooManyCharacters, null]);
    }

    [Fact]
    public void Open_OneLineOfManyMegabytes_IsRead()
    {
        const int Length = 9_000_000;
        var path = _folder.Write("a.jsonl", $"{{\"text\":\"{new string('x', Length)}\"}}");

        IntakeFolder.One(path).Text.Length.ShouldBe(Length);
    }

    [Fact]
    public void Open_NestedDeeply_IsAFailureOfTheLine()
    {
        var path = _folder.Write("a.jsonl", $"{{\"x\":{new string('[', 100_000)}\n{{\"text\":\"One.\"}}");

        IntakeFolder.Read(path).Select(result => result.Failure?.Code).ShouldBe([IntakeCodes.BrokenJson, null]);
    }

    [Fact]
    public void Open_Html_IsReadAsAPageAndTheFieldsWin()
    {
        var document = IntakeFolder.One(_folder.Write("a.jsonl", """
            {"html":"<title>From the page</title><meta name=author content='Ann Lee'><p>The minister resigned.</p>","title":"From the line"}
            """));

        document.Text.ShouldBe("The minister resigned.");
        document.Title.ShouldBe("From the line");
        document.Byline.ShouldBe(["Ann Lee"]);
    }

    [Fact]
    public void Open_LineInWindows1252_IsReadWithANote()
    {
        var result = IntakeFolder.Read(_folder.Write("a.jsonl", [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}"u8])).Single();

        result.Document!.Text.ShouldBe("café");
        result.Notes.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void Open_ByteOrderMark_IsNoPartOfTheFirstLine(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("{\"text\":\"café\"}\r\n{\"text\":\"Two.\"}")];

        IntakeFolder.Read(_folder.Write("a.jsonl", bytes)).Select(result => result.Document?.Text).ShouldBe(["café", "Two."]);
    }

    [Fact]
    public void Open_PackedLines_AreStreamed()
    {
        var lines = string.Concat(Enumerable.Range(0, 3000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Story {i}.\"}}\n"));

        IntakeFolder.Read(_folder.Write("a.jsonl.gz", IntakeFolder.Packed(Encoding.UTF8.GetBytes(lines)))).Select(result => result.Document!.Id)
            .ShouldBe(Enumerable.Range(0, 3000).Select(i => i.ToString()));
    }

    [Fact]
    public void Open_BlankLinesOnly_IsAFailure()
    {
        IntakeFolder.Failure(_folder.Write("a.jsonl", "\n \n\r\n")).Code.ShouldBe(IntakeCodes.Empty);
    }

    [Fact]
    public void Open_AnyText_ComesBackToTheLetter()
    {
        var source = new DocumentSource(IntakeLimits.Default);
        Prop.ForAll<NonNull<string>>(text =>
        {
            using var input = new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id = "1", text = text.Get })));
            var result = source.Open(["-"], input).Single();
            return string.IsNullOrWhiteSpace(text.Get) ? result.Failure is not null
                : result.Document!.Text == text.Get || text.Get.Any(char.IsSurrogate);
        }).Holds();
    }
}
