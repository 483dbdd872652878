using System.Collections.Frozen;

namespace Hearsay.Reading.Gazetteers;

/// <summary>Wordings of several words, found by their first: the longest that fits a row of words.</summary>
/// <typeparam name="T">What a wording stands for.</typeparam>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, (string[] Pieces, T Value)[]> _byFirst;

    public Phrases(IEnumerable<(string Wording, T Value)> wordings)
    {
        _byFirst = wordings
            .Select(w => (Pieces: Folding.Pieces(w.Wording), w.Value))
            .GroupBy(w => w.Pieces[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Pieces.Length).ToArray(), StringComparer.Ordinal);
        Longest = _byFirst.Count == 0 ? 0 : _byFirst.Values.Max(list => list[0].Pieces.Length);
    }

    /// <summary>How many words the longest wording has.</summary>
    public int Longest { get; }

    /// <summary>The wordings that begin with a word, the longest first.</summary>
    public ReadOnlySpan<(string[] Pieces, T Value)> From(string firstPiece) =>
        _byFirst.TryGetValue(firstPiece, out var list) ? list : [];
}
