using System.Collections.Immutable;

namespace Hearsay.Workbench.Models;

/// <summary>Cuts a document's text at every place where something begins or ends, so that each run can be shown in one piece.</summary>
internal sealed class TextBlocks
{
    private readonly ReadingText _reading;
    private readonly IReadOnlyDictionary<string, string> _keys;
    private readonly List<TextRange> _copied;
    private readonly TextRange? _marked;
    private readonly List<(TextRange Range, string Id)> _contents;
    private readonly List<(TextRange Range, string Part)> _parts;
    private readonly List<(TextRange Range, string Id)> _triggers;
    private readonly int[] _cuts;

    /// <summary>Prepares a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="keys">The dossier's keys by the document's ids of actors.</param>
    /// <param name="copied">What stands in other documents too.</param>
    /// <param name="marked">The passage that is asked for; null for none.</param>
    public TextBlocks(ReadingText reading, IReadOnlyDictionary<string, string> keys, IEnumerable<TextRange> copied, TextRange? marked)
    {
        _reading = reading;
        _keys = keys;
        _copied = [.. copied];
        _marked = marked;
        _contents = [.. reading.Attributions.SelectMany(attribution => attribution.Content.Select(range => (range, attribution.Id)))];
        _parts = [.. reading.Attributions.SelectMany(attribution => attribution.Source.Select(range => (range, "source")).Concat(attribution.Cue.Select(range => (range, "cue"))))];
        _triggers = [.. reading.Events.SelectMany(told => told.Trigger.Select(range => (range, told.Id)))];
        _cuts =
        [
            .. _contents.Select(each => each.Range).Concat(_parts.Select(each => each.Range)).Concat(_triggers.Select(each => each.Range))
                .Concat(reading.Mentions.Select(mention => new TextRange(mention.Begin, mention.End))).Concat(_copied).Concat(marked is { } range ? [range] : [])
                .SelectMany(each => new[] { each.Begin, each.End }).Distinct().Order(),
        ];
    }

    /// <summary>The blocks that begin within a part of the text.</summary>
    public ImmutableArray<TextBlock> Within(TextRange part)
    {
        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        var zones = _reading.Zones.Count > 0 ? _reading.Zones : [new ReadingText.ReadZone(0, _reading.Text.Length, "body", null)];
        foreach (var zone in zones.Where(zone => zone.Begin < part.End && zone.End > part.Begin && zone.End <= _reading.Text.Length))
        {
            var (begin, end) = (Math.Max(zone.Begin, part.Begin), Math.Min(zone.End, part.End));
            var sentences = Sentences(begin, end);
            if (sentences.Length > 0)
            {
                blocks.Add(new TextBlock(zone.Kind, zone.Author, sentences));
            }
        }

        return blocks.ToImmutable();
    }

    private ImmutableArray<TextSentence> Sentences(int begin, int end)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSentence>();
        var at = begin;
        for (var number = 0; number < _reading.Sentences.Count; number++)
        {
            var sentence = _reading.Sentences[number];
            if (sentence.End <= at || sentence.Begin >= end)
            {
                continue;
            }

            Add(-1, at, Math.Max(at, sentence.Begin));
            Add(number, Math.Max(at, sentence.Begin), Math.Min(end, sentence.End));
            at = Math.Min(end, sentence.End);
        }

        Add(-1, at, end);
        return sentences.ToImmutable();

        void Add(int number, int from, int to)
        {
            if (from < to && (number >= 0 || !_reading.Text.AsSpan(from, to - from).IsWhiteSpace()))
            {
                sentences.Add(new TextSentence(number, Runs(from, to)));
            }
        }
    }

    private ImmutableArray<TextRun> Runs(int begin, int end)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var at = begin;
        var next = Array.BinarySearch(_cuts, begin + 1);
        next = next < 0 ? ~next : next;
        while (at < end)
        {
            var cut = next < _cuts.Length ? Math.Min(_cuts[next++], end) : end;
            runs.Add(Run(at, cut));
            at = cut;
        }

        return runs.ToImmutable();
    }

    private TextRun Run(int begin, int end)
    {
        var within = _contents.Where(each => Covers(each.Range)).OrderBy(each => each.Range.Begin).ThenByDescending(each => each.Range.End).Select(each => each.Id).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var mention = _reading.Mentions.Where(each => each.Begin <= begin && end <= each.End).OrderBy(each => each.End - each.Begin).FirstOrDefault();
        return new TextRun(
            begin,
            _reading.Text[begin..end],
            within.Length,
            within,
            _parts.Where(each => Covers(each.Range)).Select(each => each.Part).FirstOrDefault(),
            [.. _triggers.Where(each => Covers(each.Range)).Select(each => each.Id)],
            mention?.Actor is { } actor ? _keys.GetValueOrDefault(actor) : null,
            mention is not null,
            _copied.Exists(Covers),
            _marked is { } marked && Covers(marked));

        bool Covers(TextRange range) => range.Begin <= begin && end <= range.End;
    }
}
