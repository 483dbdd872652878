using Hearsay.Dossiers.Comments;
using Hearsay.Dossiers.Terms;

namespace Hearsay.Dossiers.Tests.Terms;

public sealed class TermFinderTests
{
    [Theory]
    [InlineData("aggression", "Ruritania/PROPN/3/nmod:poss@R 's/PART/1/case aggression/NOUN/4/nsubj worries|worry/VERB/0/root Borduria/PROPN/4/obj@B", "R", Nearness.Tied)]
    [InlineData("threat", "Ruritania/PROPN/6/nsubj@R and/CCONJ/3/cc Borduria/PROPN/1/conj@B are|be/AUX/6/cop a/DET/6/det threat/NOUN/0/root", "R B", Nearness.Tied)]
    [InlineData("war", "Ruritania/PROPN/3/nmod:poss@R 's/PART/1/case war/NOUN/0/root against/ADP/5/case Borduria/PROPN/3/nmod@B", "R B", Nearness.Tied)]
    [InlineData("terrorist", "the/DET/3/det terrorist/NOUN/3/compound gang/NOUN/0/root@G", "G", Nearness.Tied)]
    [InlineData("terrorist", "terrorists|terrorist/NOUN/2/nsubj@T struck|strike/VERB/0/root in/ADP/4/case Zenda/PROPN/2/obl@Z", "Z", Nearness.Tied)]
    [InlineData("war", "War/NOUN/2/nsubj came|come/VERB/0/root", "", Nearness.Alone)]
    [InlineData("peace", "It/PRON/2/nsubj said|say/VERB/0/root peace/NOUN/4/nsubj came|come/VERB/2/ccomp though/SCONJ/7/mark Ruritania/PROPN/7/nsubj@R armed|arm/VERB/4/advcl", "R", Nearness.Clause)]
    public void Find_Term_StandsWithWhomTheTreeGives(string term, string words, string actors, Nearness nearness)
    {
        var use = TermFinder.Find(Annotated.Of(words), term).Single();
        use.Actors.Select(a => a.Name).ShouldBe(actors.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        use.Nearness.ShouldBe(nearness);
        use.Evidence.Quote.ShouldContain(" ");
    }

    [Fact]
    public void Find_InflectedAndOtherCase_IsTheSameTerm() =>
        TermFinder.Find(Annotated.Of("THREATS|threat/NOUN/2/nsubj grew|grow/VERB/0/root ,/PUNCT/2/punct a/DET/5/det threat/NOUN/2/obl to/ADP/7/case threaten/VERB/5/obl"), "Threat").Length.ShouldBe(2);

    [Fact]
    public void Find_SeveralWords_StandTogether()
    {
        var text = Annotated.Of("war/NOUN/2/compound crimes|crime/NOUN/0/root of/ADP/4/case Ruritania/PROPN/2/nmod@R");
        TermFinder.Find(text, "war crime").Single().Actors.Single().Name.ShouldBe("R");
        TermFinder.Find(text, "crime war").ShouldBeEmpty();
    }

    [Fact]
    public void Find_InAQuotationAndInAComment_NamesTheVoices()
    {
        const string Words = "X/PROPN/3/nsubj@X is|be/AUX/3/cop evil/ADJ/0/root";
        TermFinder.Find(Annotated.Of(Words, voice: "X"), "evil").Single().Voices.ShouldBe(["X"]);
        TermFinder.Find(Annotated.Of(Words, zone: "comment"), "evil").Single().Voices.ShouldBe(["Zed"]);
    }

    [Theory]
    [InlineData("X/PROPN/4/nsubj@X is|be/AUX/4/cop a/DET/4/det liar/NOUN/0/root", "X -1")]
    [InlineData("X/PROPN/5/nsubj@X is|be/AUX/5/cop not/PART/5/advmod a/DET/5/det liar/NOUN/0/root", "X 1")]
    [InlineData("I/PRON/2/nsubj respect/VERB/0/root X/PROPN/2/obj@X and/CCONJ/5/cc Y/PROPN/3/conj@Y", "X 1,Y 1")]
    [InlineData("X/PROPN/2/nsubj@X respects|respect/VERB/0/root Y/PROPN/2/obj@Y", "Y 1")]
    [InlineData("They/PRON/2/nsubj@X lie/VERB/0/root to/ADP/4/case Y/PROPN/2/obl@Y", "X -1")]
    [InlineData("X/PROPN/2/nsubj@X bombed|bomb/VERB/0/root Y/PROPN/2/obj@Y", "")]
    public void Stances_OfAComment_AreOfWhomeverTheWordJudges(string words, string stances)
    {
        ReaderStanceFinder.Find(Annotated.Of(words, zone: "comment")).Select(s => $"{s.Actor.Name} {s.Judgement}").ShouldBe(stances.Split(',', StringSplitOptions.RemoveEmptyEntries));
        ReaderStanceFinder.Find(Annotated.Of(words)).ShouldBeEmpty("only comments are readers' words");
    }

    [Fact]
    public void Parse_NoAnnotation_IsAnInvalidDataException() => Should.Throw<InvalidDataException>(() => AnnotatedText.Parse("{\"text\":1}"u8.ToArray()));
}
