using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// The words of one sentence as lists of wordings have them: cut at hyphens, glued marks left out. Lists are looked up over pieces, so that it
/// does not matter whether "al-Qaeda" is one token or three.
/// </summary>
internal sealed class WordPieces
{
    private readonly List<Piece> _pieces = [];
    private readonly TokenForms _forms;
    private readonly int[] _atToken;
    private readonly int _firstToken;

    public WordPieces(TokenForms forms, Sentence sentence)
    {
        _forms = forms;
        _firstToken = sentence.FirstToken;
        _atToken = new int[sentence.TokenCount];
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            _atToken[token - _firstToken] = _pieces.Count;
            Add(token, sentence);
        }
    }

    /// <summary>The longest name of the gazetteer that begins at a token.</summary>
    public KnownName? KnownAt(int token, Gazetteer gazetteer, SentenceStyle style, bool informal)
    {
        var start = StartAt(token);
        if (start < 0)
        {
            return null;
        }

        var found = default(KnownName?);
        foreach (var alias in gazetteer.From(_pieces[start].Folded))
        {
            Try(alias, start, ref found);
        }

        if (found is null && Genitive(start))
        {
            foreach (var alias in gazetteer.From(_pieces[start].Folded + "s"))
            {
                Try(alias, start, ref found);
            }
        }

        return found;

        void Try(Alias alias, int from, ref KnownName? best)
        {
            var end = Match(alias, from, style, informal);
            if (end > 0 && (best is null || end > best.Value.End))
            {
                best = new KnownName(token, end, alias.Entry, alias.Use);
            }
        }
    }

    /// <summary>The longest wording of a list that begins at a token, whatever its capitals: its value and the token after it.</summary>
    public (T Value, int End)? LongestAt<T>(int token, Phrases<T> phrases)
    {
        var start = StartAt(token);
        if (start < 0)
        {
            return null;
        }

        foreach (var (wording, value) in phrases.From(_pieces[start].Folded))
        {
            if (start + wording.Length > _pieces.Count || !_pieces[start + wording.Length - 1].Last)
            {
                continue;
            }

            var same = true;
            for (var i = 1; same && i < wording.Length; i++)
            {
                same = string.Equals(_pieces[start + i].Folded, wording[i], StringComparison.Ordinal);
            }

            if (same)
            {
                return (value, _pieces[start + wording.Length - 1].Token + 1);
            }
        }

        return null;
    }

    private int StartAt(int token)
    {
        var start = _atToken[token - _firstToken];
        return start < _pieces.Count && _pieces[start].Token == token && _pieces[start].First && _pieces[start].Folded.Length > 0 ? start : -1;
    }

    private bool Genitive(int piece) => piece + 1 < _pieces.Count && _pieces[piece + 1].Genitive;

    private int Match(Alias alias, int start, SentenceStyle style, bool informal)
    {
        var at = start;
        foreach (var (folded, capitals, capital) in alias.Pieces)
        {
            if (at >= _pieces.Count)
            {
                return 0;
            }

            var piece = _pieces[at];
            if (string.Equals(piece.Folded, folded, StringComparison.Ordinal))
            {
                at++;
            }
            else if (Genitive(at) && folded.Length == piece.Folded.Length + 1 && folded[^1] == 's' && folded.StartsWith(piece.Folded, StringComparison.Ordinal))
            {
                at += 2;
            }
            else
            {
                return 0;
            }

            if (capitals && piece.Case != LetterCase.Capitals
                || capital && piece.Case == LetterCase.Small && !(informal && MayBeSmall(alias, folded)))
            {
                return 0;
            }
        }

        if (!_pieces[at - 1].Last)
        {
            return 0;
        }

        // "TELL US WHO IT IS": what is also a word tells nothing where everything is in capitals.
        if (style == SentenceStyle.Capitals && alias.Pieces is [(var only, true, _)] && Wordlists.CommonWords.Contains(only)
            && !_forms.Form(_pieces[start].Token).Contains('.'))
        {
            return 0;
        }

        return _pieces[at - 1].Token + 1;
    }

    private static bool MayBeSmall(Alias alias, string folded) =>
        alias.Entry.Kind is EntryKind.State or EntryKind.Inhabitants or EntryKind.Capital or EntryKind.Town && alias.Use == AliasUse.Name
        && folded.Length > 3 && !Wordlists.CommonWords.Contains(folded);

    private void Add(int token, Sentence sentence)
    {
        if (_forms.IsGenitive(token))
        {
            _pieces.Add(new Piece("s", token, true, true, LetterCase.None, true));
            return;
        }

        if (_forms.IsApostrophe(token) && _forms.Glued(token))
        {
            return;
        }

        if (_forms.JoiningHyphen(token, sentence.EndToken))
        {
            return;
        }

        var form = _forms.Form(token);
        if (!_forms.IsWord(token) || form.IndexOfAny('-', '‑', '–') <= 0)
        {
            _pieces.Add(new Piece(_forms.Folded(token), token, true, true, _forms.Case(token), false));
            return;
        }

        var first = true;
        var begin = 0;
        for (var i = 0; i <= form.Length; i++)
        {
            if (i < form.Length && !Folding.IsHyphen(form[i]))
            {
                continue;
            }

            if (i > begin)
            {
                var part = form[begin..i];
                _pieces.Add(new Piece(Folding.Fold(part), token, first, i == form.Length, PartCase(part), false));
                first = false;
            }

            begin = i + 1;
        }
    }

    private static LetterCase PartCase(ReadOnlySpan<char> part)
    {
        var (letters, upper) = (0, 0);
        foreach (var c in part)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
        }

        return letters == 0 ? LetterCase.None : upper == 0 ? LetterCase.Small : upper == letters && letters > 1 ? LetterCase.Capitals : LetterCase.Capital;
    }

    private readonly record struct Piece(string Folded, int Token, bool First, bool Last, LetterCase Case, bool Genitive);
}
