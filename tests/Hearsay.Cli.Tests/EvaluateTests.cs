using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Hearsay.Cli.Tests;

public sealed class EvaluateTests
{
    private const string Sentences = """
        # newdoc id = a
        # newpar
        # text = Rebels left.
        1	Rebels	rebel	NOUN	_	_	2	nsubj	_	_
        2	left	leave	VERB	_	_	0	root	_	SpaceAfter=No
        3	.	.	PUNCT	_	_	2	punct	_	_

        # text = They don't agree.
        1	They	they	PRON	_	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	WRONG	AUX	_	_	4	aux	_	_
        3	n't	not	PART	_	_	4	advmod	_	_
        3.1	all	all	PRON	_	_	_	_	_	_
        4	agree	agree	NOUN	_	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	_	_	4	punct	_	_


        """;

    private const string Names = """
        {"id":"n1","tokens":["France","accused","Anthony","Eden","on","Monday","."],"tags":["B-LOC","O","B-PER","I-PER","O","B-tim","O"]}
        {"id":"n2","tokens":["The","minister","spoke","in","Cairo","."],"tags":["O","B-PER","O","O","B-LOC","O"]}

        """;

    [Fact]
    public async Task Evaluate_SentencesAndNames_PrintsWhatWasRight()
    {
        using var scratch = new Scratch();
        var (sentences, names) = (scratch.Write("s.conllu", Sentences), scratch["n.jsonl.gz"]);
        await using (var packed = new GZipStream(File.Create(names), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes(Names));
        }

        var run = await TestRun.OfAsync("evaluate", sentences, names);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("words/s");
        Tables(run.Output).ShouldBe($"""
            {sentences}, gold tokens
            measure f1 precision recall hit predicted gold
            sentences 1.000 1.000 1.000 2 2 2
            tokens 1.000 1.000 1.000 8 8 8
            UPOS 0.875 0.875 0.875 7 8 8
            LEMMA 0.875 0.875 0.875 7 8 8
            UAS 1.000 1.000 1.000 8 8 8
            LAS 1.000 1.000 1.000 8 8 8

            {sentences}, raw text
            measure f1 precision recall hit predicted gold
            sentences 1.000 1.000 1.000 2 2 2
            tokens 1.000 1.000 1.000 8 8 8
            UPOS 0.875 0.875 0.875 7 8 8
            LEMMA 0.875 0.875 0.875 7 8 8
            UAS 1.000 1.000 1.000 8 8 8
            LAS 1.000 1.000 1.000 8 8 8

            {names}, names
            measure f1 precision recall hit predicted gold
            person exact 0.667 1.000 0.500 1 1 2
            person touching 0.667 1.000 0.500 1 1 2
            organisation exact 0.000 0.000 0.000 0 0 0
            organisation touching 0.000 0.000 0.000 0 0 0
            place exact 1.000 1.000 1.000 2 2 2
            place touching 1.000 1.000 1.000 2 2 2
            all exact 0.857 1.000 0.750 3 3 4
            all touching 0.857 1.000 0.750 3 3 4
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Evaluate_JsonToFile_GivesARowForEachMeasure()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("s.conllu", Sentences);
        var run = await TestRun.OfAsync("evaluate", "-q", "--tokens", "gold", "--format", "json", "-o", scratch["scores.json"], file);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBeEmpty();
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(scratch["scores.json"]));
        json.RootElement.EnumerateArray().Select(r => r.GetProperty("of").GetString()).Distinct().ShouldBe(["gold tokens"]);
        var lemma = json.RootElement.EnumerateArray().Single(r => r.GetProperty("measure").GetString() == "LEMMA");
        lemma.GetProperty("file").GetString().ShouldBe(file);
        lemma.GetProperty("f1").GetDouble().ShouldBe(0.875);
        lemma.GetProperty("gold").GetInt32().ShouldBe(8);
    }

    [Fact]
    public async Task Evaluate_WhatTheProgramWroteItself_IsAllRight()
    {
        using var scratch = new Scratch();
        (await TestRun.OfAsync("annotate", "-q", "--format", "conllu", "-o", scratch["own.conllu"], Checkout.Sample)).ExitCode.ShouldBe(0);
        var run = await TestRun.OfAsync("evaluate", "--tokens", "gold", "--format", "csv", scratch["own.conllu"]);
        var rows = run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        rows.Length.ShouldBe(6);
        rows.ShouldAllBe(r => r.Contains(",1,1,1,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evaluate_OneThreadOrFour_GivesTheSame()
    {
        using var scratch = new Scratch();
        var files = (scratch.Write("s.conllu", Sentences + Sentences.Replace("= a", "= b")), scratch.Write("n.jsonl", Names));
        var one = await TestRun.OfAsync("evaluate", "--threads", "1", files.Item1, files.Item2);
        var four = await TestRun.OfAsync("evaluate", "--threads", "4", files.Item1, files.Item2);
        four.Output.ShouldBe(one.Output);
        one.Output.ShouldContain("16");
    }

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "bad.conllu", Sentences + "1\tGo\n\n", "HS1022: Line 17 has 2 columns" },
        { "bad.jsonl", Names + "{\"id\":\"n3\"\n", "HS1023: Line 3 is not valid JSON" },
        { "other.jsonl", "{\"id\":\"d\",\"text\":\"A document.\"}\n", "HS1023: Line 1 has no \"tokens\"" },
        { "bad.txt", "France accused Egypt on Monday of seizing the canal.", "HS1025" },
        { "empty.conllu", "# nothing\n", "HS1010" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Evaluate_MalformedFileBesideAGoodOne_NamesItAndMeasuresTheOther(string name, string text, string message)
    {
        using var scratch = new Scratch();
        var (bad, good) = (scratch.Write(name, text), scratch.Write("good.jsonl", Names));
        var run = await TestRun.OfAsync("evaluate", bad, good);
        run.ExitCode.ShouldBe(1, run.Error);
        run.Error.ShouldContain($"{bad}: {message}");
        run.Output.ShouldContain($"{good}, names");
        run.Output.ShouldNotContain(bad);
    }

    [Fact]
    public async Task Evaluate_GzipCutOff_IsNotMeasured()
    {
        using var scratch = new Scratch();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i => Sentences.Replace("= a", $"= {i * 7919}")))));
        }

        var file = scratch["cut.conllu.gz"];
        await File.WriteAllBytesAsync(file, packed.ToArray()[..^(int)(packed.Length / 3)]);
        var run = await TestRun.OfAsync("evaluate", file);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain($"{file}: HS1013: The gzip file is");
    }

    [Fact]
    public async Task Evaluate_SentenceWithoutItsText_MeasuresGoldTokensAlone()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("s.conllu", Sentences.Replace("# text = They", "# words = They"));
        var run = await TestRun.OfAsync("evaluate", file);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"{file}: HS1024: The sentence at line 8 has no '# text'");
        run.Output.ShouldContain("gold tokens");
        run.Output.ShouldNotContain("raw text");
    }

    [Fact]
    public async Task Evaluate_TextOfAnotherLanguage_CountsAsMissedAndIsTold()
    {
        using var scratch = new Scratch();
        const string German = """{"id":"n3","tokens":["Die","Regierung","in","Kairo","hat","am","Montag","erklärt",",","dass","sie","nicht","annehmen","werde","."],"tags":["O","O","O","B-LOC","O","O","O","O","O","O","O","O","O","O","O"]}""";
        var run = await TestRun.OfAsync("evaluate", scratch.Write("n.jsonl", Names + German + "\n"));
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("1 of 3 texts not read");
        Tables(run.Output).ShouldContain("place exact 0.800 1.000 0.667 2 2 3");
    }

    [Fact]
    public async Task Evaluate_NothingToMeasure_AnswersThree()
    {
        using var scratch = new Scratch();
        var run = await TestRun.OfAsync("evaluate", scratch["missing.conllu"]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("missing.conllu: HS1001");
    }

    /// <summary>The tables with one blank between columns.</summary>
    private static string Tables(string output) =>
        string.Join('\n', output.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).Trim();
}
