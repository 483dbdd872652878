using System.Collections.Immutable;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Tests.Syntax;

public sealed class ParserPropertyTests
{
    private static readonly string[] _pieces =
    [
        "the", "minister", "said", "that", "will", "not", "be", "attacked", "by", "Iraq", "and", ",", ".", "\"", "to", "who", "is", "of", "in", "militias",
        "if", "asked", "'s", "-", "1500", "October", "$", "running", "because", "he", "it", "\ud800", "\ud83d\ude00", "\u0007", "(", ")", "—", "é", "which", "has", "for", "them",
    ];

    [Fact]
    public void Parse_AnySequenceOfPieces_GivesOneTreeASentence() =>
        Prop.ForAll(Gen.Choose(0, _pieces.Length - 1).ListOf().Select(l => l.Select(i => _pieces[i]).ToArray()).ToArbitrary(), forms => CheckTree(Parse(forms)))
            .Holds();

    [Fact]
    public void Parse_AnyText_GivesOneTreeASentence() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(s => s is not null).ToArbitrary(), text =>
            CheckTree(Trained.Parser.Parse(new SentenceSplitter().Split(new ZoneFinder().Find(new Document("d", text))))))
            .Holds();

    [Fact]
    public void Parse_SameTextTwice_GivesTheSame()
    {
        string[] forms = ["The", "minister", "who", "was", "asked", "said", "that", "Iraq", "and", "Iran", "will", "not", "leave", "."];
        Parse(forms).Words.ShouldBe(Parse(forms).Words);
    }

    [Fact]
    public void Parse_RepeatedSentences_SaysOfEachWhatItSaysOfOne()
    {
        const string piece = "\"The minister of Iraq left,\" he said. Who is asked? 1500 militias, and the running of them ";
        var repeated = RepeatedText.Parse(piece, 10_000);
        var parsed = Trained.Parser.Parse(repeated.Segmented);
        repeated.Words.ShouldBe(parsed.Words);
        repeated.Names.ShouldBe(parsed.Names);
        repeated.Cuts.ShouldBe(parsed.Cuts);
    }

    [Fact]
    public void Parse_SentenceOfThirtyThousandWords_TakesLinearTime()
    {
        var forms = Enumerable.Range(0, 30_000).Select(i => _pieces[i * 7 % _pieces.Length]).ToArray();
        var watch = Stopwatch.StartNew();
        CheckTree(Parse(forms));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Parse_WordOfAMillionLetters_Survives() => CheckTree(Parse([new string('a', 1_000_000), "said"]));

    /// <summary>One sentence whose tokens are these forms, one blank between them.</summary>
    internal static ParsedText Parse(IReadOnlyList<string> forms)
    {
        var text = string.Join(' ', forms);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        foreach (var form in forms)
        {
            tokens.Add(new Token(new TextSpan(at, at + form.Length)));
            at += form.Length + 1;
        }

        var whole = new TextSpan(0, text.Length);
        var zoned = new ZonedDocument(new Document("d", text), [new Zone(whole, ZoneKind.Body)]);
        ImmutableArray<Sentence> sentences = forms.Count == 0 ? [] : [new Sentence(whole, 0, forms.Count, 0)];
        return Trained.Parser.Parse(new SegmentedText(zoned, sentences, tokens.ToImmutable()));
    }

    private static void CheckTree(ParsedText parsed)
    {
        parsed.Words.Length.ShouldBe(parsed.Segmented.Tokens.Length);
        foreach (var sentence in parsed.Segmented.Sentences)
        {
            var words = parsed.Words.AsSpan(sentence.FirstToken, sentence.TokenCount);
            var roots = 0;
            var depth = new int[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                words[i].Lemma.ShouldNotBeNullOrEmpty();
                words[i].Relation.ShouldNotBeNullOrEmpty();
                (words[i].Head < 0).ShouldBe(words[i].Relation == "root");
                roots += words[i].Head < 0 ? 1 : 0;
                if (words[i].Head >= 0)
                {
                    words[i].Head.ShouldBeInRange(sentence.FirstToken, sentence.EndToken - 1);
                }
            }

            roots.ShouldBe(1);
            for (var i = 0; i < words.Length; i++)
            {
                // Follow the heads upwards once; what was reached before is known to lead to the root.
                var (at, steps) = (i, 0);
                while (depth[at] == 0 && words[at].Head >= 0)
                {
                    steps.ShouldBeLessThanOrEqualTo(words.Length, "the heads run in a circle");
                    depth[at] = -1;
                    at = words[at].Head - sentence.FirstToken;
                    (depth[at] == -1).ShouldBeFalse("the heads run in a circle");
                    steps++;
                }

                for (var back = i; depth[back] == -1; back = words[back].Head - sentence.FirstToken)
                {
                    depth[back] = 1;
                }
            }
        }
    }
}
