using Hearsay.Reading.Syntax;
using Shouldly;

namespace Hearsay.Reading.Tests.Syntax;

public sealed class TreeRepairTests
{
    [Fact]
    public void Repair_GerundBesideAFiniteVerb_HangsOnTheGerundAbove()
    {
        var words = Words("accused V - root", "of X 2 mark", "tracking V 0 advcl", "people N 2 obj", "who P 5 nsubj", "fled V 3 acl:relcl", "and X 7 cc", "detaining V 5 conj", "them P 7 obj");

        TreeRepair.Repair(words, Forms, 0);

        words[7].Head.ShouldBe(2);
        words[7].Relation.ShouldBe("conj");
    }

    [Fact]
    public void Repair_GerundWithAnAuxiliary_StaysWithTheFiniteVerb()
    {
        var words = Words("blamed V - root", "for X 2 mark", "helping V 0 advcl", "people N 2 obj", "who P 5 nsubj", "fled V 3 acl:relcl", "and X 8 cc", "are A 8 aux", "hiding V 5 conj");

        TreeRepair.Repair(words, Forms, 0);

        words[8].Head.ShouldBe(5);
    }

    [Fact]
    public void Repair_WordBehindTheGovernorOfItsVerb_HangsOnTheGovernor()
    {
        // The second sentence of a text that begins with three words.
        var words = Words("it P 2 nsubj", "is A 2 aux", "over X - root", "towns N 7 nsubj", "that P 6 obj", "they P 6 nsubj", "bombed V 3 acl:relcl", "lie V - root", "in X 9 case", "ruins N 6 obl");

        TreeRepair.Repair(words, [.. Forms.Skip(3)], 3);

        words[9].Head.ShouldBe(7);
        words.Take(9).Select(w => w.Head).ShouldBe([2, 2, -1, 7, 6, 6, 3, -1, 9]);
    }

    [Fact]
    public void Repair_InfinitiveWhoseToHangsOnTheNextNoun_TakesBoth()
    {
        var words = Words("asked V - root", "them P 0 obj", "to X 4 case", "free V 0 advcl", "envoys N 0 obl");

        TreeRepair.Repair(words, Forms, 0);

        words.Select(w => w.Head).ShouldBe([-1, 0, 3, 0, 3]);
        words.Select(w => w.Relation).ShouldBe(["root", "obj", "mark", "advcl", "obj"]);
        words[2].PartOfSpeech.ShouldBe(PartOfSpeech.Part);
    }

    [Fact]
    public void Repair_PrepositionOfAModifier_BelongsToTheWholePhrase()
    {
        var words = Words("office N - root", "for P 2 case", "intelligence N 3 compound", "sharing N 0 nmod");
        words[1] = words[1] with { PartOfSpeech = PartOfSpeech.Adp };

        TreeRepair.Repair(words, Forms, 0);

        words[1].Head.ShouldBe(3);
    }

    [Fact]
    public void Repair_NameBeforeANumber_ReceivesWhatIsGiven()
    {
        var words = Words("lent V - root", "Sudan P 4 compound", "two N 3 compound", "billion N 4 nummod", "dollars N 0 obj");
        words[1] = words[1] with { PartOfSpeech = PartOfSpeech.Propn };

        TreeRepair.Repair(words, Forms, 0);

        words[1].Head.ShouldBe(0);
        words[1].Relation.ShouldBe("iobj");
        words[3].Head.ShouldBe(4);
    }

    [Fact]
    public void Repair_RelativeClauseBehindItsNounsVerb_StaysWithTheNoun()
    {
        // "A man came who knew": nouns may be parted from what tells of them.
        var words = Words("a D 1 det", "man N 2 nsubj", "came V - root", "who P 4 nsubj", "knew V 1 acl:relcl");

        TreeRepair.Repair(words, Forms, 0);

        words[4].Head.ShouldBe(1);
    }

    [Theory]
    [InlineData("appos", 0)]
    [InlineData("nsubj", 3)]
    public void Repair_TwoNamesBeforeTheVerbOfAHeadline_AreBothItsSubject(string relation, int head)
    {
        var words = Words($"Party R 3 {(relation == "appos" ? "nsubj" : "vocative")}", ", X 2 punct", $"Unions R {head} {relation}", "urge V - root", "Norway R 3 obj");

        TreeRepair.Repair(words, Forms, 0);

        words[0].Relation.ShouldBe("nsubj");
        (words[2].Head, words[2].Relation).ShouldBe((0, "conj"));
    }

