namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Lays the passages of one document beside those of another. To each belongs the passage, or the two in a row that were
/// merged into it, with which it shares most words by weight; words that both documents use again and again are their common
/// subject and weigh less. Words that are neighbours in both places are a run: the order that a writer chose.
/// </summary>
internal sealed class PassageAlignment
{
    private const float TwoPassages = 0.9f;
    private const int Nowhere = -1;

    private readonly CopiedText _copy;
    private readonly CopiedText _source;

    /// <summary>Of each different word of the copy: its number in the source or <see cref="Nowhere"/>, by what its weight is divided, in which passage it was seen last, and what it weighed there.</summary>
    private readonly (int There, float Divisor, int Seen, float Weight)[] _words;

    /// <summary>What a passage of the copy shares with each of the source, and with each and the next together.</summary>
    private readonly (float Alone, float WithNext)[] _shared;

    private PassageAlignment(CopiedText copy, CopiedText source)
    {
        (_copy, _source) = (copy, source);
        _words = new (int, float, int, float)[copy.DifferentWords];
        _shared = new (float, float)[source.Passages.Length];
        var divisors = new float[source.DifferentWords];
        for (var number = 0; number < divisors.Length; number++)
        {
            divisors[number] = MathF.Sqrt(source.PassagesWith(number).Count);
        }

        foreach (var (word, number) in copy.NumberOf)
        {
            var there = source.NumberOf.GetValueOrDefault(word, Nowhere);
            var divisor = MathF.Sqrt((float)copy.PassagesWith(number).Count * (there == Nowhere ? 1 : source.PassagesWith(there).Count));
            _words[number] = (there, divisor, Nowhere, 0);
            if (there != Nowhere)
            {
                divisors[there] = divisor;
            }
        }

        var matches = new PassageMatch[copy.Passages.Length];
        for (var passage = 0; passage < matches.Length; passage++)
        {
            matches[passage] = MatchOf(passage);
            CopyWeight += matches[passage].Whole;
        }

        Matches = matches;
        for (var passage = 0; passage < source.Passages.Length; passage++)
        {
            for (var index = 0; index < source.Words[passage].Length; index++)
            {
                SourceWeight += source.Words[passage][index].Weight / divisors[source.Numbers[passage][index]];
            }
        }
    }

    /// <summary>One match for each passage of the copy, in order.</summary>
    public IReadOnlyList<PassageMatch> Matches { get; }

    /// <summary>The weight of all words of the copy.</summary>
    public float CopyWeight { get; }

    /// <summary>The weight of all words of the source.</summary>
    public float SourceWeight { get; }

    /// <summary>Lays a document beside the one from which it may have been taken.</summary>
    public static PassageAlignment Of(CopiedText copy, CopiedText source) => new(copy, source);

    private PassageMatch MatchOf(int passage)
    {
        var whole = Share(passage);
        var (first, last, best) = (Nowhere, Nowhere, 0f);
        for (var place = 0; place < _shared.Length; place++)
        {
            if (_shared[place].Alone > best)
            {
                (first, last, best) = (place, place, _shared[place].Alone);
            }

            if (_shared[place].Alone > 0 && place + 1 < _shared.Length && _shared[place + 1].Alone > 0 && TwoPassages * _shared[place].WithNext > best)
            {
                (first, last, best) = (place, place + 1, TwoPassages * _shared[place].WithNext);
            }
        }

        if (first == Nowhere)
        {
            return new PassageMatch(passage, Nowhere, Nowhere, 0, 0, 0, whole, Same: false);
        }

        var print = _copy.Passages[passage].Print;
        var same = print == _source.Passages[first].Print || print == _source.Passages[last].Print;
        var (run, words) = Run(passage, first, last);
        return new PassageMatch(passage, first, last, best, same ? whole : run, words, whole, same);
    }

    /// <summary>Finds what a passage of the copy shares with those of the source; returns the weight of all its words.</summary>
    private float Share(int passage)
    {
        Array.Clear(_shared);
        var whole = 0f;
        for (var index = 0; index < _copy.Words[passage].Length; index++)
        {
            ref var word = ref _words[_copy.Numbers[passage][index]];
            var weight = _copy.Words[passage][index].Weight / word.Divisor;
            whole += weight;
            if (word.There == Nowhere || word.Seen == passage)
            {
                continue;
            }

            (word.Seen, word.Weight) = (passage, weight);
            var before = Nowhere;
            foreach (var place in _source.PassagesWith(word.There))
            {
                _shared[place].Alone += weight;
                _shared[place].WithNext += weight;
                if (place > 0 && before != place - 1)
                {
                    _shared[place - 1].WithNext += weight;
                }

                before = place;
            }
        }

        return whole;
    }

    /// <summary>The weight and the number of the different words of a passage that have a neighbour there which is one in the source too.</summary>
    private (float Weight, int Words) Run(int passage, int first, int last)
    {
        var (words, numbers) = (_copy.Words[passage], _copy.Numbers[passage]);
        var there = _source.Neighbours(first);
        var next = _source.Neighbours(last);
        var marked = new HashSet<int>();
        foreach (var (one, other) in _copy.NeighbouringWords(passage))
        {
            var pair = CopiedText.Pair(words[one].Word, words[other].Word);
            if (there.BinarySearch(pair) >= 0 || next.BinarySearch(pair) >= 0)
            {
                marked.Add(numbers[one]);
                marked.Add(numbers[other]);
            }
        }

        var weight = 0f;
        foreach (var number in marked)
        {
            weight += _words[number].Weight;
        }

        return (weight, marked.Count);
    }
}
