using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>The passages of one document made ready to be laid beside those of another; its different words are numbered from 0.</summary>
internal sealed class CopiedText
{
    /// <summary>How far words may lie apart to be neighbours: an editor may have struck one between them.</summary>
    private const int Reach = 2;

    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<List<int>> _passagesWith = [];
    private readonly ulong[]?[] _neighbours;

    /// <summary>Makes the passages of a digest ready.</summary>
    public CopiedText(DocumentDigest digest)
    {
        Digest = digest;
        Passages = [.. digest.Passages.Where(p => !p.Words.IsDefaultOrEmpty)];
        Words = [.. Passages.Select(p => p.Words.Select(w => new PassageWord(w)).ToImmutableArray())];
        Numbers = [.. Words.Select((words, passage) => words.Select(w => Number(w.Word, passage)).ToImmutableArray())];
        Length = Passages.Sum(p => p.Span.Length);
        _neighbours = new ulong[Passages.Length][];
    }

    /// <summary>The digest.</summary>
    public DocumentDigest Digest { get; }

    /// <summary>The passages that have words.</summary>
    public ImmutableArray<DigestPassage> Passages { get; }

    /// <summary>The words of each.</summary>
    public ImmutableArray<ImmutableArray<PassageWord>> Words { get; }

    /// <summary>The numbers of these words.</summary>
    public ImmutableArray<ImmutableArray<int>> Numbers { get; }

    /// <summary>How many different words there are.</summary>
    public int DifferentWords => _passagesWith.Count;

    /// <summary>The different words with their numbers.</summary>
    public IReadOnlyDictionary<uint, int> NumberOf => _numbers;

    /// <summary>The length of all passages in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>In which passages the word of a number stands, ascending.</summary>
    public IReadOnlyList<int> PassagesWith(int number) => _passagesWith[number];

    /// <summary>The words from the begin of one passage to the end of another.</summary>
    public TextSpan SpanOf(int first, int last) => Passages[first].Span.Union(Passages[last].Span);

    /// <summary>Words of one passage that are neighbours, as <see cref="Pair"/>s, in ascending order.</summary>
    public ReadOnlySpan<ulong> Neighbours(int passage)
    {
        if (_neighbours[passage] is not { } known)
        {
            known = [.. NeighbouringWords(passage).Select(n => Pair(Words[passage][n.One].Word, Words[passage][n.Other].Word))];
            Array.Sort(known);
            _neighbours[passage] = known;
        }

        return known;
    }

    /// <summary>The places of words of a passage that are neighbours.</summary>
    public IEnumerable<(int One, int Other)> NeighbouringWords(int passage)
    {
        for (var one = 0; one < Words[passage].Length; one++)
        {
            for (var other = one + 1; other < Math.Min(Words[passage].Length, one + 1 + Reach); other++)
            {
                yield return (one, other);
            }
        }
    }

    /// <summary>Two words in whatever order.</summary>
    public static ulong Pair(uint one, uint other) => ((ulong)Math.Min(one, other) << 32) | Math.Max(one, other);

    private int Number(uint word, int passage)
    {
        if (!_numbers.TryGetValue(word, out var number))
        {
            _numbers.Add(word, number = _passagesWith.Count);
            _passagesWith.Add([]);
        }

        var passages = _passagesWith[number];
        if (passages.Count == 0 || passages[^1] != passage)
        {
            passages.Add(passage);
        }

        return number;
    }
}
