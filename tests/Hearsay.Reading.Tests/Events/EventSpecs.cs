namespace Hearsay.Reading.Tests.Events;

public sealed class EventSpecs
{
    private static readonly Reader Reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases { get; } = SpecCase.Of("events");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Code_Case_GivesTheExpectedLines(string label, SpecCase specCase)
    {
        label.ShouldNotBeEmpty();
        specCase.Check(Render(specCase.Read(Reader), label.Split(':')[0]));
    }

    /// <summary>
    /// One line an event: TYPE(mode) | source -> target | status | trigger, then "in PLACE", "on DAY" or "from DAY to DAY" where a case
    /// has a day of publication, and in the cases on voices "says SPEAKER" where somebody vouches for it, in those on contexts "about CODE (words)".
    /// </summary>
    private static List<string> Render(DocumentReading reading, string about)
    {
        var lines = Marked.Lines(reading.Events, reading.Document.Text);
        return [.. reading.Events.Select((e, i) =>
        {
            var when = e.From is null && e.To is null || reading.Document.Published is null ? "" : e.From == e.To ? $" | on {e.From:yyyy-MM-dd}" : $" | from {e.From:yyyy-MM-dd} to {e.To:yyyy-MM-dd}";
            var voice = reading.Attributions.FirstOrDefault(a => a.Id == e.Voice);
            var by = voice is null || about != "voices" ? "" : $" | says {string.Join(" ", voice.Source.Select(s => s.Of(reading.Document.Text)))}";
            var contexts = about == "contexts" ? $" | about {string.Join(", ", e.Contexts.Select(c => $"{c.Code} ({c.Cue.Of(reading.Document.Text)})"))}" : "";
            return lines[i] + (e.Place is null ? "" : $" | in {e.Place}") + when + by + contexts;
        })];
    }
}
