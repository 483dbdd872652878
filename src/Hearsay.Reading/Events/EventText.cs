using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Times;

namespace Hearsay.Reading.Events;

/// <summary>A text as the rules of this stage look at it: word by word, with what stands on each. Made once a document, in linear time.</summary>
internal sealed class EventText
{
    private readonly string[] _low;
    private readonly string[] _lemma;
    private readonly int[] _mentionAt;
    private readonly bool[] _inTime;

    /// <summary>Lays words, mentions and times side by side.</summary>
    public EventText(ResolvedText resolved, ImmutableArray<TimeExpression> times, CancellationToken cancellation)
    {
        Resolved = resolved;
        Tree = new EventTree(resolved.Parsed);
        var tokens = Segmented.Tokens;
        _low = new string[tokens.Length];
        _lemma = new string[tokens.Length];
        _mentionAt = new int[tokens.Length];
        _inTime = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            _low[i] = Segmented.Form(i).ToLowerInvariant();
            var word = resolved.Parsed.Words[i];
            var lemma = word.Lemma.ToLowerInvariant();
            _lemma[i] = word.PartOfSpeech == PartOfSpeech.Verb && lemma == _low[i] && !VerbForms.Instance.IsBase(lemma) ? VerbForms.Instance.OfPast(lemma) ?? lemma
                : word.PartOfSpeech == PartOfSpeech.Verb && _low[i].EndsWith("eed", StringComparison.Ordinal) && lemma == _low[i][..^2] ? _low[i][..^1]
                : lemma;
            _mentionAt[i] = -1;
        }

        cancellation.ThrowIfCancellationRequested();
        for (var m = 0; m < resolved.Mentions.Length; m++)
        {
            // "The Turkish border" is no party to an event; Turkey may be.
            if (resolved.Mentions[m] is { Kind: MentionKind.Place, Form: MentionForm.Description })
            {
                continue;
            }

            for (var i = resolved.Mentions[m].FirstToken; i < resolved.Mentions[m].EndToken; i++)
            {
                _mentionAt[i] = m;
            }
        }

