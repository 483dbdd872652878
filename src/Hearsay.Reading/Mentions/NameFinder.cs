using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// The names of one sentence: those that the network saw, with their gazetteer entries, and those of the gazetteer that it did not see.
/// Titles that the network counts to a person's name are told apart from it.
/// </summary>
internal sealed class NameFinder(TokenForms forms, Sentence sentence, Gazetteer gazetteer)
{
    private const float Sure = 0.9f;
    private const float Likely = 0.6f;

    private readonly bool _informal = forms.Case(sentence.FirstToken) == LetterCase.Small;
    private readonly List<NameCandidate> _found = [];

    public WordPieces Pieces { get; } = new(forms, sentence);

    public SentenceStyle Style { get; } = forms.StyleOf(sentence);

    /// <summary>The names in order.</summary>
    /// <param name="names">The network's names of the whole text.</param>
    /// <param name="next">The position in <paramref name="names"/> of the first that may stand in this sentence; after the call, in the next one.</param>
    public List<NameCandidate> Find(IReadOnlyList<NameSpan> names, ref int next)
    {
        var at = sentence.FirstToken;
        for (; next < names.Count && names[next].FirstToken < sentence.EndToken; next++)
        {
            var name = names[next];
            if (name.FirstToken < at)
            {
                // What came before reached into it: a title of which the network took one word for a name, a longer name of the gazetteer.
                name = name with { FirstToken = at, TokenCount = name.EndToken - at };
                if (name.TokenCount < 1)
                {
                    continue;
                }
            }

            AddKnown(at, name.FirstToken);
            at = Math.Max(name.EndToken, Add(name));
        }

        AddKnown(at, sentence.EndToken);
        return _found;
    }

    /// <summary>Takes up a name of the network; gives the token after it.</summary>
    private int Add(NameSpan name)
    {
        var first = name.FirstToken;
        if (name.Kind == NameKind.Person)
        {
            while (first < name.EndToken && Pieces.LongestAt(first, Wordlists.Titles) is { } title)
            {
                first = title.End;
            }

            // "the President": a title alone names nobody.
            if (first >= name.EndToken)
            {
                return first;
            }
        }

        var kind = KindOf(name.Kind);
        var certainty = name.Probability >= Sure ? 3 : name.Probability >= Likely ? 2 : 1;
        if (KnownAt(first) is { } known && known.End >= name.EndToken && Fits(known, name))
        {
            _found.Add(new NameCandidate(first, known.End, NameKinds.Of(known), 3, EntryOf(known), first - name.FirstToken));
            return known.End;
        }

        _found.Add(new NameCandidate(first, name.EndToken, kind, certainty, Titles: first - name.FirstToken));
        return name.EndToken;
    }

    /// <summary>Takes up the gazetteer's names among tokens in which the network saw none.</summary>
    private void AddKnown(int from, int end)
    {
        for (var at = from; at < end;)
        {
            if (forms.IsWord(at) && KnownAt(at) is { } known && known.End <= end && !IsWordHere(known))
            {
                _found.Add(new NameCandidate(at, known.End, NameKinds.Of(known), 3, EntryOf(known)));
                at = known.End;
            }
            else
            {
                at++;
            }
        }
    }

    private KnownName? KnownAt(int token) => Pieces.KnownAt(token, gazetteer, Style, _informal);

    /// <summary>The entry's key; "the Nigerian Senate" is not that of the United States.</summary>
    private string? EntryOf(KnownName known)
    {
        var another = known.Entry is { Kind: EntryKind.Organisation, Country: { } country } && _found.Count > 0 && _found[^1].End == known.First
            && gazetteer.ByKey(_found[^1].Entry) is { Kind: EntryKind.State } state && !string.Equals(state.Country, country, StringComparison.Ordinal);
        return another ? null : known.Entry.Key;
    }

    /// <summary>A known name that is also an ordinary word, where its capital tells nothing.</summary>
    private bool IsWordHere(KnownName known) =>
        known.End == known.First + 1 && forms.IsCommon(known.First) && forms.Case(known.First) == LetterCase.Capital
        && (Style != SentenceStyle.Plain || forms.BeginsClause(known.First, sentence));

    /// <summary>Whether the network may mean what the gazetteer knows: where it is sure of a person named Jordan, that is no state.</summary>
    private static bool Fits(KnownName known, NameSpan name) =>
        name.Kind != NameKind.Person || NameKinds.Of(known) != MentionKind.Place || name.Probability < Sure;

    private static MentionKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => MentionKind.Person,
        NameKind.Organisation => MentionKind.Organisation,
        NameKind.Place => MentionKind.Place,
        _ => MentionKind.Group,
    };
}
