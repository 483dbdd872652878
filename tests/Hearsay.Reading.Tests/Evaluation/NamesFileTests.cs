using Hearsay.Reading.Evaluation;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Tests.Evaluation;

public sealed class NamesFileTests
{
    [Fact]
    public void Read_Tokens_AreJoinedByBlanksAndNamesStandInThem()
    {
        var sentence = Read("""{"id": 7, "tokens": ["Haider", "al-Abadi", "left", "Iraq", "."], "pos": [], "tags": ["B-PER", "I-PER", "O", "B-GPE", "O"]}""").ShouldHaveSingleItem();
        sentence.Id.ShouldBe("7");
        sentence.Text.ShouldBe("Haider al-Abadi left Iraq .");
        Names(sentence).ShouldBe([("Haider al-Abadi", MentionKind.Person), ("Iraq", MentionKind.Place)]);
    }

    [Theory]
    [InlineData("B-per B-per", "a:Person b:Person")]
    [InlineData("I-org I-org", "a b:Organisation")]
    [InlineData("B-geo I-gpe", "a b:Place")]
    [InlineData("B-per I-org", "a:Person b:Organisation")]
    [InlineData("B-tim I-tim", "")]
    [InlineData("B-tim I-per", "b:Person")]
    [InlineData("O B-LOC", "b:Place")]
    public void Read_Tags_MakeNames(string tags, string names)
    {
        var list = string.Join(',', tags.Split(' ').Select(t => $"\"{t}\""));
        var sentence = Read($$"""{"id":"x","tokens":["a","b"],"tags":[{{list}}]}""").ShouldHaveSingleItem();
        string.Join(' ', Names(sentence).Select(n => $"{n.Form}:{n.Kind}")).ShouldBe(names);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",", "Line 3 is not valid JSON")]
    [InlineData("[]", "Line 3 is JSON but no object")]
    [InlineData("""{"tokens":["a"],"tags":["O"]}""", "Line 3 has no \"id\"")]
    [InlineData("""{"id":"x","text":"a"}""", "Line 3 has no \"tokens\"")]
    [InlineData("""{"id":"x","tokens":["a"],"tags":[1]}""", "Line 3 has no \"tags\"")]
    [InlineData("""{"id":"x","tokens":["a","b"],"tags":["O"]}""", "Line 3 has 2 tokens and 1 tags")]
    [InlineData("""{"id":"x","tokens":["a"],"tags":["S-PER"]}""", "Line 3 has the tag 'S-PER'")]
    [InlineData("""{"id":"x","tokens":["\ud800"],"tags":["O"]}""", "Line 3 has a string that is no text")]
    public void Read_MalformedLine_ThrowsWithItsNumber(string line, string message) =>
        Should.Throw<FormatException>(() => Read("{\"id\":\"a\",\"tokens\":[],\"tags\":[]}\n\n" + line)).Message.ShouldContain(message);

    private static IEnumerable<(string Form, MentionKind Kind)> Names(GoldNames sentence) => sentence.Names.Select(n => (n.Span.Of(sentence.Text), n.Kind));

    private static List<GoldNames> Read(string text) => [.. NamesFile.Read(new StringReader(text))];
}
