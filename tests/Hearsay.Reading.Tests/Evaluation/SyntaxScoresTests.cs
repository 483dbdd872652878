using Hearsay.Reading.Documents;
using Hearsay.Reading.Evaluation;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Tests.Evaluation;

public sealed class SyntaxScoresTests
{
    private static readonly PlacedWords Gold = Words(
        "1-2 don't _ _ _ _",
        "1 do do AUX 3 aux",
        "2 n't not PART 3 advmod",
        "2.1 now now ADV _ _",
        "3 go go VERB 0 root",
        "4 in in ADP 5 case",
        "5 Kuwait-City _ PROPN 3 obl:loc");

    [Fact]
    public void Of_TheGoldTextItself_IsAllRight()
    {
        var scores = SyntaxScores.Of(Gold, Gold);
        scores.Sentences.ShouldBe(new Tally(1, 1, 1));
        scores.Measures.Skip(1).ShouldAllBe(m => m.Tally == new Tally(5, 5, 5));
    }

    [Fact]
    public void Of_ReadingWithoutMultiwordToken_AlignsItsWords() =>
        SyntaxScores.Of(Gold, Words("1 do do AUX 3 aux", "2 n't not PART 3 advmod", "3 go go VERB 0 root", "4 in in ADP 5 case", "5 Kuwait-City x PROPN 3 obl"))
            .Measures.Skip(1).ShouldAllBe(m => m.Tally == new Tally(5, 5, 5));

    [Fact]
    public void Of_WrongTagLemmaHeadAndRelation_CountsEachByItself()
    {
        var scores = SyntaxScores.Of(Gold, Words("1 do be AUX 3 dep", "2 n't not ADV 3 advmod", "3 go go NOUN 0 root", "4 in in ADP 3 case", "5 Kuwait-City x PROPN 3 obl"));
        scores.Tokens.Hit.ShouldBe(5);
        scores.Upos.Hit.ShouldBe(3);
        scores.Lemma.Hit.ShouldBe(4);
        scores.Uas.Hit.ShouldBe(4);
        scores.Las.Hit.ShouldBe(3);
    }

    [Fact]
    public void Of_TokensCutInAnotherWay_CountAsFoundAndMissed()
    {
        var scores = SyntaxScores.Of(Gold, Words("1 don't do AUX 2 aux", "2 go go VERB 0 root", "3 in in ADP 4 case", "4 Kuwait Kuwait PROPN 2 obl", "5 -City City PROPN 4 flat"));
        scores.Tokens.ShouldBe(new Tally(2, 5, 5));
        scores.Uas.ShouldBe(new Tally(1, 5, 5), "the head of \"in\" is another word, though it begins where the gold head does");
        scores.Sentences.ShouldBe(new Tally(1, 1, 1));
    }

    [Fact]
    public void Of_SentenceCutInTwo_IsMissedAndTwoAreFound() =>
        SyntaxScores.Of(Words("1 Go go VERB 0 root", "2 up up ADV 1 advmod"), Words("1 Go go VERB 0 root", "", "1 up up ADV 0 root"))
            .ShouldBe(new SyntaxScores(new(0, 2, 1), new(2, 2, 2), new(2, 2, 2), new(2, 2, 2), new(1, 2, 2), new(1, 2, 2)));

    [Fact]
    public void Of_NothingRead_CountsTheGoldAsMissed()
    {
        var scores = SyntaxScores.Of(Gold, PlacedWords.None);
        scores.Sentences.ShouldBe(new Tally(0, 0, 1));
        scores.Las.ShouldBe(new Tally(0, 0, 5));
    }

    [Fact]
    public void Of_OtherCharacters_Throws() =>
        Should.Throw<ArgumentException>(() => SyntaxScores.Of(Gold, Words("1 go go VERB 0 root"))).Message.ShouldContain("2 characters");

    [Fact]
    public void Of_TwoDocuments_AddUp() =>
        (SyntaxScores.Of(Gold, Gold) + SyntaxScores.Of(Gold, PlacedWords.None)).Uas.ShouldBe(new Tally(5, 5, 10));

    [Fact]
    public void Parse_GoldTokens_KeepsThemAndSaysWhatTheParserSays()
    {
        var document = GoldSyntax.Read(new StringReader(Conllu("1-2 don't _ _ _ _", "1 do x X 0 root", "2 n't x X 0 root", "3 go x X 0 root"))).Single();
        var parsed = document.Parse(Trained.Parser);
        parsed.Places.ShouldBe(document.Words.Places);
        parsed.Words.Select(w => w.PartOfSpeech).ShouldBe(["AUX", "PART", "VERB"]);
        parsed.Words.Select(w => w.Head).ShouldBe([2, 2, -1]);
    }

    [Fact]
    public void PlacedWords_OfAReading_CountNoWhiteSpace()
    {
        var parsed = Trained.Reader.Read(new Document("d", "Rebels  left.\n\nThey won.")).Resolved.Parsed;
        var words = PlacedWords.Of(parsed);
        words.Places.Select(p => (p.Span.Begin, p.Span.End)).ShouldBe([(0, 6), (6, 10), (10, 11), (11, 15), (15, 18), (18, 19)]);
        words.Sentences.Length.ShouldBe(2);
        words.Length.ShouldBe(19);
    }

    private static PlacedWords Words(params string[] lines) => GoldSyntax.Read(new StringReader(Conllu(lines))).Single().Words;

    /// <summary>Lines of "number form lemma part-of-speech head relation"; an empty one parts sentences.</summary>
    private static string Conllu(params string[] lines) =>
        string.Concat(lines.Select(l => l.Split(' ') is [var id, var form, var lemma, var part, var head, var relation]
            ? $"{id}\t{form}\t{lemma}\t{part}\t_\t_\t{head}\t{relation}\t_\t_\n"
            : "\n"));
}
