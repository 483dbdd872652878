using Hearsay.Reading.Attributions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests.Attributions;

public sealed class CueListTests
{
    [Theory]
    [InlineData("cue-verbs.tsv", 5)]
    [InlineData("cue-nouns.tsv", 3)]
    [InlineData("cue-states.tsv", 3)]
    [InlineData("cue-hedges.tsv", 2)]
    [InlineData("closed-words.tsv", 2)]
    [InlineData("occasions.tsv", 2)]
    public void Rows_List_IsSortedWithoutDoubles(string name, int columns)
    {
        var rows = Listing.Rows("Attributions." + name).ToList();
        rows.ShouldAllBe(cells => cells.Length == columns);
        var keys = rows.ConvertAll(cells => cells[0]);
        keys.ShouldBe(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("said", "say", "Past, Participle")]
    [InlineData("saying", "say", "Gerund")]
    [InlineData("denies", "deny", "Third")]
    [InlineData("denied", "deny", "Past, Participle")]
    [InlineData("written", "write", "Participle")]
    [InlineData("admitting", "admit", "Gerund")]
    [InlineData("labelled", "label", "Past, Participle")]
    [InlineData("urge", "urge", "Base")]
    public void TryFind_FormOfACue_GivesVerbAndForm(string word, string lemma, string expected)
    {
        CueLexicon.TryFind(word, out var verb, out var form).ShouldBeTrue();
        verb.Lemma.ShouldBe(lemma);
        form.ToString().ShouldBe(expected);
    }

    [Fact]
    public void TryFind_WordThatReportsNothing_FindsNone() => CueLexicon.TryFind("sail", out _, out _).ShouldBeFalse();
}
