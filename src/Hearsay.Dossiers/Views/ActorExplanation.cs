using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Reading;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>What a document knows of one of its actors and why: names, offices with the words that give them, why each mention is joined to it, what it did and underwent.</summary>
public static class ActorExplanation
{
    private const int MostMentions = 60;

    /// <summary>The explanation as plain text of several lines, each ended by a line feed.</summary>
    /// <param name="reading">The reading of the actor's document.</param>
    /// <param name="actor">One of the reading's actors.</param>
    public static string Of(DocumentReading reading, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(actor);
        var page = new StringBuilder();
        var text = reading.Document.Text;
        string?[] standing = [actor.Kind.ToString().ToLowerInvariant(), actor.Country, actor.Sector];
        Line(page, "actor", $"{actor.Id} in {reading.Document.Id}: {actor.Name} ({string.Join(", ", standing.Where(s => s is not null))})");
        Line(page, "gazetteer", actor.Entry ?? "no entry");
        Line(page, "names", actor.Names.IsEmpty ? "never named" : string.Join(", ", actor.Names));
        foreach (var role in actor.Roles)
        {
            Line(page, "office", $"{role.Title}{(role.Of is null ? "" : $", of {role.Of}")}: \"{role.Evidence.Of(text)}\"");
        }

        foreach (var member in actor.Members)
        {
            Line(page, "consists of", reading.Actors.FirstOrDefault(a => a.Id == member)?.Name ?? member);
        }

        Events(page, reading, "did", actor, e => e.Source);
        Events(page, reading, "underwent", actor, e => e.Target);
        foreach (var stance in reading.Stances.Where(s => s.Source.Concat(s.Target).Any(p => p.Actor == actor.Id)))
        {
            Line(page, "stance", $"{stance.Id} {Names(reading, stance.Source)}, {stance.Kind.ToString().ToLowerInvariant()}, {Names(reading, stance.Target)} ({stance.Status.ToString().ToLowerInvariant()}), for \"{stance.Trigger.Of(text)}\"");
        }

        foreach (var said in reading.Attributions.Where(a => a.Actor == actor.Id))
        {
            Line(page, "said", $"{said.Id}: {Words(text, said.Source)} {Words(text, said.Cue)}");
        }

        Mentions(page, reading, actor);
        return page.ToString();
    }

    private static void Events(StringBuilder page, DocumentReading reading, string name, Actor actor, Func<Event, ImmutableArray<Participant>> side)
    {
        foreach (var item in reading.Events.Where(e => side(e).Any(p => p.Actor == actor.Id)))
        {
            var other = side(item) == item.Source ? item.Target : item.Source;
            Line(page, name, $"{item.Id} {item.Type.ToString().ToUpperInvariant()}, {item.Status.ToString().ToLowerInvariant()}, {(name == "did" ? "to" : "by")} {(other.IsEmpty ? "nobody named" : Names(reading, other))}: {Words(reading.Document.Text, item.Trigger)}");
        }
    }

    private static void Mentions(StringBuilder page, DocumentReading reading, Actor actor)
    {
        var index = reading.Actors.IndexOf(actor);
        var shown = 0;
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            if (reading.Resolved.ActorOf[i] != index)
            {
                continue;
            }

            if (++shown <= MostMentions)
            {
                var join = reading.Resolved.Joins[i];
                var back = join.Antecedent < 0 ? "" : $", back to \"{reading.Mentions[join.Antecedent].Span.Of(reading.Document.Text)}\" at {reading.Mentions[join.Antecedent].Span.Begin}";
                Line(page, "mention", $"{reading.Mentions[i].Span.Begin} \"{reading.Mentions[i].Span.Of(reading.Document.Text)}\", {reading.Mentions[i].Form.ToString().ToLowerInvariant()}, joined by {join.Reason.ToString().ToLowerInvariant()}{back}");
            }
        }

        if (shown > MostMentions)
        {
            Line(page, "mentions", $"and {shown - MostMentions} more");
        }
    }

    private static string Names(DocumentReading reading, ImmutableArray<Participant> side) =>
        string.Join(", ", side.Select(p => reading.Actors.FirstOrDefault(a => a.Id == p.Actor)?.Name ?? $"\"{p.Span.Of(reading.Document.Text)}\"").Distinct(StringComparer.Ordinal));

    private static string Words(string text, ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(s => $"\"{s.Of(text)}\""));

    private static void Line(StringBuilder page, string name, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"{name + ":",-14} {string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\n");
}
