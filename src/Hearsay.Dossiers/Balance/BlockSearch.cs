namespace Hearsay.Dossiers.Balance;

/// <summary>Searches the best divisions of one block into two camps.</summary>
internal sealed class BlockSearch
{
    /// <summary>More best divisions than this are not told apart: the shares of ties at odds then go by the first ones found.</summary>
    private const int MostDivisions = 4096;

    private const int Starts = 64;
    private const int StepsBetweenChecks = 1 << 16;

    private readonly int[] _block;
    private readonly int[] _order;
    private readonly sbyte[,] _signs;
    private readonly CancellationToken _cancellation;
    private readonly List<(int One, int Other, int Sign)> _ties = [];
    private readonly int[] _frustrated;
    private readonly int[] _camp;
    private readonly int[,] _cost;
    private readonly int[] _rest;
    private long _steps;
    private int _divisions;

    /// <summary>Prepares the search.</summary>
    public BlockSearch(SignedGraph graph, int[] block, long steps, CancellationToken cancellation)
    {
        _block = block;
        _steps = steps;
        _cancellation = cancellation;
        var size = block.Length;
        for (var one = 0; one < size; one++)
        {
            for (var other = one + 1; other < size; other++)
            {
                if (graph[block[one], block[other]] is var sign and not 0)
                {
                    _ties.Add((one, other, sign));
                }
            }
        }

        _frustrated = new int[_ties.Count];
        _order = Ordered(size);
        var placeOf = new int[size];
        for (var place = 0; place < size; place++)
        {
            placeOf[_order[place]] = place;
        }

        _signs = new sbyte[size, size];
        foreach (var (one, other, sign) in _ties)
        {
            _signs[placeOf[one], placeOf[other]] = _signs[placeOf[other], placeOf[one]] = (sbyte)sign;
        }

        _camp = new int[size];
        _cost = new int[size, 2];
        _rest = RestBounds(size);
        Camps = new int[size];
    }

    /// <summary>The fewest ties at odds found.</summary>
    public int Best { get; private set; } = int.MaxValue;

    /// <summary>Whether no division has fewer.</summary>
    public bool IsProven { get; private set; }

    /// <summary>The camps of the best division found first, in the order of the block.</summary>
    public int[] Camps { get; private set; }

    /// <summary>Searches.</summary>
    public void Run()
    {
        LocalSearch();
        IsProven = Branch(0, 0) || Best == _rest[0];
    }

    /// <summary>The ties at odds in some best division.</summary>
    public IEnumerable<TieAtOdds> AtOdds()
    {
        for (var tie = 0; tie < _ties.Count; tie++)
        {
            var (one, other, sign) = _ties[tie];
            if (_divisions > 0 ? _frustrated[tie] > 0 : (Camps[one] == Camps[other] ? 1 : -1) != sign)
            {
                yield return new TieAtOdds(_block[one], _block[other], sign, _divisions > 0 ? (double)_frustrated[tie] / _divisions : 1);
            }
        }
    }

    /// <summary>The parties so that each has as many ties as possible to those before it: bounds bite early.</summary>
    private int[] Ordered(int size)
    {
        var degree = new int[size];
        foreach (var (one, other, _) in _ties)
        {
            degree[one]++;
            degree[other]++;
        }

        var order = new int[size];
        var taken = new bool[size];
        var ties = new int[size];
        for (var place = 0; place < size; place++)
        {
            var next = -1;
            for (var party = 0; party < size; party++)
            {
                if (!taken[party] && (next < 0 || (ties[party], degree[party]).CompareTo((ties[next], degree[next])) > 0))
                {
                    next = party;
                }
            }

            order[place] = next;
            taken[next] = true;
            foreach (var (one, other, _) in _ties)
            {
                if (one == next)
                {
                    ties[other]++;
                }
                else if (other == next)
                {
                    ties[one]++;
                }
            }
        }

        return order;
    }

