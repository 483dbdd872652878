namespace Hearsay.Reading.Syntax;

/// <summary>A tree in the making: an attachment that would close a circle is refused.</summary>
internal sealed class Dependencies
{
    private const int Unset = -2;

    // How far up a circle is looked for; a chain of heads longer than this is not extended.
    private const int DeepestChain = 64;
    private readonly int[] _heads;
    private readonly string[] _relations;

    /// <summary>No word has a head yet.</summary>
    public Dependencies(int count)
    {
        _heads = new int[count];
        Array.Fill(_heads, Unset);
        _relations = new string[count];
        Array.Fill(_relations, "dep");
    }

    /// <summary>Whether a word has its head.</summary>
    public bool Has(int word) => _heads[word] != Unset;

    /// <summary>The relation of a word; "dep" as long as it has no head.</summary>
    public string Relation(int word) => _relations[word];

    /// <summary>The head of a word; negative as long as it has none.</summary>
    public int Head(int word) => _heads[word];

    /// <summary>Gives a word that has no head one; does nothing where it has one, or where the head hangs on the word.</summary>
    public bool Attach(int word, int head, string relation)
    {
        if (word < 0 || head < 0 || word == head || Has(word))
        {
            return false;
        }

        var at = head;
        for (var steps = 0; at >= 0 && steps < DeepestChain; steps++)
        {
            if (at == word)
            {
                return false;
            }

            at = _heads[at];
        }

        if (at >= 0)
        {
            return false;
        }

        _heads[word] = head;
        _relations[word] = relation;
        return true;
    }

    /// <summary>Takes a word's head away again.</summary>
    public void Detach(int word)
    {
        _heads[word] = Unset;
        _relations[word] = "dep";
    }

    /// <summary>Names an attached word's relation anew.</summary>
    public void Rename(int word, string relation) => _relations[word] = relation;

    /// <summary>Makes one word the root and hangs on it whatever has no head.</summary>
    public (int[] Heads, string[] Relations) Rooted(int root, Func<int, string> leftOver)
    {
        if (_heads.Length > 0)
        {
            _heads[root] = -1;
            _relations[root] = "root";
        }

        for (var word = 0; word < _heads.Length; word++)
        {
            if (_heads[word] == Unset)
            {
                _heads[word] = root;
                _relations[word] = leftOver(word);
            }
        }

        return (_heads, _relations);
    }
}
