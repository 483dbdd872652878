using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>The trees of a text from above: for each token what hangs on it. Made once a document, in linear time.</summary>
internal sealed class EventTree
{
    private readonly ParsedText _parsed;
    private readonly int[] _first;
    private readonly int[] _next;

    /// <summary>Links every token to its head.</summary>
    public EventTree(ParsedText parsed)
    {
        _parsed = parsed;
        var words = parsed.Words;
        _first = new int[words.Length];
        _next = new int[words.Length];
        Array.Fill(_first, -1);
        for (var i = words.Length - 1; i >= 0; i--)
        {
            _next[i] = -1;
            if (words[i].Head >= 0)
            {
                _next[i] = _first[words[i].Head];
                _first[words[i].Head] = i;
            }
        }
    }

    /// <summary>The first token that hangs on a token; -1 for none.</summary>
    public int FirstChild(int token) => _first[token];

    /// <summary>The next token that hangs on the same token; -1 for none.</summary>
    public int NextChild(int token) => _next[token];

    /// <summary>The token on which a token hangs; -1 for the root of a sentence.</summary>
    public int Head(int token) => _parsed.Words[token].Head;

    /// <summary>Whether a token hangs on its head by a relation, whatever its subtype ("obl" is "obl:agent" too).</summary>
    public bool Is(int token, string relation)
    {
        var own = _parsed.Words[token].Relation;
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>The relation of a token with its subtype.</summary>
    public string Relation(int token) => _parsed.Words[token].Relation;

    /// <summary>The first token that hangs on another by a relation; -1 for none.</summary>
    public int Child(int token, string relation)
    {
        for (var c = FirstChild(token); c >= 0; c = NextChild(c))
        {
            if (Is(c, relation))
            {
                return c;
            }
        }

        return -1;
    }

    /// <summary>The preposition of a noun in lower case: the last of its case marks in front; null for none.</summary>
    public string? CaseOf(int token)
    {
        string? found = null;
        for (var c = FirstChild(token); c >= 0 && c < token; c = NextChild(c))
        {
            if (Is(c, "case"))
            {
                found = _parsed.Segmented.Form(c).ToLowerInvariant();
            }
        }

        return found;
    }
}
