using System.Collections.Immutable;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests.Events;

public sealed class StatusSpecs
{
    private static readonly Reader Reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases { get; } = SpecCase.Of("status");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Code_Case_GivesTheExpectedStatus(string label, SpecCase specCase)
    {
        label.ShouldNotBeEmpty();
        specCase.Check(Render(specCase.Read(Reader)));
    }

    /// <summary>One line an event: TYPE | trigger | status | the word that gives it, then "if" the events on which it depends and "then" those that depend on it.</summary>
    private static List<string> Render(DocumentReading reading)
    {
        string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.Of(reading.Document.Text)));
        string Links(string word, ImmutableArray<string> ids) => string.Concat(ids.Select(id => $" | {word} {Words(reading.Events.Single(e => e.Id == id).Trigger)}"));
        return [.. reading.Events.Select(e =>
            $"{e.Type.ToString().ToUpperInvariant()} | {Words(e.Trigger)} | {e.Status.ToString().ToLowerInvariant()}"
            + (e.Cue.IsEmpty ? "" : $" | {Words(e.Cue)}") + Links("if", e.Conditions) + Links("then", e.ConditionOf))];
    }
}
