using System.IO.Compression;
using System.Text;

namespace Hearsay.Intake.Tests.Archives;

public sealed class WebArchiveTests : IDisposable
{
    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[]> Packings => new()
    {
        { "Content-Type: text/html", Records.Page("End.") },
        { "Content-Type: text/html\r\nTransfer-Encoding: chunked", Records.Chunked(Records.Page("End."), 50) },
        { "Content-Type: text/html\r\nContent-Encoding: gzip", IntakeFolder.Packed(Records.Page("End.")) },
        { "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", Records.Chunked(IntakeFolder.Packed(Records.Page("End.")), 40) },
        { "Content-Type: text/html\r\nContent-Encoding: deflate", Records.Packed(Records.Page("End."), s => new ZLibStream(s, CompressionLevel.Optimal)) },
        { "Content-Type: text/html\r\nContent-Encoding: deflate", Records.Packed(Records.Page("End."), s => new DeflateStream(s, CompressionLevel.Optimal)) },
        { "Content-Type: text/html\r\nContent-Encoding: br", Records.Packed(Records.Page("End."), s => new BrotliStream(s, CompressionLevel.Optimal)) },
        // Some crawlers keep the head of what came over the wire and unpack the body.
        { "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", Records.Page("End.") },
    };

    [Theory]
    [MemberData(nameof(Packings))]
    public void Open_AnswerPackedAnyWay_IsRead(string head, byte[] body)
    {
        var document = IntakeFolder.One(_folder.Write("a.warc", Records.Record(Records.Answer(body, head), "https://amery.example/quay")));

        document.Text.ShouldEndWith("nine days. End.");
        document.Uri.ShouldBe("https://amery.example/quay");
    }

