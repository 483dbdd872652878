namespace Hearsay.Reading.Tests.Syntax;

public sealed class SyntaxSpecTests
{
    private static readonly Reader _reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("syntax");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_SpecCase_SaysWhatIsExpected(string label, SpecCase item)
    {
        label.ShouldNotBeNullOrEmpty();
        item.Check(Render(item.Read(_reader)));
    }

    private static IReadOnlyList<string> Render(DocumentReading reading) =>
    [
        .. reading.Words.Select((word, i) =>
            $"{reading.Segmented.Form(i)}/{word.PartOfSpeech.ToString().ToUpperInvariant()} -{word.Relation}{(word.Head < 0 ? "" : "-> " + reading.Segmented.Form(word.Head))}"),
    ];
}
