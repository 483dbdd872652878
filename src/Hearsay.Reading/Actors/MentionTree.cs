using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Actors;

/// <summary>Where the mentions of a text stand in its trees: the head word of each, and the mention that a word heads. Every look around a word is bounded.</summary>
internal sealed class MentionTree
{
    // Words that depend on one another stand nearer; the bound keeps sentences without end linear.
    private const int Reach = 40;

    private readonly ParsedText _parsed;
    private readonly int[] _heads;
    private readonly Dictionary<int, int> _mentionAt = [];

    public MentionTree(MentionedText mentioned)
    {
        _parsed = mentioned.Parsed;
        _heads = new int[mentioned.Mentions.Length];
        for (var i = 0; i < _heads.Length; i++)
        {
            var mention = mentioned.Mentions[i];
            var head = mention.EndToken - 1;
            while (head > mention.FirstToken && _parsed.Words[head].Head >= mention.FirstToken && _parsed.Words[head].Head < mention.EndToken)
            {
                head--;
            }

            _heads[i] = head;
            for (var token = mention.FirstToken; token < mention.EndToken; token++)
            {
                _mentionAt[token] = i;
            }
        }
    }

    /// <summary>The token that governs the others of a mention.</summary>
    public int HeadOf(int mention) => _heads[mention];

    /// <summary>The mention that a token belongs to, or -1.</summary>
    public int At(int token) => _mentionAt.GetValueOrDefault(token, -1);

    /// <summary>What grammar says of a token.</summary>
    public Word Word(int token) => _parsed.Words[token];

    /// <summary>The tokens that depend on a token, in order.</summary>
    public IEnumerable<int> Children(int token)
    {
        var sentence = _parsed.Segmented.Sentences[_parsed.Segmented.SentenceOf(token)];
        var end = Math.Min(sentence.EndToken, token + Reach);
        for (var at = Math.Max(sentence.FirstToken, token - Reach); at < end; at++)
        {
            if (_parsed.Words[at].Head == token)
            {
                yield return at;
            }
        }
    }

    /// <summary>The first token that depends on a token by a relation (subtypes count), or -1.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in Children(token))
        {
            var found = _parsed.Words[child].Relation;
            if (found == relation || found.StartsWith(relation, StringComparison.Ordinal) && found.Length > relation.Length && found[relation.Length] == ':')
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The preposition before a token, in small letters; empty where it has none.</summary>
    public string Preposition(int token)
    {
        var found = Child(token, "case");
        return found < 0 ? "" : _parsed.Words[found].Lemma.ToLowerInvariant();
    }

    /// <summary>A token and those joined to it by "and", commas or "or", in order.</summary>
    public List<int> List(int token)
    {
        var items = new List<int> { token };
        foreach (var child in Children(token))
        {
            if (_parsed.Words[child].Relation == "conj" && child > token && items.Count < Reach)
            {
                items.Add(child);
            }
        }

        return items;
    }
}
