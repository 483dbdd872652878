using System.Collections.Immutable;

namespace Hearsay.Dossiers.Balance;

/// <summary>Parties and the signs of the ties between them: friendly, hostile, or none. Undirected, without loops.</summary>
public sealed class SignedGraph
{
    private readonly sbyte[] _signs;

    /// <summary>Makes a graph.</summary>
    /// <param name="names">The parties, each once.</param>
    /// <param name="ties">Ties by the numbers of their ends, with a sign of 1 or -1; each pair at most once.</param>
    /// <exception cref="ArgumentException">A tie is a loop, stands there twice, or leads outside; a sign is neither 1 nor -1.</exception>
    public SignedGraph(ImmutableArray<string> names, IEnumerable<(int One, int Other, int Sign)> ties)
    {
        ArgumentNullException.ThrowIfNull(ties);
        Names = names;
        _signs = new sbyte[names.Length * names.Length];
        var known = ImmutableArray.CreateBuilder<(int One, int Other, int Sign)>();
        foreach (var (one, other, sign) in ties)
        {
            if (one == other || (uint)one >= (uint)names.Length || (uint)other >= (uint)names.Length || sign is not (1 or -1) || this[one, other] != 0)
            {
                throw new ArgumentException($"({one}, {other}, {sign}) is no tie of a graph of {names.Length} parties, or is there already.", nameof(ties));
            }

            _signs[(one * names.Length) + other] = _signs[(other * names.Length) + one] = (sbyte)sign;
            known.Add((Math.Min(one, other), Math.Max(one, other), sign));
        }

        known.Sort(static (left, right) => (left.One, left.Other).CompareTo((right.One, right.Other)));
        Ties = known.ToImmutable();
    }

    /// <summary>The parties.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The ties, each once, the lower number first, ordered.</summary>
    public ImmutableArray<(int One, int Other, int Sign)> Ties { get; }

    /// <summary>The number of parties.</summary>
    public int Count => Names.Length;

    /// <summary>The sign between two parties: 1, -1, or 0 where there is no tie.</summary>
    public int this[int one, int other] => _signs[(one * Names.Length) + other];

    /// <summary>The parts that hang together by ties, largest first, then by their first party; each ordered. Who has no tie is in none.</summary>
    public ImmutableArray<ImmutableArray<int>> Parts()
    {
        var part = Enumerable.Range(0, Count).ToArray();
        foreach (var (one, other, _) in Ties)
        {
            var (kept, joined) = (Math.Min(part[one], part[other]), Math.Max(part[one], part[other]));
            for (var party = 0; party < part.Length; party++)
            {
                part[party] = part[party] == joined ? kept : part[party];
            }
        }

        return [.. Enumerable.Range(0, part.Length).GroupBy(p => part[p]).Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.ToImmutableArray())];
    }
}
