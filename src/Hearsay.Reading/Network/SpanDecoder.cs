using System.Collections.Immutable;

namespace Hearsay.Reading.Network;

/// <summary>
/// Finds the best row of tags in which I- and a kind only follows B- or I- and the same kind (Viterbi 1967), and reads the spans off it.
/// One decoder serves any number of threads.
/// </summary>
internal sealed class SpanDecoder
{
    private readonly int _tags;
    private readonly string?[] _kinds;
    private readonly bool[] _inside;

    /// <summary>For each tag those that may stand before it.</summary>
    private readonly int[][] _before;

    /// <summary>Makes one.</summary>
    /// <param name="tags">O, B-kind and I-kind in any order.</param>
    /// <exception cref="ArgumentException">A tag is of no such form, or no tag can begin a row.</exception>
    public SpanDecoder(ImmutableArray<string> tags)
    {
        _tags = tags.Length;
        _kinds = new string?[_tags];
        _inside = new bool[_tags];
        for (var tag = 0; tag < _tags; tag++)
        {
            var name = tags[tag];
            if (name != "O" && !(name.Length > 2 && name[0] is 'B' or 'I' && name[1] == '-'))
            {
                throw new ArgumentException($"{name} is no tag of spans.", nameof(tags));
            }

            _kinds[tag] = name == "O" ? null : name[2..];
            _inside[tag] = name[0] == 'I';
        }

        if (!_inside.Contains(value: false) || _tags > byte.MaxValue)
        {
            throw new ArgumentException($"None of {_tags} tags of spans can begin a row, or there are too many.", nameof(tags));
        }

        var all = Enumerable.Range(0, _tags);
        _before = [.. all.Select(tag => _inside[tag] ? all.Where(b => _kinds[b] == _kinds[tag]).ToArray() : [.. all])];
    }

    /// <summary>Finds the spans of a row of words.</summary>
    /// <param name="scores">A row of scores for each word.</param>
    /// <param name="stride">From one row to the next; at least the number of tags.</param>
    /// <param name="words">How many words.</param>
    /// <param name="offset">What is added to the number of each span's first word.</param>
    /// <param name="spans">Receives the spans.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, int words, int offset, ICollection<LabelledSpan> spans)
    {
        if (words == 0)
        {
            return;
        }

        Span<int> path = words <= ReaderNetwork.LongestSentence ? stackalloc int[words] : new int[words];
        Best(scores, stride, path);
        for (var first = 0; first < words;)
        {
            var tag = path[first];
            if (_kinds[tag] is not { } kind)
            {
                first++;
                continue;
            }

            var end = first;
            var sum = 0f;
            do
            {
                sum += Probability(scores.Slice(end * stride, _tags), path[end]);
                end++;
            }
            while (end < words && _inside[path[end]]);
            spans.Add(new LabelledSpan(offset + first, end - first, kind, sum / (end - first)));
            first = end;
        }
    }

    /// <summary>The best allowed path; the first of equal ones.</summary>
    internal void Best(ReadOnlySpan<float> scores, int stride, Span<int> path)
    {
        var words = path.Length;
        var from = new byte[words * _tags];
        Span<double> sums = stackalloc double[_tags];
        Span<double> next = stackalloc double[_tags];
        for (var tag = 0; tag < _tags; tag++)
        {
            sums[tag] = _inside[tag] ? double.NegativeInfinity : Finite(scores[tag]);
        }

        for (var word = 1; word < words; word++)
        {
            for (var tag = 0; tag < _tags; tag++)
            {
                var best = -1;
                foreach (var before in _before[tag])
                {
                    if (best < 0 || sums[before] > sums[best])
                    {
                        best = before;
                    }
                }

                next[tag] = sums[best] + Finite(scores[(word * stride) + tag]);
                from[(word * _tags) + tag] = (byte)best;
            }

            next.CopyTo(sums);
        }

        var last = 0;
        for (var tag = 1; tag < _tags; tag++)
        {
            last = sums[tag] > sums[last] ? tag : last;
        }

        for (var word = words - 1; word >= 0; word--)
        {
            path[word] = last;
            last = from[(word * _tags) + last];
        }
    }

    private static double Finite(float score) => float.IsNaN(score) ? -1e6 : Math.Clamp(score, -1e6, 1e6);

    private static float Probability(ReadOnlySpan<float> scores, int tag)
    {
        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(Finite(score) - Finite(scores[tag]));
        }

        return (float)(1 / sum);
    }
}
