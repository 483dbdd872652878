using Hearsay.Reading.Documents;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Tests.Syntax;

public sealed class ConlluTests
{
    private const string Gold = """
        # newdoc id = a
        # sent_id = a-1
        # text = They don't agree.
        1	They	_	X	PRP	Case=Nom	9	dep	4:nsubj	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	_	X	_	_	0	dep	_	_
        3	n't	_	X	_	_	0	dep	_	_
        3.1	now	now	ADV	_	_	_	_	4:advmod	_
        4	agree	_	X	_	_	0	dep	_	SpaceAfter=No
        5	.	_	X	_	_	0	dep	_	_

        """;

    [Fact]
    public void Annotate_WordsOfASentence_ReplacesFourColumnsAndNothingElse() =>
        Annotate(Gold.Replace("\r\n", "\n")).ShouldBe("""
            # newdoc id = a
            # sent_id = a-1
            # text = They don't agree.
            1	They	they	PRON	PRP	Case=Nom	4	nsubj	4:nsubj	_
            2-3	don't	_	_	_	_	_	_	_	_
            2	do	do	AUX	_	_	4	aux	_	_
            3	n't	not	PART	_	_	4	advmod	_	_
            3.1	now	now	ADV	_	_	_	_	4:advmod	_
            4	agree	agree	VERB	_	_	0	root	_	SpaceAfter=No
            5	.	.	PUNCT	_	_	4	punct	_	_


            """.Replace("\r\n", "\n"));

    [Fact]
    public void Annotate_LastSentenceWithoutBlankLine_IsAnnotatedToo() =>
        Annotate("1\tPeace\t_\t_\t_\t_\t_\t_\t_\t_").ShouldBe("1\tPeace\tpeace\tNOUN\t_\t_\t0\troot\t_\t_\n\n");

    [Fact]
    public void Annotate_Nothing_WritesNothing() => Annotate("").ShouldBeEmpty();

    [Theory]
    [InlineData("1\tPeace", "Line 2 has 2 columns")]
    [InlineData("2\tPeace\t_\t_\t_\t_\t_\t_\t_\t_", "Line 2 is numbered 2; 1 should come next")]
    [InlineData("x\tPeace\t_\t_\t_\t_\t_\t_\t_\t_", "Line 2 is numbered 'x'")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_", "Line 2 has no form")]
    public void Annotate_MalformedLine_ThrowsWithItsNumber(string line, string message) =>
        Should.Throw<FormatException>(() => Annotate("# text = Peace\n" + line + "\n\n")).Message.ShouldContain(message);

    [Fact]
    public void Annotate_OwnOutput_ChangesNothing()
    {
        using var written = new StringWriter();
        ConlluWriter.Write(Parsed("The minister said he'd resign.\nNobody \"cared\"."), written);
        Annotate(written.ToString()).ShouldBe(written.ToString());
    }

    [Fact]
    public void Write_Document_NamesItAndItsSentences()
    {
        using var written = new StringWriter();
        ConlluWriter.Write(Parsed("Rebels left."), written);
        written.ToString().ShouldBe("""
            # newdoc id = d
            # sent_id = d-1
            # text = Rebels left.
            1	Rebels	rebel	NOUN	_	_	2	nsubj	_	_
            2	left	leave	VERB	_	_	0	root	_	SpaceAfter=No
            3	.	.	PUNCT	_	_	2	punct	_	_


            """.Replace("\r\n", "\n"));
    }

    [Fact]
    public void Annotate_SentenceTooLongToParseWhole_SaysInHowManyPieces()
    {
        var words = Enumerable.Range(1, 600).Select(i => $"{i}\t{(i % 50 == 0 ? ";" : "word")}\t_\t_\t_\t_\t_\t_\t_\t_\n");
        var once = Annotate(string.Concat(words) + "\n");
        once.ShouldStartWith("# pieces = 3\n");
        Annotate(once).ShouldBe(once);
    }

    [Fact]
    public void Write_SentenceTooLongToParseWhole_SaysInHowManyPieces()
    {
        using var written = new StringWriter();
        ConlluWriter.Write(Parsed(string.Join(' ', Enumerable.Repeat("and then they left", 100)) + "."), written);
        written.ToString().ShouldContain("\n# pieces = 2\n");
    }

    private static ParsedText Parsed(string text) => Trained.Reader.Read(new Document("d", text)).Resolved.Parsed;

    private static string Annotate(string input)
    {
        using var output = new StringWriter();
        ConlluAnnotator.Annotate(new StringReader(input), output, Trained.Parser);
        return output.ToString();
    }
}
