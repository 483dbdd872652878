using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hearsay.Reading.Text;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Sentences;

/// <summary>Cuts a document into sentences and tokens.</summary>
public sealed partial class SentenceSplitter
{
    /// <summary>Cuts a document into sentences and tokens.</summary>
    public SegmentedText Split(ZonedDocument zoned, CancellationToken cancellation = default)
    {
        var text = zoned.Document.Text;
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var zone = 0; zone < zoned.Zones.Length; zone++)
        {
            cancellation.ThrowIfCancellationRequested();
            var first = tokens.Count;
            foreach (var match in TokenPattern().EnumerateMatches(zoned.Zones[zone].Span.In(text)))
            {
                var begin = zoned.Zones[zone].Span.Begin + match.Index;
                if (tokens.Count > first && (text.AsSpan(tokens[^1].Span.End, begin - tokens[^1].Span.End).Contains('\n')
                    || (text[tokens[^1].Span.Begin] is '.' or '!' or '?' && char.IsUpper(text[begin]))))
                {
                    sentences.Add(Of(first, tokens, zone));
                    first = tokens.Count;
                }

                tokens.Add(new Token(new TextSpan(begin, begin + match.Length)));
            }

            if (tokens.Count > first)
            {
                sentences.Add(Of(first, tokens, zone));
            }
        }

        return new SegmentedText(zoned, sentences.ToImmutable(), tokens.ToImmutable());
    }

    private static Sentence Of(int first, ImmutableArray<Token>.Builder tokens, int zone) =>
        new(tokens[first].Span.Union(tokens[^1].Span), first, tokens.Count - first, zone);

    [GeneratedRegex(@"n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|\d+(?:[.,]\d+)*|(?:[\p{L}\p{M}](?!n['’]t\b))+[\p{L}\p{M}]?|\S", RegexOptions.CultureInvariant)]
    private static partial Regex TokenPattern();
}
