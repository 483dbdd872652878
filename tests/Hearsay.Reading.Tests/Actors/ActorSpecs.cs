namespace Hearsay.Reading.Tests.Actors;

/// <summary>The cases of <c>specs/actors</c>.</summary>
public sealed class ActorSpecs
{
    private static readonly Reader Reader = Trained.Reader;

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("actors");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolve_SpecText_GivesTheActorsExpected(string label, SpecCase item)
    {
        label.ShouldNotBeEmpty();
        item.Check(Render(item.Read(Reader)));
    }

    /// <summary>
    /// One line a mention, "words = actor" ("= ?" where it is unknown), then one line an actor, "name | kind country sector", and one line an office,
    /// "name: title of what (the words that say so)", and one of those of whom it consists, "name: name, name".
    /// </summary>
    internal static List<string> Render(DocumentReading reading)
    {
        var text = reading.Document.Text;
        var lines = new List<string>();
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            var actor = reading.Resolved.ActorOf[i];
            lines.Add($"{reading.Mentions[i].Span.Of(text)} = {(actor < 0 ? "?" : reading.Actors[actor].Name)}");
        }

        foreach (var actor in reading.Actors)
        {
            lines.Add($"{actor.Name} | {actor.Kind.ToString().ToLowerInvariant()} {actor.Country ?? "-"} {actor.Sector ?? "-"}");
            if (!actor.Members.IsEmpty)
            {
                lines.Add($"{actor.Name}: {string.Join(", ", actor.Members.Select(id => reading.Actors.Single(a => a.Id == id).Name))}");
            }

            lines.AddRange(actor.Roles.Select(r => $"{actor.Name}: {r.Title}{(r.Of is null ? "" : $" of {r.Of}")} ({r.Evidence.Of(text)})"));
        }

        return lines;
    }
}
