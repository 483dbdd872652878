using System.Buffers;
using System.Text.Json;
using Hearsay.Reading.Annotations;
using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Tests.Annotations;

public sealed class AnnotationWriterTests
{
    private static readonly string[] Lists = ["byline", "zones", "sentences", "tokens", "mentions", "actors", "attributions", "times", "events"];

    private static readonly Document Sample = new("d1", "Ruritania said on Tuesday that it “would not” ask Strelsau’s neighbours for help. 😀 Done.")
    {
        File = "a/b.txt",
        Outlet = "The Example",
        Published = new DateOnly(1956, 10, 30),
    };

    [Fact]
    public void Write_AnyReading_HasEveryMemberOfTheFormat()
    {
        using var json = JsonDocument.Parse(Line(Sample));
        var root = json.RootElement;
        root.GetProperty("schema").GetString().ShouldBe("hearsay/document/1");
        root.GetProperty("id").GetString().ShouldBe("d1");
        root.GetProperty("published").GetString().ShouldBe("1956-10-30");
        root.GetProperty("uri").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("text").GetString().ShouldBe(Sample.Text);
        foreach (var list in Lists)
        {
            root.GetProperty(list).ValueKind.ShouldBe(JsonValueKind.Array, list);
        }
    }

    [Fact]
    public void Write_TokensAfterAnEmoji_CountInUtf16Units()
    {
        using var json = JsonDocument.Parse(Line(Sample));
        var tokens = json.RootElement.GetProperty("tokens").EnumerateArray()
            .Select(t => Sample.Text[t.GetProperty("begin").GetInt32()..t.GetProperty("end").GetInt32()]).ToArray();
        tokens.ShouldContain("Done");
        tokens.ShouldContain("Ruritania");
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Line(Sample).ShouldBe(Line(Sample));

    [Fact]
    public void Write_QuotesAndAccents_AreNotEscaped() => System.Text.Encoding.UTF8.GetString(Line(Sample)).ShouldContain("“would not”");

    [Fact]
    public void WriteUnread_AnotherLanguage_KeepsTextAndEmptyLists()
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnnotationWriter.WriteUnread(new Document("d2", "Der Kanal ist gesperrt.") { Language = "de" }, buffer);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        json.RootElement.GetProperty("language").GetString().ShouldBe("de");
        json.RootElement.GetProperty("text").GetString().ShouldBe("Der Kanal ist gesperrt.");
        Lists.ShouldAllBe(l => json.RootElement.GetProperty(l).GetArrayLength() == 0);
    }

    [Fact]
    public void Write_SentenceTooLongToParseWhole_SaysInHowManyPieces()
    {
        var text = string.Join(' ', Enumerable.Repeat("and then they left", 100)) + ". Nobody cared.";
        using var json = JsonDocument.Parse(Line(new Document("d3", text)));
        var sentences = json.RootElement.GetProperty("sentences").EnumerateArray().ToArray();
        sentences[0].GetProperty("pieces").GetInt32().ShouldBe(2);
        sentences[1].TryGetProperty("pieces", out _).ShouldBeFalse();
    }

    private static byte[] Line(Document document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnnotationWriter.Write(Trained.Reader.Read(document), buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
