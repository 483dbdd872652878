using FsCheck;
using FsCheck.Fluent;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Tests.Syntax;

namespace Hearsay.Reading.Tests.Actors;

public sealed class ActorPropertyTests
{
    private static readonly HashSet<string> Told =
        ["member", .. Hearsay.Reading.Text.Listing.Rows("Actors.office-verbs.tsv").Select(row => row[2])];

    private static readonly Reader Reader = Trained.Reader;

    private static readonly string[] Words =
    [
        "President", "prime minister", "Gen.", "Ana Duarte", "Keller", "Jonas Keller", "A. Duarte", "Haider al-Abadi", "Hayder Abadi", "Iraq", "Iraqi", "Iraqis", "the", "US",
        "Moscow", "White House", "Oil Ministry", "'s", "(", "PUK", ")", "Patriotic Union of Kurdistan", "officials", "troops", "government", "spokesman", "for", "head of",
        "said", "told", "he", "she", "in", "is", "and", ",", ".", "\n\n", "leaders", "chairman",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Resize(80).ToArbitrary();

    [Fact]
    public void Resolve_AnyText_KeepsTheContract() => Prop.ForAll(Texts, text => HoldsContract(text)).Holds();

    [Fact]
    public void Resolve_HostileText_KeepsTheContract() => Prop.ForAll(HostileText.Arbitrary, text => HoldsContract(text)).Holds();

    [Fact]
    public void Resolve_SameTextTwice_GivesTheSame() =>
        Prop.ForAll(Texts, text => ActorSpecs.Render(Read(text)).SequenceEqual(ActorSpecs.Render(Read(text)))).Holds();

    [Theory]
    [InlineData("President Ana Keller said he told Jonas Keller. ")]
    [InlineData("Keller, the head of the Oil Ministry, ")]
    [InlineData("Iraqi officials told the prime minister. ")]
    [InlineData("he ")]
    [InlineData("Iraqi ")]
    [InlineData("Oil Ministry (OM) ")]
    public void Resolve_HostileRepetition_StaysLinear(string piece)
    {
        var mentioned = new MentionFinder().Find(RepeatedText.Parse(piece, 200_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new ActorResolver().Resolve(mentioned).ActorOf.Length.ShouldBe(mentioned.Mentions.Length);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Resolve_ManyBearersOfOneSurname_StaysLinear()
    {
        var text = string.Concat(Enumerable.Range(0, 6000).Select(i => $"Mr {(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}b{(char)('a' + (i / 676))}n Keller said so. "));
        var mentioned = Read(text).Resolved.Mentioned;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new ActorResolver().Resolve(mentioned).Actors.Length.ShouldBeGreaterThan(60);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static DocumentReading Read(string text) => Reader.Read(new Document("random", text));

    private static bool HoldsContract(string text)
    {
        var reading = Read(text);
        var resolved = reading.Resolved;
        var first = resolved.ActorOf.Where(a => a >= 0).Distinct().ToList();
        first.ShouldBe(Enumerable.Range(0, resolved.Actors.Length), "actors stand in the order of first mention, and each is mentioned");
        for (var i = 0; i < resolved.Actors.Length; i++)
        {
            var actor = resolved.Actors[i];
            actor.Id.ShouldBe($"a{i + 1}");
            actor.Name.ShouldNotBeNullOrWhiteSpace();
            actor.Names.Distinct(StringComparer.Ordinal).Count().ShouldBe(actor.Names.Length);
            actor.Names.ShouldNotBeEmpty();
            Gazetteers.GazetteerTests.IsKnown(actor.Entry).ShouldBeTrue();
            foreach (var role in actor.Roles)
            {
                // What a verb, "of" or a counterpart tells has no title of its own in the text.
                if (!Told.Contains(role.Title) && !role.Evidence.Of(text).Contains("counterpart", StringComparison.OrdinalIgnoreCase))
                {
                    role.Evidence.Of(text).ShouldContain(role.Title);
                }
            }
        }

        return true;
    }
}
