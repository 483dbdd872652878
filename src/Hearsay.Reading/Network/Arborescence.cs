namespace Hearsay.Reading.Network;

/// <summary>
/// The tree of the highest sum in which one word hangs on the root and every other on a word (Chu and Liu 1965, Edmonds 1967): cycles of
/// best heads are drawn together to one node until there are none. Node 0 is the root, node i + 1 word i. About the square of the
/// sentence's length, at worst its cube, without recursion.
/// </summary>
internal sealed class Arborescence
{
    private readonly int _size;
    private readonly double[] _weights;
    private readonly int[] _edges;
    private readonly int[] _best;
    private readonly bool[] _drawn;
    private readonly int[] _nodes;
    private readonly List<int> _active;
    private readonly List<Contraction> _contractions = [];
    private readonly int[] _parents;
    private readonly int[] _chosen;

    private Arborescence(ReadOnlySpan<float> scores, int words)
    {
        _size = words + 1;
        _weights = new double[_size * _size];
        _edges = new int[_size * _size];
        _best = new int[_size];
        _drawn = new bool[_size];
        _nodes = [.. Enumerable.Range(0, _size)];
        _active = [.. Enumerable.Range(0, _size)];
        _parents = new int[2 * _size];
        _chosen = new int[2 * _size];
        var (low, high) = (0.0, 0.0);
        foreach (var score in scores)
        {
            (low, high) = (Math.Min(low, Finite(score)), Math.Max(high, Finite(score)));
        }

        // A second word at the root costs more than any tree can win by it.
        var second = (words * (high - low)) + 1;
        for (var head = 0; head < _size; head++)
        {
            for (var word = 1; word < _size; word++)
            {
                var at = At(head, word);
                _weights[at] = Finite(scores[((word - 1) * _size) + head]) - (head == 0 ? second : 0);
                _edges[at] = at;
            }
        }
    }

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">n rows of n + 1, as <see cref="TreeDecoder.Decode"/> takes them.</param>
    /// <param name="heads">Receives n heads, -1 for the root.</param>
    public static void Solve(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var work = new Arborescence(scores, heads.Length);
        work.Contract();
        work.Expand();
        for (var word = 0; word < heads.Length; word++)
        {
            heads[word] = (work._chosen[word + 1] % work._size) - 1;
        }
    }

    /// <summary>What no number says counts as very bad, but not so bad that sums lose what the others say.</summary>
    private static double Finite(float score) => float.IsNaN(score) ? -1e6 : Math.Clamp(score, -1e6, 1e6);

    /// <summary>The heads of a node lie side by side, as they are looked through one after another.</summary>
    private int At(int head, int dependent) => (dependent * _size) + head;

    private void Contract()
    {
        foreach (var node in _active.Where(v => v != 0))
        {
            _best[node] = Best(node);
        }

        for (var cycle = Cycle(); cycle.Count > 0; cycle = Cycle())
        {
            Draw(cycle);
        }

        foreach (var node in _active.Where(v => v != 0))
        {
            _chosen[_nodes[node]] = _edges[At(_best[node], node)];
        }
    }

    /// <summary>The best head of a node, the first of equal ones.</summary>
    private int Best(int node)
    {
        var best = -1;
        foreach (var head in _active)
        {
            if (head != node && (best < 0 || _weights[At(head, node)] > _weights[At(best, node)]))
            {
                best = head;
            }
        }

        return best;
    }

    private List<int> Cycle()
    {
        var marks = new int[_size];
        foreach (var start in _active)
        {
            var at = start;
            while (at != 0 && marks[at] == 0)
            {
                marks[at] = start;
                at = _best[at];
            }

            if (at != 0 && marks[at] == start)
            {
                List<int> cycle = [at];
                for (var next = _best[at]; next != at; next = _best[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return [];
    }

    /// <summary>Makes one node of a cycle, in the place of its first. An edge into it wins what it does over the edge that it takes the place of.</summary>
    private void Draw(List<int> cycle)
    {
        var made = _size + _contractions.Count;
        _contractions.Add(new Contraction(made, [.. cycle.Select(m => _nodes[m])], [.. cycle.Select(m => _edges[At(_best[m], m)])]));
        foreach (var member in cycle)
        {
            _parents[_nodes[member]] = made;
            _drawn[member] = true;
        }

        var place = cycle[0];
        foreach (var other in _active.Where(v => !_drawn[v]))
        {
            var (into, gain) = (-1, 0.0);
            var from = place;
            foreach (var member in cycle)
            {
                var wins = _weights[At(other, member)] - _weights[At(_best[member], member)];
                if (into < 0 || wins > gain)
                {
                    (into, gain) = (At(other, member), wins);
                }

                if (_weights[At(member, other)] > _weights[At(from, other)])
                {
                    from = member;
                }
            }

            (_edges[At(other, place)], _weights[At(other, place)]) = (_edges[into], gain);
            (_edges[At(place, other)], _weights[At(place, other)]) = (_edges[At(from, other)], _weights[At(from, other)]);
        }

        _nodes[place] = made;
        _active.RemoveAll(v => v != place && _drawn[v]);
        foreach (var node in _active.Where(v => v != 0))
        {
            // No edge has become better, so that other nodes keep their heads, unless an equal one now comes first.
            if (node == place || _drawn[_best[node]])
            {
                _best[node] = Best(node);
            }
            else if (place < _best[node] && _weights[At(place, node)] >= _weights[At(_best[node], node)])
            {
                _best[node] = place;
            }
        }

        _drawn[place] = false;
    }

    /// <summary>Opens the cycles again, the last first: the edge that enters one takes the place of the member's at which it enters.</summary>
    private void Expand()
    {
        for (var i = _contractions.Count - 1; i >= 0; i--)
        {
            var contraction = _contractions[i];
            var edge = _chosen[contraction.Node];
            var entered = edge / _size;
            while (_parents[entered] != contraction.Node)
            {
                entered = _parents[entered];
            }

            for (var m = 0; m < contraction.Members.Length; m++)
            {
                _chosen[contraction.Members[m]] = contraction.Members[m] == entered ? edge : contraction.Edges[m];
            }
        }
    }

    private sealed record Contraction(int Node, int[] Members, int[] Edges);
}
