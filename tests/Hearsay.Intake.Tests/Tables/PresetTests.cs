using Hearsay.Intake.Tables;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Tests.Tables;

public sealed class PresetTests : IDisposable
{
    private readonly IntakeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mediacloud", "a.csv", "id,publish_date,title,url,media_name,content,text\n7,2015-10-20,Quay,https://amery.example/quay,The Gazette,no,The council voted.\n", "7", "The Gazette")]
    [InlineData("gdelt", "a.tsv", "DocumentIdentifier\tDate\tDomain\tTitle\tText\nhttps://amery.example/quay\t20151020080000\tamery.example\tQuay\tThe council voted.\n", null, "amery.example")]
    [InlineData("trafilatura", "a.jsonl", "{\"title\": \"Quay\", \"hostname\": \"amery.example\", \"date\": \"2015-10-20\", \"source\": \"https://amery.example/quay\", \"raw_text\": \"no\", \"text\": \"The council voted.\", \"body\": \"no\"}", null, "amery.example")]
    [InlineData("newspaper", "a.json", "[{\"url\": \"https://amery.example/quay\", \"title\": \"Quay\", \"publish_date\": \"2015-10-20 00:00:00\", \"text\": \"The council voted.\", \"articlebody\": \"no\", \"publisher\": \"no\"}]", null, null)]
    public void Open_ExportOfTheTool_IsReadByItsNamesAlone(string preset, string name, string content, string? id, string? outlet)
    {
        var source = new DocumentSource(IntakeLimits.Default, [$"preset={preset}"]);

        var result = source.Open([_folder.Write(name, content)], Stream.Null).ToList().ShouldHaveSingleItem();

        var document = result.Document.ShouldNotBeNull(result.Failure?.ToString());
        document.Text.ShouldBe("The council voted.");
        (document.Title, document.Outlet, document.Uri, document.Published).ShouldBe(("Quay", outlet, "https://amery.example/quay", new DateOnly(2015, 10, 20)));
        (id is null || document.Id == id).ShouldBeTrue(document.Id);
        Same(new DocumentSource(IntakeLimits.Default).Reread(DocumentOrigin.FromJson(result.Origin!.ToJson(), result.Origin.Bytes)).Document!, document);
    }

    [Theory]
    [InlineData("mediacloud", "a.csv", "id,text\n7,The council voted.\n", IntakeCodes.BrokenTable, "It is no export of mediacloud: there is no \"title\", and no \"url\". The columns are id, text.")]
    [InlineData("gdelt", "a.csv", "id,text\n7,The council voted.\n", IntakeCodes.BrokenTable, "there is no \"documentidentifier\" or \"sourceurl\" or \"url\"")]
    [InlineData("trafilatura", "a.jsonl", "{\"title\": \"Quay\", \"body\": \"The council voted.\"}", IntakeCodes.NotADocument, "It is no export of trafilatura: there is no \"text\" or \"raw_text\".")]
    [InlineData("newspaper", "a.json", "[{\"title\": \"Quay\"}]", IntakeCodes.NotADocument, "It is no export of newspaper: there is no \"text\".")]
    public void Open_ExportOfAnotherTool_IsRefusedWithWhatIsMissing(string preset, string name, string content, string code, string reason)
    {
        var failure = new DocumentSource(IntakeLimits.Default, [$"preset={preset}"]).Open([_folder.Write(name, content)], Stream.Null).ToList().ShouldHaveSingleItem().Failure.ShouldNotBeNull();

        failure.Code.ShouldBe(code);
        failure.Reason.ShouldContain(reason);
    }

    [Fact]
    public void Open_PresetAndColumn_TheColumnGoesFirst()
    {
        var path = _folder.Write("a.csv", "name,url,what,text\nQuay,https://amery.example/quay,The council voted.,no\n");

        var document = new DocumentSource(IntakeLimits.Default, ["preset=mediacloud", "text=what", "title=name"]).Open([path], Stream.Null).ShouldHaveSingleItem().Document.ShouldNotBeNull();

        (document.Title, document.Text).ShouldBe(("Quay", "The council voted."));
    }

    [Fact]
    public void Open_GdeltWithoutNames_IsToldByItsColumns()
    {
        var columns = string.Join('\t', Enumerable.Range(3, 58).Select(i => $"{i}"));
        var path = _folder.Write("20151020.export.csv", $"1001\t20151020\t{columns}\thttps://amery.example/quay\n");

        new DocumentSource(IntakeLimits.Default, ["preset=gdelt"]).Open([path], Stream.Null).ShouldHaveSingleItem().Failure!.Code.ShouldBe(IntakeCodes.OnlyAddress);
    }

    [Fact]
    public void Of_UnknownPreset_IsRefused()
    {
        Should.Throw<FormatException>(() => ColumnChoice.Of(["preset=excel"])).Message.ShouldContain("gdelt, mediacloud, newspaper, trafilatura");
    }

    private static void Same(Document document, Document other) =>
        (document.Id, document.Text, document.Title, document.Outlet, document.Uri, document.Published).ShouldBe((other.Id, other.Text, other.Title, other.Outlet, other.Uri, other.Published));
}
