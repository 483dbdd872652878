using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Hearsay.Dossiers.Views;

/// <summary>A brief as JSON; its schema is "hearsay/brief/1".</summary>
public static class BriefJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes a brief as UTF-8 with a line feed at its end.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void Write(Brief brief, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "hearsay/brief/1");
            json.WriteString("title", brief.Title);
            Counts(json, brief.Counts);
            Section(json, "claims", brief.Claims, Claim);
            Section(json, "contested", brief.Contested, Claim);
            Section(json, "open", brief.Open, Claim);
            Section(json, "ledger", brief.Ledger, Undertaking);
            Section(json, "intentions", brief.Intentions, Claim);
            Section(json, "relations", brief.Relations, Relation);
            Section(json, "stances", brief.Stances, Stance);
            Balance(json, brief.Balance);
            Section(json, "alignments", brief.Alignments, Alignment);
            Section(json, "actors", brief.Actors, Actor);
            Section(json, "speakers", brief.Speakers, Speaker);
            Section(json, "documents", brief.Documents, Document);
            Timeline(json, brief.Timeline);
            LeftOut(json, brief.LeftOut);
            Evidence(json, brief.Evidence);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Counts(Utf8JsonWriter json, BriefCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("documents", counts.Documents);
        json.WriteNumber("notRead", counts.NotRead);
        json.WriteNumber("outlets", counts.Outlets);
        Days(json, counts.From, counts.To);
        json.WriteNumber("actors", counts.Actors);
        json.WriteNumber("claims", counts.Claims);
        json.WriteNumber("contested", counts.Contested);
        json.WriteNumber("attributed", counts.Attributed);
        json.WriteNumber("singleSource", counts.SingleSource);
        json.WriteNumber("quotations", counts.Quotations);
        json.WriteEndObject();
    }

    private static void Section<T>(Utf8JsonWriter json, string name, BriefSection<T> section, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(name);
        json.WriteNumber("total", section.Total);
        json.WriteNumber("more", section.More);
        json.WriteString("command", section.Command);
        json.WriteStartArray("items");
        foreach (var item in section.Items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, BriefClaim line)
    {
        json.WriteString("id", line.Claim.Id);
        json.WriteString("type", line.Claim.Type.ToString().ToUpperInvariant());
        Strings(json, "source", line.Claim.Source);
        Strings(json, "target", line.Claim.Target);
        Days(json, line.Claim.From, line.Claim.To);
        json.WriteString("lead", Phrases.Lead(line));
        json.WriteString("summary", line.Summary);
        json.WriteString("status", line.Status.ToString().ToLowerInvariant());
        json.WriteNumber("independentSources", line.Claim.IndependentSources);
        json.WriteNumber("accounts", line.Claim.Accounts.Length);
        json.WriteStartArray("origins");
        foreach (var origin in line.Claim.Origins)
        {
            json.WriteStartObject();
            json.WriteString("name", origin.Name);
            Strings(json, "reasons", [.. origin.Folds.Select(fold => fold.Reason)]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("contested", line.Claim.Contested);
        json.WriteStartArray("voices");
        foreach (var voice in line.Voices)
        {
            json.WriteStartObject();
            json.WriteString("stance", voice.Stance.ToString().ToLowerInvariant());
            json.WriteBoolean("attributed", voice.Attributed);
            json.WriteString("who", voice.Who);
            json.WriteString("carrier", voice.Carrier);
            Numbers(json, voice.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("moreVoices", line.MoreVoices);
        Numbers(json, line.Evidence);
    }

    private static void Relation(Utf8JsonWriter json, BriefRelation line)
    {
        json.WriteString("source", line.Relation.Source);
        json.WriteString("sourceName", line.SourceName);
        json.WriteString("target", line.Relation.Target);
        json.WriteString("targetName", line.TargetName);
        json.WriteNumber("cooperation", line.Relation.Cooperation);
        json.WriteNumber("conflict", line.Relation.Conflict);
        json.WriteNumber("sign", line.Relation.Sign);
        Days(json, line.Relation.From, line.Relation.To);
        json.WriteNumber("attributed", line.Attributed);
        Strings(json, "claims", line.Relation.Claims);
        Numbers(json, line.Evidence);
    }

    private static void Undertaking(Utf8JsonWriter json, BriefUndertaking line)
    {
        json.WriteString("kind", line.Entry.First.Kind.ToString().ToLowerInvariant());
        json.WriteBoolean("open", line.Entry.IsOpen);
        Strings(json, "doer", line.Entry.First.Doer);
        Strings(json, "addressee", line.Entry.First.Addressee);
        Days(json, line.Entry.First.Day, line.Entry.First.Day);
        json.WriteString("condition", line.Condition);
        json.WriteString("consequence", line.Consequence);
        json.WriteString("statement", line.Sentence);
        Strings(json, "voices", line.Voices);
        json.WriteStartArray("outcomes");
        foreach (var outcome in line.Entry.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("what", outcome.What.ToString().ToLowerInvariant());
            json.WriteString("claim", outcome.Claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Numbers(json, line.Evidence);
    }

    private static void Stance(Utf8JsonWriter json, BriefStance line)
    {
        json.WriteString("kind", line.Kind.ToString().ToLowerInvariant());
        json.WriteString("status", line.Status.ToString().ToLowerInvariant());
        json.WriteString("source", line.Source);
        json.WriteString("sourceName", line.SourceName);
        json.WriteString("target", line.Target);
        json.WriteString("targetName", line.TargetName);
        json.WriteString("statement", line.Sentence);
        Strings(json, "voices", line.Voices);
        json.WriteBoolean("attributed", line.Attributed);
        Numbers(json, line.Evidence);
    }

    private static void Balance(Utf8JsonWriter json, BriefBalance? balance)
    {
        if (balance is null)
        {
            json.WriteNull("balance");
            return;
        }

        json.WriteStartObject("balance");
        json.WriteString("words", balance.Words);
        json.WriteNumber("triangles", balance.Triangles);
        json.WriteNumber("balanced", balance.Balanced);
        json.WriteNumber("frustration", balance.Frustration);
        json.WriteNumber("ties", balance.Ties);
        Numbers(json, balance.Evidence);
        json.WriteEndObject();
    }

    private static void Alignment(Utf8JsonWriter json, BriefAlignment line)
    {
        json.WriteString("one", line.One);
        json.WriteString("oneName", line.OneName);
        json.WriteString("other", line.Other);
        json.WriteString("otherName", line.OtherName);
        json.WriteNumber("for", line.For);
        json.WriteNumber("against", line.Against);
        json.WriteStartArray("signs");
        foreach (var sign in line.Signs)
        {
            json.WriteStartObject();
            json.WriteString("sign", char.ToLowerInvariant(sign.Kind.ToString()[0]) + sign.Kind.ToString()[1..]);
            json.WriteString("third", sign.ThirdName);
            json.WriteNumber("weight", sign.Weight);
            json.WriteString("status", sign.Status);
            Numbers(json, sign.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("moreSigns", line.MoreSigns);
    }

    private static void Actor(Utf8JsonWriter json, BriefActor line)
    {
        json.WriteString("key", line.Actor.Key);
        json.WriteString("name", line.Actor.Name);
        json.WriteString("kind", Phrases.Of(line.Actor.Kind));
        json.WriteString("country", line.Actor.Country);
        json.WriteString("sector", line.Actor.Sector);
        Strings(json, "otherNames", line.OtherNames);
        json.WriteNumber("moreNames", line.MoreNames);
        json.WriteStartArray("roles");
        foreach (var role in line.Roles)
        {
            json.WriteStartObject();
            json.WriteString("title", role.Title);
            json.WriteString("of", role.Of);
            Numbers(json, role.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("moreRoles", line.MoreRoles);
        json.WriteNumber("mentions", line.Actor.Mentions);
        json.WriteNumber("documents", line.Actor.Documents);
        json.WriteNumber("claims", line.Claims);
        Numbers(json, line.Evidence);
    }

    private static void Speaker(Utf8JsonWriter json, BriefSpeaker line)
    {
        json.WriteString("name", line.Name);
        json.WriteString("actor", line.Actor);
        json.WriteNumber("direct", line.Direct);
        json.WriteNumber("indirect", line.Indirect);
        json.WriteNumber("mixed", line.Mixed);
        json.WriteStartArray("carriers");
        foreach (var (name, number) in line.Carriers)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("times", number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Numbers(json, line.Evidence);
    }

    private static void Document(Utf8JsonWriter json, BriefDocument line)
    {
        var document = line.Document;
        json.WriteString("id", document.Id);
        json.WriteString("file", document.File);
        json.WriteString("uri", document.Uri);
        json.WriteString("outlet", document.Outlet);
        Strings(json, "byline", document.Byline);
        json.WriteString("title", document.Title);
        json.WriteString("published", document.Published?.ToString("yyyy-MM-dd"));
        json.WriteString("language", document.Language);
        json.WriteNumber("words", document.Words);
        json.WriteString("notRead", document.NotRead);
        json.WriteNumber("claims", line.Claims);
        json.WriteNumber("onlyHere", line.OnlyHere);
        json.WriteNumber("quotations", line.Quotations);
        json.WriteString("copy", line.Copy);
    }

    private static void Timeline(Utf8JsonWriter json, BriefTimeline timeline)
    {
        json.WriteStartObject("timeline");
        json.WriteStartArray("lanes");
        foreach (var (key, name) in timeline.Lanes)
        {
            json.WriteStartObject();
            json.WriteString("actor", key);
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("marks");
        foreach (var mark in timeline.Marks)
        {
            json.WriteStartObject();
            json.WriteString("day", mark.Day.ToString("yyyy-MM-dd"));
            json.WriteStartArray("lanes");
            foreach (var lane in mark.Lanes)
            {
                json.WriteNumberValue(lane);
            }

            json.WriteEndArray();
            json.WriteString("claim", mark.Claim.Claim.Id);
            json.WriteString("status", mark.Claim.Status.ToString().ToLowerInvariant());
            Numbers(json, mark.Claim.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("undated", timeline.Undated);
        json.WriteNumber("more", timeline.More);
        json.WriteEndObject();
    }

    private static void LeftOut(Utf8JsonWriter json, LeftOut left)
    {
        json.WriteStartObject("leftOut");
        json.WriteNumber("commentEvents", left.CommentEvents);
        json.WriteNumber("boilerplateEvents", left.BoilerplateEvents);
        json.WriteNumber("eventsWithoutActors", left.EventsWithoutActors);
        json.WriteNumber("quotations", left.Quotations);
        json.WriteNumber("stances", left.Stances);
        json.WriteNumber("actors", left.Actors);
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, ImmutableArray<BriefEvidence> all)
    {
        json.WriteStartArray("evidence");
        foreach (var evidence in all)
        {
            json.WriteStartObject();
            json.WriteNumber("number", evidence.Number);
            json.WriteString("document", evidence.Document);
            json.WriteString("title", evidence.Name);
            json.WriteString("outlet", evidence.Outlet);
            json.WriteString("published", evidence.Published?.ToString("yyyy-MM-dd"));
            json.WriteNumber("begin", evidence.Span.Begin);
            json.WriteNumber("end", evidence.Span.End);
            json.WriteString("before", evidence.Before);
            json.WriteString("quote", evidence.Quote);
            json.WriteString("after", evidence.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Days(Utf8JsonWriter json, DateOnly? from, DateOnly? to)
    {
        json.WriteString("from", from?.ToString("yyyy-MM-dd"));
        json.WriteString("to", to?.ToString("yyyy-MM-dd"));
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, References references)
    {
        json.WriteStartArray("evidence");
        foreach (var number in references.Numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WriteNumber("moreEvidence", references.More);
    }
}
