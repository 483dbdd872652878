namespace Hearsay.Reading.Syntax;

/// <summary>
/// Makes a tree of a tagged sentence by one pass from left to right over its noun phrases, verb groups and small words. The
/// rules follow the attachment preferences of English (a phrase goes to the nearest verb or noun that can take it); the
/// relations are those of Universal Dependencies 2.
/// </summary>
internal sealed partial class Attacher
{
    // How many words a subject may be away from the verb that is looked for.
    private const int LongestLook = 12;
    private readonly TaggedSentence _sentence;
    private readonly Dependencies _tree;
    private readonly NounPhrase?[] _phraseAt;
    private readonly Clause?[] _clauseAt;
    private readonly List<int> _cases = [];
    private readonly List<int> _marks = [];
    private readonly List<int> _adverbs = [];
    private readonly List<int> _obliques = [];
    private readonly List<int> _fronted = [];
    private readonly List<NounPhrase> _subjects = [];
    private int _conjunction = -1;
    private int _comma = -1;
    private int _relative = -1;
    private int _antecedent = -1;
    private int _nominal = -1;
    private int _nominalEnd = -2;
    private int _root = -1;
    private Clause? _open;

    private Attacher(TaggedSentence sentence)
    {
        _sentence = sentence;
        _tree = new Dependencies(sentence.Count);
        _phraseAt = new NounPhrase?[sentence.Count];
        var inPhrase = new bool[sentence.Count];
        foreach (var phrase in new NounPhraseChunker(sentence, _tree).Chunk())
        {
            _phraseAt[phrase.First] = phrase;
            Array.Fill(inPhrase, value: true, phrase.First, phrase.Last - phrase.First + 1);
        }

        _clauseAt = new VerbGroupFinder(sentence, _tree, _phraseAt, inPhrase).Find();
    }

    /// <summary>The head of every word (-1 for the root) and its relation.</summary>
    public static (int[] Heads, string[] Relations) Attach(TaggedSentence sentence)
    {
        var attacher = new Attacher(sentence);
        attacher.Walk();
        return attacher.Finish();
    }

    /// <summary>Whether a subject of the open clause's successor was met; what comes next belongs to the verb that is still to come.</summary>
    private bool SubjectWaits => _subjects.Count > 0 && (_open is null || _subjects[^1].First > _open.First);

    private void Walk()
    {
        for (var at = 0; at < _sentence.Count;)
        {
            if (_clauseAt[at] is { } clause)
            {
                OnClause(clause);
                at = clause.Last + 1;
            }
            else if (_phraseAt[at] is { } phrase)
            {
                OnPhrase(phrase);
                at = phrase.Last + 1;
            }
            else
            {
                OnWord(at);
                at++;
            }
        }
    }

    private void OnWord(int at)
    {
        switch (_sentence.At(at))
        {
            case PartOfSpeech.Adp when _sentence.Detail(at) == "RP" && _open is not null:
                _tree.Attach(at, _open.Head, "compound:prt");
                break;
            case PartOfSpeech.Adp:
                _cases.Add(at);
                break;
            case PartOfSpeech.Sconj:
                _marks.Add(at);
                break;
            case PartOfSpeech.Part when _sentence.Detail(at) == "TO":
                _marks.Add(at);
                break;
            case PartOfSpeech.Part when _sentence.Detail(at) == "POS":
                _tree.Attach(at, _nominal, "case");
                break;
            case PartOfSpeech.Cconj:
                _conjunction = at;
                break;
            case PartOfSpeech.Adv or PartOfSpeech.Part:
                OnAdverb(at);
                break;
            case PartOfSpeech.Adj:
                OnAdjective(at);
                break;
            case PartOfSpeech.Punct when _sentence.Form(at) is "," or ";" or ":" or "-" or "—" or "–":
                _comma = at;
                break;
            case PartOfSpeech.Punct when _sentence.Detail(at) == "QUOTE" && (_comma == at - 1 || _sentence.Detail(at - 1) == "END"):
                _comma = at;
                break;
            default:
                break;
        }
    }

    private void OnAdverb(int at)
    {
        var next = at + 1;
        if (_sentence.Detail(at) == "W" && !(_sentence.At(next) is PartOfSpeech.Adj or PartOfSpeech.Adv))
        {
            _relative = at;
            _antecedent = _nominalEnd == at - 1 && _sentence.Form(at) is "where" or "when" ? _nominal : -1;
            _adverbs.Add(at);
        }
        else if (_sentence.At(next) is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Num && next < _sentence.Count)
        {
            _tree.Attach(at, next, "advmod");
        }
        else if (_open is null || (next < _sentence.Count && _clauseAt[next] is not null) || SubjectWaits || _comma == at - 1)
        {
            _adverbs.Add(at);
        }
        else
        {
            _tree.Attach(at, _open.Head, "advmod");
        }
    }

