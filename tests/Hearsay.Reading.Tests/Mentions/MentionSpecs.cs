namespace Hearsay.Reading.Tests.Mentions;

/// <summary>The cases of <c>specs/mentions</c>.</summary>
public sealed class MentionSpecs
{
    private static readonly Reader Reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("mentions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecText_GivesTheMentionsExpected(string label, SpecCase item)
    {
        label.ShouldNotBeEmpty();
        item.Check(Render(item.Read(Reader)));
    }

    /// <summary>"words | kind form", and "| key" where the gazetteer knows the name.</summary>
    internal static List<string> Render(DocumentReading reading) =>
        [.. reading.Mentions.Select(m =>
            $"{m.Span.Of(reading.Document.Text)} | {m.Kind.ToString().ToLowerInvariant()} {m.Form.ToString().ToLowerInvariant()}{(m.Entry is null ? "" : $" | {m.Entry}")}")];
}
