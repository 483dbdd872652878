using Hearsay.Reading.Evaluation;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests.Evaluation;

public sealed class GoldSyntaxTests
{
    [Fact]
    public void Read_WordsThatSpellTheirToken_CoverTheirOwnCharacters() =>
        Places("1-2\tDon't", "1\tdo", "2\tn't", "3\tgo").ShouldBe([At(0, 2), At(2, 5), At(5, 7)]);

    [Fact]
    public void Read_WordsThatDoNotSpellTheirToken_CoverItTogether() =>
        Places("1\tto", "2-3\tdu", "2\tde", "3\tle", "4\tx").ShouldBe([At(0, 2), At(2, 4), At(2, 4, 1), At(4, 5)]);

    [Fact]
    public void Read_EmptyWordsAndWhiteSpaceInForms_CoverNothing() =>
        Places("1\t10 000", "1.1\tlost", "2\tmen").ShouldBe([At(0, 5), At(5, 8)]);

    [Fact]
    public void Read_Newdoc_BeginsADocumentWithHeadsOfItsOwn()
    {
        var documents = Read("# newdoc id = a\n" + Sentence("1\tGo", "2\tup") + Sentence("1\tGo", "2\tin") + "# newdoc\n" + Sentence("1\tStay", "2\tput"));
        documents.Select(d => d.Id).ShouldBe(["a", "2"]);
        documents[0].Words.Words.Select(w => w.Head).ShouldBe([-1, 0, -1, 2]);
        documents[0].Words.Sentences.ShouldBe([new TextSpan(0, 4), new TextSpan(4, 8)]);
        documents[1].Words.Words.Select(w => w.Head).ShouldBe([-1, 0]);
    }

    [Fact]
    public void Read_CommentsAlone_AreNoDocument() => Read("# newdoc id = a\n# text = nothing\n\n").ShouldBeEmpty();

    [Fact]
    public void RawText_Paragraphs_ArePartedByAnEmptyLineAndSentencesByABlank()
    {
        var document = Read(
            "# newdoc id = a\n# newpar id = p1\n# text = Go up.\n" + Sentence("1\tGo", "2\tup", "3\t.")
            + "# newpar_block = p\n# text = Stay.\n# text_en = no\n" + Sentence("1\tStay", "2\t.")
            + "# newpar\n# text = So  what?\n" + Sentence("1\tSo", "2\twhat", "3\t?")).ShouldHaveSingleItem();
        document.RawText().ShouldBe("Go up. Stay.\n\nSo  what?");
    }

    [Theory]
    [InlineData("", "The sentence at line 4 has no '# text'")]
    [InlineData("# text = Goon\n", "The words of the sentence at line 4 do not spell its '# text'")]
    public void RawText_NoneOrAnother_ThrowsWithTheLine(string text, string message)
    {
        var document = Read("# text = Go\n" + Sentence("1\tGo") + text + Sentence("1\tGo", "2\tup")).ShouldHaveSingleItem();
        Should.Throw<FormatException>(document.RawText).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("2\tup\t_\t_\t_\t_\t3", "Line 3 has the head '3'")]
    [InlineData("2\tup\t_\t_\t_\t_\tone", "Line 3 has the head 'one'")]
    [InlineData("2-3\tup\t_\t_\t_\t_\t_", "Line 3 is numbered '2-3'")]
    [InlineData("1-2\tup\t_\t_\t_\t_\t_", "Line 3 is numbered '1-2'")]
    [InlineData("2\tup\t_", "Line 3 has")]
    public void Read_MalformedLine_ThrowsWithItsNumber(string line, string message) =>
        Should.Throw<FormatException>(() => Read("# text = Go up\n1\tGo\t_\tVERB\t_\t_\t0\troot\t_\t_\n" + line + "\tdep\t_\t_\n\n")).Message.ShouldContain(message);

    /// <summary>A sentence of "number, form"; the first word is the root and governs the others.</summary>
    private static string Sentence(params string[] words) =>
        string.Concat(words.Select(w => $"{w}\t_\tX\t_\t_\t{(w.StartsWith("1\t", StringComparison.Ordinal) ? "0\troot" : "1\tdep")}\t_\t_\n")) + "\n";

    private static IEnumerable<WordPlace> Places(params string[] words) => Read(Sentence(words)).ShouldHaveSingleItem().Words.Places;

    private static WordPlace At(int begin, int end, int part = 0) => new(new TextSpan(begin, end), part);

    private static List<GoldDocument> Read(string text) => [.. GoldSyntax.Read(new StringReader(text))];
}
