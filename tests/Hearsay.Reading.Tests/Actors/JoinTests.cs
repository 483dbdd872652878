using Hearsay.Reading.Actors;
using Hearsay.Reading.Documents;

namespace Hearsay.Reading.Tests.Actors;

/// <summary>Every mention that has an actor says why.</summary>
public sealed class JoinTests
{
    private const string Text = "Marta Keller, the president of the Workers Union of Freedonia (WUF), met Iraqi officials in Vienna. Keller said the WUF would wait. She left. Denmark and Sweden agreed. Both countries paid.";

    private static readonly DocumentReading Reading = Trained.Reader.Read(new Document("test", Text));

    [Theory]
    [InlineData("Marta Keller", JoinReason.FullName)]
    [InlineData("president", JoinReason.Apposition)]
    [InlineData("Keller", JoinReason.PartOfName)]
    [InlineData("Vienna", JoinReason.Gazetteer)]
    [InlineData("She", JoinReason.Antecedent)]
    [InlineData("countries", JoinReason.Members)]
    public void Joins_OfAMention_SayWhy(string words, JoinReason reason)
    {
        var mention = Enumerable.Range(0, Reading.Mentions.Length).First(i => Reading.Mentions[i].Span.Of(Text) == words);
        Reading.Resolved.Joins[mention].Reason.ShouldBe(reason);
    }

    [Fact]
    public void Joins_OfAPronoun_NameItsAntecedent()
    {
        var she = Enumerable.Range(0, Reading.Mentions.Length).First(i => Reading.Mentions[i].Span.Of(Text) == "She");
        var antecedent = Reading.Resolved.Joins[she].Antecedent;
        Reading.Mentions[antecedent].Span.Of(Text).ShouldBe("Keller");
        Reading.Resolved.ActorOf[antecedent].ShouldBe(Reading.Resolved.ActorOf[she]);
    }

    [Fact]
    public void Joins_OfEveryMention_FitWhetherItHasAnActor()
    {
        for (var i = 0; i < Reading.Mentions.Length; i++)
        {
            (Reading.Resolved.Joins[i].Reason == JoinReason.None).ShouldBe(Reading.Resolved.ActorOf[i] < 0, Reading.Mentions[i].Span.Of(Text));
        }
    }
}
