using Hearsay.Reading.Attributions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests.Attributions;

/// <summary>The cases of <c>specs/attributions</c>.</summary>
public sealed class AttributionSpecs
{
    private static readonly Reader Reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("attributions");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_SpecText_GivesTheAttributionsExpected(string label, SpecCase item)
    {
        label.ShouldNotBeEmpty();
        item.Check(Render(item.Read(Reader)));
    }

    /// <summary>"q1 source | cue | content ... content | manner", and the id of the parent where there is one.</summary>
    internal static List<string> Render(DocumentReading reading)
    {
        return [.. reading.Attributions.Select(a =>
            $"{a.Id} {Words(a.Source)} | {Words(a.Cue)} | {Words(a.Content)} | {a.Manner.ToString().ToLowerInvariant()}{(a.Parent is null ? "" : $" | in {a.Parent}")}")];

        string Words(IReadOnlyList<TextSpan> spans) =>
            spans.Count == 0 ? "-" : string.Join(" ... ", spans.Select(s => s.Of(reading.Document.Text).ReplaceLineEndings(" ")));
    }
}
