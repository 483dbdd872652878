using System.Globalization;
using Hearsay.Reading.Quantities;

namespace Hearsay.Reading.Tests.Quantities;

public sealed class QuantitySpecTests
{
    private static readonly Reader _reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("quantities");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecCase_SaysWhatIsExpected(string label, SpecCase item)
    {
        label.ShouldNotBeNullOrEmpty();
        var reading = item.Read(_reader);
        item.Check([.. QuantityFinder.Find(reading.Resolved, reading.Times).Select(q => Render(q, item.Text))]);
    }

    private static string Render(Quantity quantity, string text) => string.Create(
        CultureInfo.InvariantCulture,
        $"{quantity.Span.Of(text)} = {quantity.Measure} {quantity.Unit} {quantity.Least}{(quantity.Most == quantity.Least ? "" : double.IsPositiveInfinity(quantity.Most) ? " to ∞" : $" to {quantity.Most}")}{(quantity.Slack > 0 ? $" +- {quantity.Slack}" : "")}{(quantity.Which.IsEmpty ? "" : $" ({string.Join(' ', quantity.Which)})")}{(quantity.IsPart ? " part" : "")}");
}