    [Fact]
    public void Repair_AppositionBetweenCommas_StaysOne()
    {
        var words = Words("Vik R 4 nsubj", ", X 2 punct", "premier N 0 appos", ", X 0 punct", "urges V - root", "peace N 4 obj");

        TreeRepair.Repair(words, Forms, 0);

        words[2].Relation.ShouldBe("appos");
    }

    [Fact]
    public void Repair_ThirdOfAListWithoutASecondComma_IsCoordinated()
    {
        var words = Words("Norway R 5 nsubj", ", X 2 punct", "Coalition R 0 appos", "and C 4 cc", "Chad R 2 conj", "attacked V - root");

        TreeRepair.Repair(words, Forms, 0);

        words[2].Relation.ShouldBe("conj");
    }

    [Fact]
    public void Repair_InfinitiveBehindWhoCalls_TellsWhatIsCalledFor()
    {
        var words = Words("faces V - root", "calls N 0 obj", "from X 3 case", "doctors N 0 obl", "to X 5 mark", "help V 3 acl");

        TreeRepair.Repair(words, Forms, 0);

        words[5].Head.ShouldBe(1);
    }

    [Fact]
    public void Repair_NameBetweenForAndAnInfinitive_IsItsSubject()
    {
        var words = Words("rejected V - root", "plan N 0 obj", "for X 3 case", "Chad R 1 nmod", "to X 5 mark", "leave V 0 advcl");

        TreeRepair.Repair(words, Forms, 0);

        (words[2].Head, words[2].Relation).ShouldBe((5, "mark"));
        (words[3].Head, words[3].Relation).ShouldBe((5, "nsubj"));
        (words[5].Head, words[5].Relation).ShouldBe((1, "acl"));
    }

    [Fact]
    public void Repair_NounBetweenForAndAnInfinitive_StaysWhereItIs()
    {
        var words = Words("backs V - root", "calls N 0 obj", "for X 3 case", "plan N 1 nmod", "to X 5 mark", "leave V 3 acl");

        TreeRepair.Repair(words, Forms, 0);

        words[3].Relation.ShouldBe("nmod");
    }

    [Fact]
    public void Repair_VerbBehindAListOfNames_IsCoordinatedWithTheInfinitive()
    {
        var words = Words("to X 1 mark", "begin V - root", "with X 3 case", "Chad R 1 obl", "and C 6 cc", "share N 6 compound", "data N 3 conj");

        TreeRepair.Repair(words, Forms, 0);

        (words[5].Head, words[5].Relation, words[5].PartOfSpeech).ShouldBe((1, "conj", PartOfSpeech.Verb));
        (words[6].Head, words[6].Relation).ShouldBe((5, "obj"));
        words[4].Head.ShouldBe(5);
    }

    [Fact]
    public void Repair_PastBesideAnInfinitive_HangsOnTheFiniteVerbAbove()
    {
        var words = Words("asked V - root", "them P 0 obj", "to X 3 mark", "leave V 0 xcomp", "and C 5 cc", "offered V 3 conj", "help N 5 obj");
        (words[0], words[5]) = (words[0] with { Lemma = "ask" }, words[5] with { Lemma = "offer" });

        TreeRepair.Repair(words, Forms, 0);

        words[5].Head.ShouldBe(0);
    }

    [Fact]
    public void Repair_WordBehindALatinAdverb_IsWhatTheyAre()
    {
        var words = Words("they P 2 nsubj", "are A 2 cop", "de X - root", "facto X 2 flat", "allied X 2 flat");

        TreeRepair.Repair(words, Forms, 0);

        words.Select(w => w.Head).ShouldBe([4, 4, 4, 2, -1]);
        words[2].Relation.ShouldBe("advmod");
    }

    private string[] Forms { get; set; } = [];

    /// <summary>Words as "form, part of speech by its letter, head, relation".</summary>
    private Word[] Words(params string[] lines)
    {
        Forms = [.. lines.Select(line => line.Split(' ')[0])];
        return [.. lines.Select(line => line.Split(' ')).Select(parts => new Word(parts[0], Part(parts[1]), parts[2] == "-" ? -1 : int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), parts[3]))];
    }

    private static PartOfSpeech Part(string letter) => letter switch
    {
        "V" => PartOfSpeech.Verb,
        "A" => PartOfSpeech.Aux,
        "N" => PartOfSpeech.Noun,
        "P" => PartOfSpeech.Pron,
        "D" => PartOfSpeech.Det,
        "R" => PartOfSpeech.Propn,
        "C" => PartOfSpeech.Cconj,
        _ => PartOfSpeech.X,
    };
}
