namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Lays the passages of one document beside those of another. To each belongs the passage, or the two in a row that were
/// merged into it, with which it shares most words by weight; words that both documents use again and again are their common
/// subject and weigh less. Words that are neighbours in both places are a run: the order that a writer chose.
/// </summary>
internal sealed class PassageAlignment
{
    /// <summary>How far words may lie apart in a run: an editor may have struck one between them.</summary>
    private const int Reach = 2;

    private const float TwoPassages = 0.9f;

    private readonly CopiedText _copy;
    private readonly CopiedText _source;
    private readonly Dictionary<uint, List<int>> _places = [];

    private PassageAlignment(CopiedText copy, CopiedText source)
    {
        (_copy, _source) = (copy, source);
        for (var passage = 0; passage < source.Words.Length; passage++)
        {
            foreach (var word in source.Words[passage])
            {
                if (!_places.TryGetValue(word.Word, out var places))
                {
                    _places.Add(word.Word, places = []);
                }

                if (places.Count == 0 || places[^1] != passage)
                {
                    places.Add(passage);
                }
            }
        }

        Matches = [.. Enumerable.Range(0, copy.Words.Length).Select(MatchOf)];
        CopyWeight = Matches.Sum(m => m.Whole);
        SourceWeight = source.Words.Sum(s => s.Sum(WeightOf));
    }

    /// <summary>One match for each passage of the copy, in order.</summary>
    public IReadOnlyList<PassageMatch> Matches { get; }

    /// <summary>The weight of all words of the copy.</summary>
    public float CopyWeight { get; }

    /// <summary>The weight of all words of the source.</summary>
    public float SourceWeight { get; }

    /// <summary>Lays a document beside the one from which it may have been taken.</summary>
    public static PassageAlignment Of(CopiedText copy, CopiedText source) => new(copy, source);

    private float WeightOf(PassageWord word) =>
        word.Weight / MathF.Sqrt((float)_copy.PassagesWith(word.Word) * _source.PassagesWith(word.Word));

    private PassageMatch MatchOf(int passage)
    {
        var words = _copy.Words[passage];
        var whole = words.Sum(WeightOf);
        var shared = new SortedDictionary<int, float>();
        var seen = new Dictionary<uint, float>();
        foreach (var word in words)
        {
            if (!_places.TryGetValue(word.Word, out var places) || !seen.TryAdd(word.Word, WeightOf(word)))
            {
                continue;
            }

            foreach (var place in places)
            {
                shared[place] = shared.GetValueOrDefault(place) + seen[word.Word];
            }
        }

        var (first, last, best) = (-1, -1, 0f);
        foreach (var (place, weight) in shared)
        {
            if (weight > best)
            {
                (first, last, best) = (place, place, weight);
            }

            if (shared.ContainsKey(place + 1))
            {
                var both = TwoPassages * seen.Where(s => _places[s.Key].Exists(p => p == place || p == place + 1)).Sum(s => s.Value);
                if (both > best)
                {
                    (first, last, best) = (place, place + 1, both);
                }
            }
        }

        if (first < 0)
        {
            return new PassageMatch(passage, -1, -1, 0, 0, 0, whole, Same: false);
        }

        var print = _copy.Passages[passage].Print;
        var same = print == _source.Passages[first].Print || print == _source.Passages[last].Print;
        var run = Run(passage, first, last);
        return new PassageMatch(passage, first, last, best, same ? whole : run.Sum(seen.GetValueOrDefault), run.Count, whole, same);
    }

    private SortedSet<uint> Run(int passage, int first, int last)
    {
        var near = new HashSet<(uint, uint)>();
        for (var place = first; place <= last; place++)
        {
            var there = _source.Words[place];
            for (var index = 0; index < there.Length; index++)
            {
                for (var next = index + 1; next < Math.Min(there.Length, index + 1 + Reach); next++)
                {
                    near.Add((there[index].Word, there[next].Word));
                    near.Add((there[next].Word, there[index].Word));
                }
            }
        }

        var here = _copy.Words[passage];
        var marked = new SortedSet<uint>();
        for (var index = 0; index < here.Length; index++)
        {
            for (var next = index + 1; next < Math.Min(here.Length, index + 1 + Reach); next++)
            {
                if (near.Contains((here[index].Word, here[next].Word)))
                {
                    marked.Add(here[index].Word);
                    marked.Add(here[next].Word);
                }
            }
        }

        return marked;
    }
}
