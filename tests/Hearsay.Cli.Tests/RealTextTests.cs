using Hearsay.Dossiers.Digests;
using Hearsay.Intake;
using Hearsay.Reading;
using Hearsay.Reading.Network;
using Hearsay.Reading.Text;

namespace Hearsay.Cli.Tests;

/// <summary>
/// What must hold of every item of every document, on real texts: spans lie in the text and cover what the value says, one inside the other,
/// in order.
/// </summary>
public sealed class RealTextTests
{
    [Fact]
    public void Read_FirstStory_EverySpanIsWhatItSays() => CheckAll(Checkout.Shared("first-story"), 5);

    [Fact]
    public void Read_Sample_EverySpanIsWhatItSays() => CheckAll(Checkout.Sample, 19);

    [Fact]
    public void Read_PolnearDev_EverySpanIsWhatItSays() => CheckAll(Checkout.Shared("data/polnear/dev.jsonl.gz"), 84);

    [Fact]
    [Trait("Category", "Slow")]
    public void Read_CurrentEvents_EverySpanIsWhatItSays() => CheckAll(Checkout.Shared("data/raw-news/wikipedia-current-events.jsonl.gz"), 8587);

    private static void CheckAll(string input, int documents)
    {
        var reader = new Reader(ReaderNetwork.Load(ReaderNetwork.DefaultPath));
        var results = new DocumentSource(IntakeLimits.Default).Open([input], Stream.Null).Where(r => r.Document?.Language is "en" or "und");
        var problems = new OrderedWork(Environment.ProcessorCount).Map(results, (r, token) => Problems(reader.Read(r.Document!, token)).ToList(), r => r.Document!.Text.Length).ToList();
        problems.SelectMany(p => p).Take(20).ShouldBeEmpty();
        problems.Count.ShouldBeGreaterThanOrEqualTo(documents * 95 / 100);
        problems.Count.ShouldBeLessThanOrEqualTo(documents);
    }

    private static IEnumerable<string> Problems(DocumentReading reading)
    {
        var text = reading.Document.Text;
        var segmented = reading.Segmented;
        var found = new List<string>();
        void Fault(string what, TextSpan span) => found.Add($"{reading.Document.Id}: {what} at {span}: “{(span.End <= text.Length ? span.Of(text) : "outside")}”");

        bool IsClean(TextSpan span) => !span.IsEmpty && span.End <= text.Length && span.TrimmedIn(text) == span;

        var covered = new bool[text.Length];
        var last = 0;
        foreach (var zone in reading.Zones)
        {
            if (zone.Span.Begin < last || !IsClean(zone.Span))
            {
                Fault($"zone {zone.Kind}", zone.Span);
            }

            last = zone.Span.End;
            Array.Fill(covered, true, zone.Span.Begin, zone.Span.Length);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!covered[i] && !char.IsWhiteSpace(text[i]))
            {
                Fault("no zone", new TextSpan(i, i + 1));
                break;
            }
        }

        for (var s = 0; s < segmented.Sentences.Length; s++)
        {
            var sentence = segmented.Sentences[s];
            if (!IsClean(sentence.Span) || !reading.Zones[sentence.Zone].Span.Contains(sentence.Span)
                || sentence.Span != segmented.SpanOfTokens(sentence.FirstToken, sentence.EndToken - 1))
            {
                Fault("sentence", sentence.Span);
            }

            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                var head = reading.Words[t].Head;
                if (!IsClean(segmented.Tokens[t].Span) || segmented.Tokens[t].Span.In(text).ContainsAny(' ', '\n', '\t')
                    || (head != -1 && (head < sentence.FirstToken || head >= sentence.EndToken || head == t)) || reading.Words[t].Lemma.Length == 0)
                {
                    Fault($"token, head {head}", segmented.Tokens[t].Span);
                }
            }
        }

        last = 0;
        for (var m = 0; m < reading.Mentions.Length; m++)
        {
            var mention = reading.Mentions[m];
            if (!IsClean(mention.Span) || mention.Span.Begin < last || mention.Span != segmented.SpanOfTokens(mention.FirstToken, mention.EndToken - 1)
                || segmented.SentenceOf(mention.FirstToken) != segmented.SentenceOf(mention.EndToken - 1))
            {
                Fault("mention", mention.Span);
            }

            last = mention.Span.End;
        }

        var actors = reading.Actors.Select(a => a.Id).ToHashSet();
        foreach (var actor in reading.Actors)
        {
            var roles = actor.Roles.Where(r => !IsClean(r.Evidence) || !IsTold(r.Title, r.Evidence.Of(text)) && !Loose(r.Evidence.Of(text)).Contains(Loose(r.Title), StringComparison.OrdinalIgnoreCase));
            foreach (var role in roles)
            {
                Fault($"role “{role.Title}” of {actor.Name}", role.Evidence);
            }
        }

        foreach (var time in reading.Times.Where(t => !IsClean(t.Span) || t.From > t.To))
        {
            Fault($"time {time.From} to {time.To}", time.Span);
        }

        var voices = reading.Attributions.Select(a => a.Id).ToHashSet();
        foreach (var attribution in reading.Attributions)
        {
            foreach (var span in attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).Where(s => !IsClean(s)))
            {
                Fault($"attribution {attribution.Id}", span);
            }

            if (attribution.Content.IsEmpty || (attribution.Parent is { } parent && !voices.Contains(parent)) || (attribution.Actor is { } actor && !actors.Contains(actor)))
            {
                Fault($"attribution {attribution.Id} with parent {attribution.Parent}, actor {attribution.Actor}", default);
            }
        }

        foreach (var item in reading.Events)
        {
            var participants = item.Source.Concat(item.Target).ToList();
            if (item.Trigger.IsEmpty || item.Trigger.Any(s => !IsClean(s)) || participants.Any(p => !IsClean(p.Span) || (p.Actor is { } actor && !actors.Contains(actor)))
                || (item.Voice is { } voice && !voices.Contains(voice)) || item.From > item.To)
            {
                Fault($"event {item.Id} {item.Type}", item.Trigger.IsEmpty ? default : item.Trigger[0]);
            }
        }

        var digest = DocumentDigest.Of(reading);
        foreach (var (span, quote) in digest.Sentences.Select(s => (s.Span, s.Quote)).Concat(digest.Actors.SelectMany(a => a.Roles).Select(r => (r.Span, r.Quote))))
        {
            if (span.Of(text) != quote)
            {
                Fault($"evidence “{quote}”", span);
            }
        }

        return found;
    }

    private static string Loose(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether "of", a verb of leading or a counterpart tells the office, which then has no words of its own.</summary>
    private static bool IsTold(string title, string evidence) =>
        title is "member" or "leader" or "head" or "chair" or "commander" or "director" or "editor" or "founder" or "governor"
        || evidence.Contains("counterpart", StringComparison.OrdinalIgnoreCase);
}
