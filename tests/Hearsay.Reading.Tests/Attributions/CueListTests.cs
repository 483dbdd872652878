using Hearsay.Reading.Attributions;

namespace Hearsay.Reading.Tests.Attributions;

public sealed class CueListTests
{
    [Theory]
    [InlineData("cue-verbs.tsv", 5)]
    [InlineData("cue-nouns.tsv", 3)]
    [InlineData("cue-states.tsv", 3)]
    [InlineData("cue-hedges.tsv", 2)]
    [InlineData("closed-words.tsv", 2)]
    public void Rows_List_IsSortedWithoutDoubles(string name, int columns)
    {
        var keys = Lists.Rows(name, columns).Select(cells => cells[0]).ToList();
        keys.ShouldBe(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("said", "say", CueForm.Past | CueForm.Participle)]
    [InlineData("saying", "say", CueForm.Gerund)]
    [InlineData("denies", "deny", CueForm.Third)]
    [InlineData("denied", "deny", CueForm.Past | CueForm.Participle)]
    [InlineData("written", "write", CueForm.Participle)]
    [InlineData("admitting", "admit", CueForm.Gerund)]
    [InlineData("labelled", "label", CueForm.Past | CueForm.Participle)]
    [InlineData("urge", "urge", CueForm.Base)]
    public void TryFind_FormOfACue_GivesVerbAndForm(string word, string lemma, CueForm expected)
    {
        CueLexicon.TryFind(word, out var verb, out var form).ShouldBeTrue();
        verb.Lemma.ShouldBe(lemma);
        form.ShouldBe(expected);
    }

    [Fact]
    public void TryFind_WordThatReportsNothing_FindsNone() => CueLexicon.TryFind("sail", out _, out _).ShouldBeFalse();
}
