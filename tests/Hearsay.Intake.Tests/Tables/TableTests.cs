using Hearsay.Intake.Tables;

namespace Hearsay.Intake.Tests.Tables;

public sealed class TableTests : IDisposable
{
    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.csv", "id,publish_date,title,url,language,media_name,story_text\n7,2015-10-20,Quay to close,https://amery.example/quay,en,The Gazette,\"The council voted,\nas \"\"planned\"\".\"\n")]
    [InlineData("a.csv", "\uFEFFid;publish_date;title;url;media_name;story_text\r\n7;2015-10-20;Quay to close;https://amery.example/quay;The Gazette;\"The council voted,\nas \"\"planned\"\".\"\r\n")]
    [InlineData("a.tsv", "id\tpublish_date\ttitle\turl\tmedia_name\tstory_text\n7\t2015-10-20\tQuay to close\thttps://amery.example/quay\tThe Gazette\t\"The council voted,\nas \"\"planned\"\".\"\n")]
    public void Open_TableOfMediaCloud_IsReadByItsNames(string name, string content)
    {
        var document = IntakeFolder.One(_folder.Write(name, content));

        document.Text.ShouldBe("The council voted,\nas \"planned\".");
        (document.Id, document.Title, document.Outlet, document.Uri, document.Published).ShouldBe(("7", "Quay to close", "The Gazette", "https://amery.example/quay", new DateOnly(2015, 10, 20)));
    }

    [Fact]
    public void Open_TableWithOtherNames_IsReadByTheUsersChoice()
    {
        var path = _folder.Write("a.csv", "nr,what,who\n1,The council voted.,Ann Lee\n2,,Bob\n");

        IntakeFolder.Failure(path).Reason.ShouldContain("nr, what, who");
        var read = new DocumentSource(IntakeLimits.Default, ["text=what", "byline=3"]).Open([path], Stream.Null).ToList();
        read[0].Document!.Text.ShouldBe("The council voted.");
        read[0].Document!.Byline.ShouldBe(["Ann Lee"]);
        read[1].Failure!.ToString().ShouldContain("a.csv:3: HS1010");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("text=")]
    [InlineData("colour=red")]
    [InlineData("3=red")]
    public void Of_ChoiceThatIsNone_IsRefused(string written)
    {
        Should.Throw<FormatException>(() => ColumnChoice.Of([written])).Message.ShouldContain(written);
    }

    [Fact]
    public void Open_RowsWithoutText_AreCountedInOneLine()
    {
        var columns = string.Join('\t', Enumerable.Range(3, 58).Select(i => $"{i}"));
        var read = IntakeFolder.Read(_folder.Write("20151020.export.csv", $"1001\t20151020\t{columns}\thttps://amery.example/quay\n1002\t20151020\t{columns}\thttps://amery.example/2\n"));

        read.ShouldHaveSingleItem().Failure!.Code.ShouldBe(IntakeCodes.OnlyAddress);
        read[0].Failure!.Reason.ShouldBe("2 rows give an address but no text.");
    }

    [Theory]
    [InlineData("{\"title\": \"Quay\", \"author\": \"Ann Lee; Bob Hay\", \"hostname\": \"amery.example\", \"date\": \"2015-10-20\", \"source\": \"https://amery.example/quay\", \"raw_text\": \"x\", \"text\": \"The council voted.\", \"comments\": \"\"}")]
    [InlineData("{\"url\": \"https://amery.example/quay\", \"title\": \"Quay\", \"authors\": [\"Ann Lee\", \"Bob Hay\"], \"publish_date\": \"2015-10-20 00:00:00\", \"source_url\": \"https://amery.example\", \"text\": \"The council voted.\", \"html\": \"<p>x</p>\"}")]
    [InlineData("{\"url\": \"https://amery.example/quay\", \"headline\": \"Quay\", \"author\": [{\"@type\": \"Person\", \"name\": \"Ann Lee\"}, {\"name\": \"Bob Hay\"}], \"datePublished\": \"2015-10-20T08:00:00Z\", \"articleBody\": \"The council voted.\"}")]
    public void Open_JsonOfOtherTools_IsReadByItsNames(string line)
    {
        var document = IntakeFolder.One(_folder.Write("a.jsonl", line));

        document.Text.ShouldBe("The council voted.");
        (document.Title, document.Uri, document.Published).ShouldBe(("Quay", "https://amery.example/quay", new DateOnly(2015, 10, 20)));
        document.Byline.ShouldBe(["Ann Lee", "Bob Hay"]);
    }

    [Fact]
    public void Reread_RowOfATable_IsTheSame()
    {
        var path = _folder.Write("a.csv", "nr,text,url\n1,The council voted.,https://amery.example/1\n2,\"The mayor\nresigned.\",https://amery.example/2\n");
        var source = new DocumentSource(IntakeLimits.Default);

        foreach (var result in source.Open([path], Stream.Null).ToList())
        {
            source.Reread(result.Origin!).Document!.Id.ShouldBe(result.Document!.Id);
        }
    }

    [Fact]
    public void Open_DamagedTables_NeverThrow()
    {
        const string Whole = "id,text,url\n1,\"The council, voted.\",https://amery.example/1\n2,\"The \"\"mayor\"\"\nresigned.\",https://amery.example/2\n";
        var random = new Random(3);
        for (var time = 0; time < 200; time++)
        {
            var letters = Whole.ToCharArray();
            for (var hits = random.Next(1, 10); hits > 0; hits--)
            {
                letters[random.Next(letters.Length)] = "\",\n\r\t;x\0é"[random.Next(9)];
            }

            IntakeFolder.Read(_folder.Write("a.csv", new string(letters))).ShouldNotBeNull();
        }
    }
}