    private void OnAdjective(int at)
    {
        if (_conjunction >= 0 && _sentence.At(_conjunction - 1) == PartOfSpeech.Adj)
        {
            Coordinate(at, _conjunction - 1);
        }
        else if (_open is not null && !SubjectWaits)
        {
            _tree.Attach(at, _open.Head, _open.Object >= 0 || _sentence.At(_open.Head) == PartOfSpeech.Verb ? "xcomp" : "conj");
        }
        else if (_nominalEnd == at - 1)
        {
            _tree.Attach(at, _nominal, "amod");
        }
    }

    private void Coordinate(int word, int first)
    {
        while (_tree.Relation(first) == "conj")
        {
            first = _tree.Head(first);
        }

        _tree.Attach(word, first, "conj");
        if (_conjunction >= 0)
        {
            _tree.Attach(_conjunction, word, "cc");
            _conjunction = -1;
        }
    }

    private (int[] Heads, string[] Relations) Finish()
    {
        if (_root < 0)
        {
            _root = _fronted.Count > 0 ? _fronted[0]
                : _open is not null && !_tree.Has(_open.Head) ? _open.Head
                : _subjects.Count > 0 ? _subjects[0].Head : FirstFree();
        }

        foreach (var clause in _fronted)
        {
            _tree.Attach(clause, _root, "advcl");
        }

        foreach (var word in _obliques)
        {
            _tree.Attach(word, _root, "obl");
        }

        for (var word = 0; word < _sentence.Count; word++)
        {
            if (word != _root && !_tree.Has(word) && _sentence.At(word) != PartOfSpeech.Punct)
            {
                _tree.Attach(word, _root, LeftOver(word));
            }
        }

        AttachPunctuation();
        return _tree.Rooted(_root, LeftOver);
    }

    private int FirstFree()
    {
        var free = 0;
        for (var word = _sentence.Count - 1; word >= 0; word--)
        {
            if (!_tree.Has(word) && (_sentence.At(word) != PartOfSpeech.Punct || _sentence.At(free) == PartOfSpeech.Punct || _tree.Has(free)))
            {
                free = word;
            }
        }

        return free;
    }

    private string LeftOver(int word) => _sentence.At(word) switch
    {
        PartOfSpeech.Punct => "punct",
        PartOfSpeech.Adv or PartOfSpeech.Part => "advmod",
        PartOfSpeech.Sconj => "mark",
        PartOfSpeech.Adp => "case",
        PartOfSpeech.Cconj => "cc",
        PartOfSpeech.Intj => "discourse",
        PartOfSpeech.Aux => "aux",
        PartOfSpeech.Adj => "amod",
        PartOfSpeech.Det => "det",
        PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Verb or PartOfSpeech.Pron => "parataxis",
        _ => "dep",
    };

    /// <summary>A mark belongs to what it sets off: the phrase behind it where that hangs on something in front, else the one in front.</summary>
    private void AttachPunctuation()
    {
        var last = _sentence.Count - 1;
        while (last > 0 && _sentence.At(last) == PartOfSpeech.Punct)
        {
            last--;
        }

        var opened = new Stack<int>();
        for (var mark = 0; mark < _sentence.Count; mark++)
        {
            if (_sentence.At(mark) != PartOfSpeech.Punct || _tree.Has(mark) || mark == _root)
            {
                continue;
            }

            if (!_tree.Attach(mark, Governor(mark, last, opened), "punct"))
            {
                _tree.Attach(mark, _root, "punct");
            }
        }
    }

    private int Governor(int mark, int last, Stack<int> opened)
    {
        var form = _sentence.Form(mark);
        var isQuote = form is "\"" or "''" or "``" or "“" or "”";
        var closes = form is ")" or "]" or "”" || (isQuote && form != "“" && opened.Count > 0 && IsQuote(opened.Peek()));
        if (closes && opened.TryPop(out var begin) && begin < mark - 1)
        {
            // A pair hangs on the highest word inside it.
            return Top(mark - 1, up => up < mark && up > begin);
        }

        if ((form is "(" or "[" || isQuote) && mark < last)
        {
            opened.Push(mark);
            return Top(mark + 1, up => up > mark);
        }

        if (mark > last || mark == 0)
        {
            return _root;
        }

        var behind = Top(mark + 1, up => up > mark);
        return _tree.Head(behind) >= 0 && _tree.Head(behind) < mark ? behind : Top(mark - 1, up => up < mark);
    }

    private bool IsQuote(int word) => _sentence.Form(word) is "\"" or "''" or "``" or "“";

    private int Top(int word, Func<int, bool> isOnSide)
    {
        for (var steps = 0; steps < LongestLook && _tree.Head(word) is >= 0 and var up && isOnSide(up); steps++)
        {
            word = up;
        }

        return word;
    }
}