    /// <summary>For each place the number of unbalanced triangles without a common tie among the parties from there on: each costs one tie at least.</summary>
    private int[] RestBounds(int size)
    {
        var bounds = new int[size + 1];
        var used = new bool[size, size];
        for (var first = size - 1; first >= 0; first--)
        {
            bounds[first] = bounds[first + 1];
            for (var second = first + 1; second < size; second++)
            {
                for (var third = second + 1; third < size; third++)
                {
                    if (_signs[first, second] * _signs[first, third] * _signs[second, third] < 0 && !used[first, second] && !used[first, third] && !used[second, third])
                    {
                        used[first, second] = used[first, third] = used[second, third] = true;
                        bounds[first]++;
                        break;
                    }
                }
            }
        }

        return bounds;
    }

    /// <summary>Descent by single moves from many starts; the starts follow from the parties' numbers alone.</summary>
    private void LocalSearch()
    {
        var size = _block.Length;
        var camp = new int[size];
        for (var start = 0; start < Starts; start++)
        {
            var state = (uint)((start * 2654435761L) + 1);
            for (var party = 0; party < size; party++)
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                camp[party] = start == 0 ? 0 : (int)(state >> 16 & 1);
            }

            for (var moved = true; moved;)
            {
                moved = false;
                for (var party = 0; party < size; party++)
                {
                    var gain = 0;
                    for (var other = 0; other < size; other++)
                    {
                        gain -= _signs[party, other] * (camp[party] == camp[other] ? 1 : -1);
                    }

                    if (gain > 0)
                    {
                        camp[party] ^= 1;
                        moved = true;
                    }
                }
            }

            var cost = 0;
            for (var party = 0; party < size; party++)
            {
                for (var other = party + 1; other < size; other++)
                {
                    cost += _signs[party, other] * (camp[party] == camp[other] ? 1 : -1) < 0 ? 1 : 0;
                }
            }

            if (cost < Best)
            {
                Best = cost;
                Keep(camp);
            }
        }
    }

    /// <summary>Puts the party at a place into either camp and goes on; false where the steps have run out.</summary>
    private bool Branch(int place, int cost)
    {
        if (place == _block.Length)
        {
            Found(cost);
            return true;
        }

        if (--_steps < 0)
        {
            return false;
        }

        if (_steps % StepsBetweenChecks == 0)
        {
            _cancellation.ThrowIfCancellationRequested();
        }

        var bound = cost + _rest[place];
        for (var party = place; party < _block.Length; party++)
        {
            bound += Math.Min(_cost[party, 0], _cost[party, 1]);
        }

        // Once many equal divisions are known, only better ones are looked for.
        if (bound > Best || (bound == Best && _divisions >= MostDivisions))
        {
            return true;
        }

        var cheaper = _cost[place, 1] < _cost[place, 0] ? 1 : 0;
        for (var turn = 0; turn < (place == 0 ? 1 : 2); turn++)
        {
            var camp = place == 0 ? 0 : cheaper ^ turn;
            _camp[place] = camp;
            Place(place, camp, 1);
            var done = Branch(place + 1, cost + _cost[place, camp]);
            Place(place, camp, -1);
            if (!done)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What the parties behind a place would cost in either camp, now that one stands there.</summary>
    private void Place(int place, int camp, int step)
    {
        for (var party = place + 1; party < _block.Length; party++)
        {
            if (_signs[place, party] is var sign and not 0)
            {
                _cost[party, sign > 0 ? camp ^ 1 : camp] += step;
            }
        }
    }

    private void Found(int cost)
    {
        if (cost > Best)
        {
            return;
        }

        if (cost < Best)
        {
            Best = cost;
            _divisions = 0;
            Array.Clear(_frustrated);
        }

        if (_divisions++ == 0)
        {
            Keep(_camp);
        }

        var camps = new int[_block.Length];
        for (var place = 0; place < camps.Length; place++)
        {
            camps[_order[place]] = _camp[place];
        }

        for (var tie = 0; tie < _ties.Count; tie++)
        {
            var (one, other, sign) = _ties[tie];
            _frustrated[tie] += (camps[one] == camps[other] ? 1 : -1) == sign ? 0 : 1;
        }
    }

    /// <summary>Keeps a division, given by places, with the first party of the block in camp 0.</summary>
    private void Keep(int[] byPlace)
    {
        var first = byPlace[Array.IndexOf(_order, 0)];
        for (var place = 0; place < byPlace.Length; place++)
        {
            Camps[_order[place]] = byPlace[place] ^ first;
        }
    }
}