    [Fact]
    public void Open_RecordsPackedOneByOne_AreReadInOrder()
    {
        byte[] warc =
        [
            .. IntakeFolder.Packed(Records.Record("software: none\r\n"u8.ToArray(), "", "warcinfo", "application/warc-fields")),
            .. IntakeFolder.Packed(Records.Record("GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "https://amery.example/1", "request")),
            .. IntakeFolder.Packed(Records.Record(Records.Answer(Records.Page("One.")), "https://amery.example/1")),
            .. IntakeFolder.Packed(Records.Record(Records.Answer(Records.Page("Two.")), "<https://amery.example/2>")),
            .. IntakeFolder.Packed(Records.Record("A text of its own."u8.ToArray(), "https://amery.example/3", "conversion", "text/plain")),
        ];

        var read = IntakeFolder.Read(_folder.Write("a.warc.gz", warc));

        read.Select(r => r.Document!.Uri).ShouldBe(["https://amery.example/1", "https://amery.example/2", "https://amery.example/3"]);
        read[2].Document!.Text.ShouldBe("A text of its own.");
        read[1].Origin!.Found[^1].ShouldBe("record 4");
    }

    [Fact]
    public void Open_RecordsOfOtherKinds_AreCountedInOneLine()
    {
        byte[] warc =
        [
            .. Records.Record(Records.Answer([1, 2, 3], "Content-Type: image/png"), "https://amery.example/a.png"),
            .. Records.Record(Records.Answer([1, 2, 3], "Content-Type: image/png"), "https://amery.example/b.png"),
            .. Records.Record(Records.Answer([], "Location: /x", "301 Moved"), "https://amery.example/old"),
            .. Records.Record([], "https://amery.example/1", "revisit"),
            .. Records.Record(Records.Answer(Records.Page("One.")), "https://amery.example/1"),
        ];

        var read = IntakeFolder.Read(_folder.Write("a.warc", warc));

        read.Count.ShouldBe(2);
        read[1].Failure!.IsSkipped.ShouldBeTrue();
        read[1].Failure!.Reason.ShouldBe("Passed over 4 records that hold no article: 2 of image/png, 1 of the type revisit, 1 with the answer 301.");
    }

    [Fact]
    public void Open_BrokenRecord_CostsItselfAlone()
    {
        byte[] warc =
        [
            .. Records.Record(Records.Answer(Records.Page("One.")), "https://amery.example/1"),
            .. "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nlost\r\n\r\n"u8,
            .. Records.Record("no answer"u8.ToArray(), "https://amery.example/2"),
            .. Records.Record(Records.Answer(Records.Packed(Records.Page("x"), s => new GZipStream(s, CompressionLevel.Optimal))[..60], "Content-Type: text/html\r\nContent-Encoding: gzip"), "https://amery.example/3"),
            .. Records.Record(Records.Answer(Records.Page("Four.")), "https://amery.example/4"),
        ];

        var read = IntakeFolder.Read(_folder.Write("a.warc", warc));

        read.Count(r => r.Document is not null).ShouldBe(2);
        read[^1].Document!.Text.ShouldEndWith("Four.");
        read.Where(r => r.Failure is not null).ShouldAllBe(r => r.Failure!.Code == IntakeCodes.BrokenArchive || r.Failure!.Code == IntakeCodes.BrokenGzip);
    }

    [Fact]
    public void Open_ArchiveThatIsCutOff_SaysWhichRecord()
    {
        byte[] warc = [.. Records.Record(Records.Answer(Records.Page("One.")), "https://amery.example/1"), .. Records.Record(Records.Answer(Records.Page("Two.")), "https://amery.example/2")[..200]];

        var read = IntakeFolder.Read(_folder.Write("a.warc", warc));

        read[0].Document!.Text.ShouldEndWith("One.");
        read[1].Failure!.Code.ShouldBe(IntakeCodes.BrokenArchive);
        read[1].Failure!.ToString().ShouldContain("a.warc!https://amery.example/2");
    }

    [Fact]
    public void Open_BombInARecord_CostsItselfAlone()
    {
        var bomb = Records.Packed(new byte[32 << 20], s => new BrotliStream(s, CompressionLevel.Optimal));
        byte[] warc = [.. Records.Record(Records.Answer(bomb, "Content-Type: text/html\r\nContent-Encoding: br"), "https://amery.example/1"), .. Records.Record(Records.Answer(Records.Page("Two.")), "https://amery.example/2")];

        var read = IntakeFolder.Read(_folder.Write("a.warc", warc));

        read.Count.ShouldBe(2);
        read[0].Failure.ShouldNotBeNull();
        read[1].Document!.Text.ShouldEndWith("Two.");
    }

    [Fact]
    public void Open_PageWithAnotherAddress_HasItsCanonicalOne()
    {
        var page = Records.Page("One.", "<link rel=canonical href=https://www.amery.example/quay>");

        IntakeFolder.One(_folder.Write("a.warc", Records.Record(Records.Answer(page), "https://amery.example/quay/amp?utm_source=x"))).Uri.ShouldBe("https://www.amery.example/quay");
        IntakeFolder.One(_folder.Write("b.warc", Records.Record(Records.Answer(Records.Page("One.")), "https://amery.example/quay/amp?utm_source=x&id=3"))).Uri.ShouldBe("https://amery.example/quay?id=3");
    }

    [Fact]
    public void Open_Charset_IsThatOfTheAnswer()
    {
        var page = Encoding.Latin1.GetBytes($"<html><body><p>{Records.Paragraph} Café.</p></body></html>");

        IntakeFolder.One(_folder.Write("a.warc", Records.Record(Records.Answer(page, "Content-Type: text/html; charset=iso-8859-1"), "https://amery.example/quay"))).Text.ShouldEndWith("Café.");
    }

    [Fact]
    public void Open_Collection_ReadsItsArchives()
    {
        var warc = IntakeFolder.Packed(Records.Record(Records.Answer(Records.Page("One.")), "https://amery.example/1"));
        var wacz = Records.Zip(("datapackage.json", "{}"u8.ToArray()), ("pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}"u8.ToArray()), ("archive/data.warc.gz", warc), ("indexes/index.cdx", "x"u8.ToArray()));

        IntakeFolder.One(_folder.Write("a.wacz", wacz)).Uri.ShouldBe("https://amery.example/1");
    }

    [Fact]
    public void Open_DamagedArchives_NeverThrow()
    {
        byte[] whole =
        [
            .. Records.Record(Records.Answer(Records.Chunked(Records.Page("One."), 30), "Content-Type: text/html\r\nTransfer-Encoding: chunked"), "https://amery.example/1"),
            .. Records.Record(Records.Answer(IntakeFolder.Packed(Records.Page("Two.")), "Content-Type: text/html\r\nContent-Encoding: gzip"), "https://amery.example/2"),
        ];
        var random = new Random(7);
        for (var time = 0; time < 300; time++)
        {
            var damaged = whole.ToArray();
            for (var hits = random.Next(1, 12); hits > 0; hits--)
            {
                damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);
            }

            IntakeFolder.Read(_folder.Write("a.warc", damaged[..random.Next(8, damaged.Length)])).ShouldNotBeNull();
        }
    }
}
