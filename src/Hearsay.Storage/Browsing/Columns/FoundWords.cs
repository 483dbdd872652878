using System.Collections;
using System.Collections.Concurrent;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>In which rows of a full-text index words stand, by the rows' ranks in the order of pages; what was asked last is remembered.</summary>
/// <param name="table">The index.</param>
/// <param name="sequences">The sequence numbers of the rows, by rank.</param>
internal sealed class FoundWords(string table, long[] sequences)
{
    private const int MostRemembered = 32;

    private readonly ConcurrentDictionary<string, BitArray> _found = new(StringComparer.Ordinal);
    private readonly int[] _ranks = RanksOf(sequences);

    /// <summary>The rank of a row; -1 where there is none.</summary>
    public int RankOf(long sequence) => sequence >= 0 && sequence < _ranks.Length ? _ranks[sequence] : -1;

    /// <summary>The rows in which all words stand.</summary>
    public BitArray With(string words, DossierView view)
    {
        if (_found.TryGetValue(words, out var found))
        {
            return found;
        }

        found = new BitArray(sequences.Length);
        view.EachRow(
            $"SELECT rowid FROM {table} WHERE {table} MATCH $1",
            row =>
            {
                if (RankOf(row.GetInt64(0)) is >= 0 and var rank)
                {
                    found[rank] = true;
                }
            },
            WordQuery.Of(words));
        if (_found.Count >= MostRemembered)
        {
            _found.Clear();
        }

        return _found.GetOrAdd(words, found);
    }

    /// <summary>The ranks by sequence number, which the file gives out one after the other.</summary>
    private static int[] RanksOf(long[] sequences)
    {
        var ranks = new int[sequences.Length == 0 ? 0 : sequences.Max() + 1];
        Array.Fill(ranks, -1);
        for (var rank = 0; rank < sequences.Length; rank++)
        {
            ranks[sequences[rank]] = rank;
        }

        return ranks;
    }
}
