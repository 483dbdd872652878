using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Reading.Network;

/// <summary>The names of the classes that the network tells apart; predictions give positions in these lists.</summary>
public sealed class NetworkLabels
{
    /// <summary>The relation of the one word of a sentence that hangs on no other.</summary>
    public const string RootRelation = "root";

    /// <summary>The relation by which the pieces of an overlong sentence hang on the first.</summary>
    public const string PieceRelation = "parataxis";

    private readonly FrozenDictionary<string, int> _relationNumbers;

    /// <summary>Makes the lists.</summary>
    /// <param name="partsOfSpeech">Universal parts of speech, in capitals.</param>
    /// <param name="tags">Tags of the Penn Treebank.</param>
    /// <param name="relations">Universal relations, with subtypes after a colon.</param>
    /// <param name="nameTags">O, and B- and I- for each kind of name.</param>
    /// <exception cref="ArgumentException">A list is empty, or lacks what every reading needs.</exception>
    internal NetworkLabels(ImmutableArray<string> partsOfSpeech, ImmutableArray<string> tags, ImmutableArray<string> relations, ImmutableArray<string> nameTags)
    {
        if (partsOfSpeech.IsEmpty || tags.IsEmpty)
        {
            throw new ArgumentException("There are no parts of speech or no tags.", nameof(partsOfSpeech));
        }

        PartsOfSpeech = partsOfSpeech;
        Tags = tags;
        Relations = relations;
        Root = relations.IndexOf(RootRelation);
        Piece = relations.IndexOf(PieceRelation);
        if (Root < 0 || Piece < 0)
        {
            throw new ArgumentException($"The relations lack {RootRelation} or {PieceRelation}.", nameof(relations));
        }

        _relationNumbers = relations.Select((relation, i) => (relation, i)).ToFrozenDictionary(r => r.relation, r => r.i, StringComparer.Ordinal);
        NameTags = nameTags;
        NameKinds = [.. nameTags.Where(tag => tag.StartsWith("B-", StringComparison.Ordinal)).Select(tag => tag[2..])];
    }

    /// <summary>Universal parts of speech.</summary>
    public ImmutableArray<string> PartsOfSpeech { get; }

    /// <summary>Tags of the Penn Treebank.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Universal relations.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>Kinds of names.</summary>
    public ImmutableArray<string> NameKinds { get; }

    /// <summary>Tags of names: O outside, B- and a kind at a beginning, I- and a kind inside.</summary>
    internal ImmutableArray<string> NameTags { get; }

    /// <summary>The position of <see cref="RootRelation"/>.</summary>
    internal int Root { get; }

    /// <summary>The position of <see cref="PieceRelation"/>.</summary>
    internal int Piece { get; }

    /// <summary>The position of a relation; that of <see cref="RootRelation"/> for one that the network does not know.</summary>
    internal int RelationOf(string relation) => _relationNumbers.GetValueOrDefault(relation, Root);
}
