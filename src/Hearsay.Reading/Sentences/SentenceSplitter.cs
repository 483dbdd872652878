using System.Collections.Immutable;
using Hearsay.Reading.Text;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Sentences;

/// <summary>
/// Cuts a document into tokens (<see cref="Tokenizer"/>) and joins them to sentences: at empty lines and at lines that are paragraphs
/// (<see cref="LineBreaks"/>), and at the marks that end a sentence (<see cref="SentenceBoundaries"/>). The cost is linear in the text.
/// </summary>
public sealed class SentenceSplitter
{
    /// <summary>The most tokens of one sentence; what is longer is cut at its best place.</summary>
    public const int MaxTokens = 400;

    /// <summary>Cuts a document into sentences and tokens.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public SegmentedText Split(ZonedDocument zoned, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(zoned);
        var text = zoned.Document.Text;
        var breaks = new LineBreaks(text, cancellation);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var spans = new List<TextSpan>();
        for (var zone = 0; zone < zoned.Zones.Length; zone++)
        {
            cancellation.ThrowIfCancellationRequested();
            spans.Clear();
            Tokenizer.Cut(text, zoned.Zones[zone].Span, spans);
            var boundaries = new SentenceBoundaries(text, spans, breaks);
            var first = 0;
            for (var last = 0; last < spans.Count; last++)
            {
                if (last + 1 == spans.Count || boundaries.IsAfter(first, last))
                {
                    AddBounded(first, last);
                    first = last + 1;
                }
            }

            void AddBounded(int from, int to)
            {
                while (to - from >= MaxTokens)
                {
                    var cut = BestCut(text, spans, from);
                    Add(from, cut);
                    from = cut + 1;
                }

                Add(from, to);
            }

            void Add(int from, int to)
            {
                sentences.Add(new Sentence(spans[from].Union(spans[to]), tokens.Count, to - from + 1, zone));
                for (var i = from; i <= to; i++)
                {
                    tokens.Add(new Token(spans[i]));
                }
            }
        }

        return new SegmentedText(zoned, sentences.ToImmutable(), tokens.ToImmutable());
    }

    /// <summary>The last token of a piece of an overlong sentence: a full stop if there is one, else a weaker mark, else the last that fits.</summary>
    private static int BestCut(string text, List<TextSpan> tokens, int from)
    {
        var (best, rank) = (from + MaxTokens - 1, 0);
        for (var i = from + MaxTokens - 1; i > from + (MaxTokens / 2); i--)
        {
            var marks = text[tokens[i].End - 1] switch
            {
                '.' or '!' or '?' or '…' => 3,
                ';' or ':' => 2,
                ',' or '|' or '-' or '–' or '—' => 1,
                _ => 0,
            };
            if (marks > rank)
            {
                (best, rank) = (i, marks);
            }
        }

        return best;
    }
}
