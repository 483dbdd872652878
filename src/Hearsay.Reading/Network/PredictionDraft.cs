using System.Collections.Immutable;

namespace Hearsay.Reading.Network;

/// <summary>A sentence's prediction while its pieces come in, one after another in their order.</summary>
internal sealed class PredictionDraft
{
    private readonly int[] _partsOfSpeech;
    private readonly int[] _tags;
    private readonly int[] _heads;
    private readonly int[] _relations;
    private readonly ImmutableArray<LabelledSpan>.Builder _names = ImmutableArray.CreateBuilder<LabelledSpan>();
    private readonly int _piece;
    private int _root = -1;
    private int _pieces;

    /// <summary>Begins one.</summary>
    /// <param name="words">Words of the sentence.</param>
    /// <param name="width">Numbers of a word's vector.</param>
    /// <param name="piece">The relation by which later pieces hang on the first.</param>
    public PredictionDraft(int words, int width, int piece)
    {
        _partsOfSpeech = new int[words];
        _tags = new int[words];
        _heads = new int[words];
        _relations = new int[words];
        _piece = piece;
        Encoded = new Half[words * width];
    }

    /// <summary>The names found so far, numbered by the sentence's words.</summary>
    public ICollection<LabelledSpan> Names => _names;

    /// <summary>The words' vectors.</summary>
    public Half[] Encoded { get; }

    /// <summary>Words of the pieces so far.</summary>
    public int Filled { get; private set; }

    /// <summary>Sets down the next word of the piece that begins at <paramref name="start"/>.</summary>
    /// <param name="start">The piece's first word.</param>
    /// <param name="partOfSpeech">Its part of speech.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="head">Its head, counted from the piece's first word; -1 for the root.</param>
    /// <param name="relation">Its relation.</param>
    public void Add(int start, int partOfSpeech, int tag, int head, int relation)
    {
        _partsOfSpeech[Filled] = partOfSpeech;
        _tags[Filled] = tag;
        _heads[Filled] = head < 0 ? _root : start + head;
        _relations[Filled] = head < 0 && _root >= 0 ? _piece : relation;
        Filled++;
    }

    /// <summary>Ends a piece.</summary>
    public void EndPiece()
    {
        _pieces++;
        if (_root < 0)
        {
            _root = Array.IndexOf(_heads, -1, 0, Filled);
        }
    }

    /// <summary>The prediction.</summary>
    public SentencePrediction Finish() =>
        new(Frozen(_partsOfSpeech), Frozen(_tags), Frozen(_heads), Frozen(_relations), _names.DrainToImmutable(), _pieces, Encoded);

    private static ImmutableArray<int> Frozen(int[] values) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(values);
}
