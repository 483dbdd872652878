namespace Hearsay.Reading.Tests.Syntax;

public sealed class TaggingTests
{
    [Theory]
    [InlineData("The militias agreed to leave .", "DET NOUN VERB PART VERB PUNCT")]
    [InlineData("The minister denied the report .", "DET NOUN VERB DET NOUN PUNCT")]
    [InlineData("They may attack in May .", "PRON AUX VERB ADP PROPN PUNCT")]
    [InlineData("The rebels were not bombed .", "DET NOUN AUX PART VERB PUNCT")]
    [InlineData("Norway 's king spoke .", "PROPN PART NOUN VERB PUNCT")]
    [InlineData("Have they gone ?", "AUX PRON VERB PUNCT")]
    [InlineData("He said on Monday that aid would stop .", "PRON VERB ADP PROPN SCONJ NOUN AUX VERB PUNCT")]
    [InlineData("He had not yet left .", "PRON AUX PART ADV VERB PUNCT")]
    [InlineData("The US wants us to help .", "DET PROPN VERB PRON PART VERB PUNCT")]
    public void ParseForms_PlainSentence_TagsEveryWord(string sentence, string tags) =>
        string.Join(' ', ParserPropertyTests.Parse(sentence.Split(' ')).Words.Select(w => w.PartOfSpeech.ToString().ToUpperInvariant())).ShouldBe(tags);

    [Theory]
    [InlineData("He said so", 1, "say")]
    [InlineData("The militias left", 1, "militia")]
    [InlineData("They had agreed", 2, "agree")]
    [InlineData("Two countries met", 1, "country")]
    [InlineData("They are denouncing it", 2, "denounce")]
    [InlineData("It deterred them", 1, "deter")]
    [InlineData("The spokesmen spoke", 1, "spokesman")]
    [InlineData("The clashes began", 1, "clash")]
    [InlineData("It was n't true", 2, "not")]
    public void ParseForms_InflectedWord_FindsLemma(string sentence, int word, string lemma) =>
        ParserPropertyTests.Parse(sentence.Split(' ')).Words[word].Lemma.ShouldBe(lemma);
}
