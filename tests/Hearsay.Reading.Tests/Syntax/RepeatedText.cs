using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Tests.Syntax;

/// <summary>
/// Long texts that repeat themselves, parsed as the parser would, but each sentence of the same forms only once: what is tested on
/// such a text is the cost of a later stage, not that of the network.
/// </summary>
internal static class RepeatedText
{
    /// <summary>A piece again and again, up to a number of characters.</summary>
    public static ParsedText Parse(string piece, int characters) =>
        Parse(new SentenceSplitter().Split(new ZoneFinder().Find(Repeated(piece, characters / piece.Length))));

    /// <summary>Any text.</summary>
    public static ParsedText Parse(SegmentedText segmented)
    {
        var known = new Dictionary<string, ParsedText>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<Word>(segmented.Tokens.Length);
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        var cuts = new Dictionary<int, int>();
        var encoded = ImmutableArray.CreateBuilder<ReadOnlyMemory<Half>>(segmented.Sentences.Length);
        for (var s = 0; s < segmented.Sentences.Length; s++)
        {
            var (first, count) = (segmented.Sentences[s].FirstToken, segmented.Sentences[s].TokenCount);
            string[] forms = [.. Enumerable.Range(first, count).Select(segmented.Form)];
            var key = string.Join('\n', forms);
            if (!known.TryGetValue(key, out var parsed))
            {
                parsed = ParserPropertyTests.Parse(forms);
                known.Add(key, parsed);
            }

            words.AddRange(parsed.Words.Select(word => word with { Head = word.Head < 0 ? -1 : first + word.Head }));
            encoded.Add(parsed.Encoded[0]);
            names.AddRange(parsed.Names.Select(name => name with { FirstToken = first + name.FirstToken }));
            foreach (var pieces in parsed.Cuts.Values)
            {
                cuts.Add(s, pieces);
            }
        }

        return new ParsedText(segmented, words.MoveToImmutable(), names.ToImmutable(), cuts, encoded.MoveToImmutable());
    }

    private static Document Repeated(string piece, int times) =>
        new("repeated", string.Concat(Enumerable.Repeat(piece, times))) { Published = new DateOnly(2021, 3, 10) };
}
