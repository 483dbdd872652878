using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;
using Hearsay.Reading.Times;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Tests.Events;

/// <summary>Texts whose mentions are marked with brackets, so that a test of events needs neither mentions nor actors found.</summary>
internal static class Marked
{
    /// <summary>Strips the brackets and makes every bracketed stretch a mention; equal words are one actor.</summary>
    /// <param name="marked">The text with its brackets.</param>
    /// <param name="zone">The zone that it is.</param>
    /// <param name="published">The day of publication.</param>
    /// <param name="parse">What parses it; null for the trained parser.</param>
    public static ResolvedText Read(string marked, ZoneKind zone = ZoneKind.Body, DateOnly? published = null, Func<SegmentedText, ParsedText>? parse = null)
    {
        var text = marked.Replace("[", "").Replace("]", "");
        var spans = new List<TextSpan>();
        var (position, begin) = (0, -1);
        foreach (var c in marked)
        {
            if (c == '[')
            {
                begin = position;
            }
            else if (c == ']' && begin >= 0)
            {
                spans.Add(new TextSpan(begin, position));
                begin = -1;
            }
            else if (c != ']')
            {
                position++;
            }
        }

        var document = new Document("marked", text) { Published = published };
        var whole = new TextSpan(0, text.Length).TrimmedIn(text);
        var zoned = new ZonedDocument(document, whole.IsEmpty ? [] : [new Zone(whole, zone)]);
        var segmented = new SentenceSplitter().Split(zoned);
        var parsed = parse is null ? Trained.Parser.Parse(segmented) : parse(segmented);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var span in spans)
        {
            var first = parsed.Segmented.TokenAtOrAfter(span.Begin);
            var last = first;
            while (last + 1 < parsed.Segmented.Tokens.Length && parsed.Segmented.Tokens[last + 1].Span.Begin < span.End)
            {
                last++;
            }

            if (first < parsed.Segmented.Tokens.Length && !span.IsEmpty && (mentions.Count == 0 || mentions[^1].EndToken <= first))
            {
                mentions.Add(new Mention(parsed.Segmented.SpanOfTokens(first, last), MentionKind.Organisation, MentionForm.Name, first, last - first + 1));
            }
        }

        var names = mentions.Select(m => m.Span.Of(text)).Distinct(StringComparer.Ordinal).ToList();
        return new ResolvedText(
            new MentionedText(parsed, mentions.ToImmutable()),
            [.. names.Select((n, i) => new Actor($"a{i + 1}", n, MentionKind.Organisation, null, null, [n], []))],
            [.. mentions.Select(m => names.IndexOf(m.Span.Of(text)))]);
    }

    /// <summary>The events of a marked text, one line each.</summary>
    public static IReadOnlyList<string> Code(string marked, params Attribution[] attributions)
    {
        var resolved = Read(marked);
        return Lines(new EventCoder().Code(resolved, [], [.. attributions]), resolved.Parsed.Text);
    }

    /// <summary>Events as lines: TYPE(mode) | source -> target | status | trigger, and where told the time, the place and the voice.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<Event> events, string text, Func<Participant, string>? name = null)
    {
        string Names(ImmutableArray<Participant> side) => side.IsEmpty ? "?" : string.Join(", ", side.Select(name ?? (p => p.Span.Of(text))));
        return [.. events.Select(e =>
        {
            var who = e.Source.SequenceEqual(e.Target) ? $"{Names(e.Source)} together" : $"{Names(e.Source)} -> {Names(e.Target)}";
            var type = e.Type.ToString().ToUpperInvariant() + (e.Mode is null ? "" : $"({e.Mode})");
            return $"{type} | {who} | {e.Status.ToString().ToLowerInvariant()} | {string.Join(" … ", e.Trigger.Select(s => s.Of(text)))}";
        })];
    }
}
