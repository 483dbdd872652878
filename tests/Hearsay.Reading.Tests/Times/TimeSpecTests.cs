using Hearsay.Reading.Times;

namespace Hearsay.Reading.Tests.Times;

public sealed class TimeSpecTests
{
    private static readonly Reader _reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("times");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecCase_SaysWhatIsExpected(string label, SpecCase item)
    {
        label.ShouldNotBeNullOrEmpty();
        item.Check([.. item.Read(_reader).Times.Select(t => Render(t, item.Text))]);
    }

    private static string Render(TimeExpression time, string text) => time.Span.Of(text) + " = " + (time.From, time.To) switch
    {
        (null, null) => "open",
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        (null, { } to) => $"until {to:yyyy-MM-dd}",
        ({ } from, { } to) when from == to => $"{from:yyyy-MM-dd}",
        ({ } from, { } to) => $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
    };
}
