using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Dossiers.Terms;

/// <summary>The tree of one sentence: how far tokens are from one another, and who is the subject or object of what.</summary>
internal sealed class SentenceTree
{
    /// <summary>What going along a relation costs: coordinated things stand where the first one does, and a new clause is a new matter.</summary>
    private static readonly FrozenDictionary<string, int> Costs = Tables.Rows("Terms.relations.tsv")
        .ToFrozenDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private readonly AnnotatedText _text;
    private readonly int _first;
    private readonly List<int>[] _children;

    /// <summary>Makes the tree of the tokens from <paramref name="first"/> up to <paramref name="end"/>, exclusive.</summary>
    public SentenceTree(AnnotatedText text, int first, int end)
    {
        (_text, _first, End) = (text, first, end);
        _children = new List<int>[end - first];
        for (var token = first; token < end; token++)
        {
            _children[token - first] = [];
        }

        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token].Head is var head && head >= first && head < end)
            {
                _children[head - first].Add(token);
            }
        }
    }

    /// <summary>The first token.</summary>
    public int First => _first;

    /// <summary>The token behind the last.</summary>
    public int End { get; }

    /// <summary>The costs of the ways from a token to all others of the sentence, by their place in it; int.MaxValue where none leads there.</summary>
    public int[] CostsFrom(int token)
    {
        var costs = new int[End - _first];
        Array.Fill(costs, int.MaxValue);
        costs[token - _first] = 0;
        var open = new PriorityQueue<int, (int, int)>();
        open.Enqueue(token, (0, token));
        while (open.TryDequeue(out var next, out var cost))
        {
            if (cost.Item1 > costs[next - _first])
            {
                continue;
            }

            foreach (var child in _children[next - _first])
            {
                Go(child, cost.Item1 + CostOf(child));
            }

            if (_text.Tokens[next].Head is var head && head >= _first && head < End)
            {
                Go(head, cost.Item1 + CostOf(next));
            }
        }

        return costs;

        void Go(int to, int cost)
        {
            if (cost < costs[to - _first])
            {
                costs[to - _first] = cost;
                open.Enqueue(to, (cost, to));
            }
        }
    }

    /// <summary>The dependents of a token by one of some relations.</summary>
    public IEnumerable<int> Dependents(int token, params string[] relations) =>
        _children[token - _first].Where(child => Array.Exists(relations, r => _text.Tokens[child].Base.SequenceEqual(r)));

    /// <summary>A token and everything that is coordinated with it.</summary>
    public IEnumerable<int> WithConjuncts(int token) => Dependents(token, "conj").SelectMany(WithConjuncts).Prepend(token);

    private int CostOf(int child) => Costs.GetValueOrDefault(_text.Tokens[child].Base.ToString(), 1);
}
