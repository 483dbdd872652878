using System.Text;
using Hearsay.Reading.Network;

namespace Hearsay.Reading.Tests.Network;

/// <summary>The numbers are those of <c>training/reader/features.py</c>: <c>rows(form)</c>, of the letter groups their count and their sum.</summary>
public sealed class WordFeaturesTests
{
    private readonly WordFeatures _features = new(new FeatureSizes(24576, 8192, 24576, 1024));

    [Theory]
    [InlineData("Minister", new[] { 21931, 6406 }, new[] { 7167, 1905, 1280, 5377, 6125, 6940, 1224 }, 21, 265569, 206)]
    [InlineData("U.S.", new[] { 15142, 18125 }, new[] { 2182, 2827, 6550, 7941, 891, 1615, 1546 }, 9, 123394, 269)]
    [InlineData("2024", new[] { 13701, 24456 }, new[] { 3682, 7933, 7187, 4555, 8070, 7353, 2732 }, 9, 94412, 221)]
    [InlineData("n't", new[] { 26, 22715 }, new[] { 5311, 6845, 2869, 1250, 1835, 4741 }, 6, 88989, 948)]
    [InlineData("Hammarskjöld", new[] { 12010, 5249 }, new[] { 5632, 1740, 5760, 6649, 3509, 3242, 5520 }, 33, 469543, 206)]
    [InlineData("京都", new[] { 3445, 22231 }, new[] { 5498, 1085, 5249, 5198 }, 3, 29925, 1014)]
    [InlineData("😀", new[] { 2214, 3015 }, new[] { 1193, 3670 }, 1, 2152, 596)]
    [InlineData("İzmir", new[] { 3503, 14626 }, new[] { 6232, 3438, 7047, 5377, 1859, 259, 4508 }, 12, 92706, 206)]
    [InlineData("I", new[] { 4009, 5951 }, new[] { 1638, 3411 }, 1, 10823, 277)]
    [InlineData("ǅ", new[] { 18463, 11630 }, new[] { 3406, 4918 }, 1, 6826, 999)]
    [InlineData("", new[] { 0, 0 }, new int[0], 0, 0, 0)]
    public void Read_Form_GivesTheRowsOfTheTraining(string form, int[] words, int[] affixes, int groups, int groupSum, int shape)
    {
        _features.Read("somethingelse");
        _features.Read(form);
        Holds(words, affixes, groups, groupSum, shape);
    }

    [Fact]
    public void Read_TenThousandLetters_LooksAtTheFirstOnly()
    {
        _features.Read(string.Concat(Enumerable.Repeat("Ab", 5000)));
        Holds([10314, 17643], [4635, 3548, 3536, 3503, 2355, 6242, 1737], 189, 2176247, 654);
    }

    [Fact]
    public void Read_LoneSurrogates_CountAsReplacementCharacters()
    {
        _features.Read("a\ud83d\udc00\ud83d");
        var broken = (_features.Words.ToArray(), _features.Groups.ToArray(), _features.Shape);
        _features.Read("a\ud83d\udc00\ufffd");
        broken.Item1.ShouldBe(_features.Words.ToArray());
        broken.Item2.ShouldBe(_features.Groups.ToArray());
        broken.Shape.ShouldBe(_features.Shape);
    }

    /// <summary>Of <c>hash32(text, seed)</c>.</summary>
    [Theory]
    [InlineData("Wahl", 7, 1942971316u)]
    [InlineData("", 1, 2388540327u)]
    [InlineData("é", 11, 2423742654u)]
    public void Hash_Text_IsThatOfTheTraining(string text, int seed, uint hash) => WordFeatures.Hash(Encoding.UTF8.GetBytes(text), seed).ShouldBe(hash);

    private void Holds(int[] words, int[] affixes, int groups, int groupSum, int shape)
    {
        _features.Words.ToArray().ShouldBe(words);
        _features.Affixes.ToArray().ShouldBe(affixes);
        _features.Groups.Length.ShouldBe(groups);
        _features.Groups.ToArray().Sum().ShouldBe(groupSum);
        _features.Shape.ShouldBe(shape);
    }
}
