using Hearsay.Dossiers.Copies;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Tests.Copies;

public sealed class CreditTests
{
    private const string Body = "The ministers of both countries met in the old customs house on Monday and signed nothing.";

    [Theory]
    [InlineData("BAGHDAD (Reuters) - " + Body, "Wire Reuters")]
    [InlineData("BAGHDAD, Oct. 7 (Meridian) - " + Body, "Wire Meridian")]
    [InlineData(Body + " (AFP)", "Wire AFP")]
    [InlineData(Body + " —AFP", "Wire AFP")]
    [InlineData(Body + " [AP]", "Wire AP")]
    [InlineData(Body + " -- Indus Press", "Wire Indus Press")]
    [InlineData(Body + "\n\nAP contributed to this report.", "Contribution AP")]
    [InlineData(Body + "\n\nAdditional reporting by the Delta Gazette.", "Contribution Delta Gazette")]
    [InlineData(Body + "\n\nThis post originally ran on Anna Berg’s website.", "Republication Anna Berg")]
    [InlineData(Body + "\n\nThis article was first published by The Fjord Messenger, a daily.", "Republication Fjord Messenger")]
    [InlineData(Body + " The ministry (known as the Tower) kept silent.", "")]
    [InlineData(Body + " It was a well-known place - Vienna", "")]
    [InlineData(Body + "\n\nThe treaty was first published in 1956 and then forgotten.", "Republication 1956")]
    public void Find_Notes_NamesAgenciesAndOutlets(string text, string expected) =>
        string.Join("; ", WireCredit.Find(Delivered.Reader.Read(new Document("d", text))).Select(c => $"{c.Kind} {c.Name}")).ShouldBe(expected);

    [Theory]
    [InlineData("Meridian", "Meridian News Agency", true)]
    [InlineData("SPS", "Sahel Press Service", true)]
    [InlineData("the Herald", "The Herald", true)]
    [InlineData("Thames Courier", "The Thames Courier", true)]
    [InlineData("Herald", "Herald of the Northern Lakes", false)]
    [InlineData("News Agency", "Meridian News Agency", false)]
    [InlineData("Post", "Coastal Plain Post", false)]
    [InlineData("", "Meridian", false)]
    public void Means_CreditAndOutlet_AreMatchedByWhatTellsThemApart(string credited, string outlet, bool means) =>
        OutletNames.Means(credited, outlet).ShouldBe(means);
}
