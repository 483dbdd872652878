using FsCheck.Fluent;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Quantities;

namespace Hearsay.Reading.Tests.Quantities;

public sealed class QuantityPropertyTests
{
    [Fact]
    public void Find_HostileText_StaysInsideItAndInOrder() => Prop.ForAll(HostileText.Arbitrary, text =>
    {
        var reading = Trained.Reader.Read(new Document("d", text));
        var begin = -1;
        foreach (var quantity in QuantityFinder.Find(reading.Resolved, reading.Times))
        {
            quantity.Span.Begin.ShouldBeGreaterThan(begin);
            quantity.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            quantity.Least.ShouldBeLessThanOrEqualTo(quantity.Most);
            quantity.Measure.ShouldNotBeEmpty();
            begin = quantity.Span.Begin;
        }
    }).Holds();
}