        var token = 0;
        foreach (var time in times)
        {
            while (token < tokens.Length && tokens[token].Span.End <= time.Span.Begin)
            {
                token++;
            }

            for (; token < tokens.Length && tokens[token].Span.Begin < time.Span.End; token++)
            {
                _inTime[token] = _mentionAt[token] < 0;
            }
        }
    }

    /// <summary>The text with its actors.</summary>
    public ResolvedText Resolved { get; }

    /// <summary>The trees from above.</summary>
    public EventTree Tree { get; }

    /// <summary>The sentences and tokens.</summary>
    public SegmentedText Segmented => Resolved.Parsed.Segmented;

    /// <summary>The mentions.</summary>
    public ImmutableArray<Mention> Mentions => Resolved.Mentions;

    /// <summary>The form in lower case.</summary>
    public string Low(int token) => _low[token];

    /// <summary>The lemma in lower case as the tagger gives it; of a verb that it took for a base form, the base of the past that it is.</summary>
    public string Lemma(int token) => _lemma[token];

    /// <summary>The part of speech.</summary>
    public PartOfSpeech Pos(int token) => Resolved.Parsed.Words[token].PartOfSpeech;

    /// <summary>The relation of a token to its head.</summary>
    public string Relation(int token) => Resolved.Parsed.Words[token].Relation;

    /// <summary>The index of the mention that covers a token, or -1.</summary>
    public int MentionAt(int token) => _mentionAt[token];

    /// <summary>Whether a mention stands alone in brackets, as the outlet does that is cited: "(Reuters)".</summary>
    public bool IsBracketed(int mention) => Mentions[mention] is { FirstToken: > 0 } named && named.EndToken < _low.Length
        && _low[named.FirstToken - 1] is "(" or "[" && _low[named.EndToken] is ")" or "]";

    /// <summary>The first token of a mention after a bracket that was taken into its name ("Reuters) Gunmen"); its own first where none was.</summary>
    public int FirstAfterBracket(int mention)
    {
        for (var i = Mentions[mention].EndToken - 1; i > Mentions[mention].FirstToken; i--)
        {
            if (_low[i - 1] is ")" or "]")
            {
                return i;
            }
        }

        return Mentions[mention].FirstToken;
    }

    /// <summary>Whether a mention names a place, or a state, which is one too where it acts.</summary>
    public bool IsPlace(int mention) => Mentions[mention].Kind == MentionKind.Place
        || Resolved.ActorOf[mention] is >= 0 and var actor && Resolved.Actors[actor].Kind == MentionKind.Place;

    /// <summary>Whether a token is part of a time expression.</summary>
    public bool IsTime(int token) => _inTime[token];

    /// <summary>Whether lemma or form is the word.</summary>
    public bool Is(int token, string word) => _low[token] == word || _lemma[token] == word;

    /// <summary>Whether a word of a side, as written or by its lemma, is one of a set.</summary>
    public bool HasWord(Side side, FrozenSet<string> words)
    {
        foreach (var filler in side.Fillers)
        {
            for (var i = filler.First; i <= filler.Last; i++)
            {
                if (words.Contains(Lemma(i)) || words.Contains(Low(i)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a token is tagged as a verb that is no auxiliary.</summary>
    public bool IsVerb(int token) => Pos(token) == PartOfSpeech.Verb && _mentionAt[token] < 0;

    /// <summary>Whether a token is a verb in -ing.</summary>
    public bool IsGerund(int token) => _low[token].Length > 4 && _low[token].EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Whether a verb's form can be a past participle: neither its lemma nor in -ing or -s.</summary>
    public bool MayBeParticiple(int token) =>
        !IsGerund(token) && (_low[token].EndsWith("ed", StringComparison.Ordinal) || _low[token].EndsWith("en", StringComparison.Ordinal)
            || _low[token] != Lemma(token) && !_low[token].EndsWith('s')
            || _low[token] is "hit" or "cut" or "put" or "beset" or "shut");

    /// <summary>Whether a token is a quotation mark.</summary>
    public bool IsQuote(int token) => _low[token] is "\"" or "“" or "”" or "‘" or "''" or "``" || _low[token] is "'" or "’" && Pos(token) == PartOfSpeech.Punct;

    /// <summary>Whether a token is a genitive ending.</summary>
    public bool IsGenitive(int token) => _low[token] is "'s" or "’s" or "´s" && Pos(token) != PartOfSpeech.Aux || _low[token] is "'" or "’" && Pos(token) == PartOfSpeech.Part;

    /// <summary>Whether a token is a joining hyphen or dash inside a word.</summary>
    public bool IsHyphen(int token) => _low[token] is "-" or "‐" or "‑";

    /// <summary>Whether a token can stand inside a noun phrase, other than at its begin.</summary>
    public bool IsNominal(int token) => _mentionAt[token] >= 0 || !IsTime(token) && (Pos(token) is PartOfSpeech.Noun or PartOfSpeech.Propn
        or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Sym || IsHyphen(token) || IsGenitive(token));

    /// <summary>Whether a token is a determiner or a possessive pronoun.</summary>
    public bool IsDeterminer(int token) => _mentionAt[token] < 0 && (Pos(token) == PartOfSpeech.Det || _low[token] is "its" or "his" or "her" or "their" or "our" or "my" or "your");

    /// <summary>Whether a token can be passed over between a verb and its neighbours: adverbs, times, quotation marks.</summary>
    public bool IsTransparent(int token) => _mentionAt[token] < 0 && (IsTime(token) || Pos(token) == PartOfSpeech.Adv && !IsRelative(token) || IsQuote(token)
        || OpensTime(token));

    /// <summary>Whether a token leads to a time expression: "in [2014]", "in the [past week]".</summary>
    private bool OpensTime(int token)
    {
        var next = token + 1 < _low.Length && Pos(token) == PartOfSpeech.Adp && Pos(token + 1) == PartOfSpeech.Det ? token + 2 : token + 1;
        return next < _low.Length && IsTime(next) && Pos(token) is PartOfSpeech.Adp or PartOfSpeech.Det;
    }

    /// <summary>Whether a token opens a relative clause.</summary>
    public bool IsRelative(int token) => _low[token] is "who" or "which" or "whom" or "whose" or "where" || _low[token] == "that" && Pos(token) == PartOfSpeech.Pron;
}
