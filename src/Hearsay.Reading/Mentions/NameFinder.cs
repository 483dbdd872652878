using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// The names of one sentence: those that the network saw, at their true bounds (<see cref="NameBounds"/>) and with their gazetteer entries, and those of the gazetteer that it did not see.
/// Titles that the network counts to a person's name are told apart from it.
/// </summary>
internal sealed class NameFinder(TokenForms forms, ParsedText parsed, Sentence sentence, Gazetteer gazetteer)
{
    private const float Likely = 0.6f;
    private const float Least = 0.5f;
    private const int LongestTitle = 4;
    private const int LongestOrganisation = 6;

    /// <summary>How the English treebanks hang a title on the name after it.</summary>
    private const string TitleRelation = "nmod:desc";

    private readonly bool _informal = forms.Case(sentence.FirstToken) == LetterCase.Small;
    private readonly List<NameCandidate> _found = [];
    private NameBounds? _bounds;

    public WordPieces Pieces { get; } = new(forms, sentence);

    public SentenceStyle Style { get; } = forms.StyleOf(sentence);

    private NameBounds Bounds => _bounds ??= new NameBounds(forms, parsed, sentence, Style, KnownAt);

    /// <summary>The names in order.</summary>
    /// <param name="names">The network's names of the whole text.</param>
    /// <param name="next">The position in <paramref name="names"/> of the first that may stand in this sentence; after the call, in the next one.</param>
    public List<NameCandidate> Find(IReadOnlyList<NameSpan> names, ref int next)
    {
        var at = sentence.FirstToken;
        for (; next < names.Count && names[next].FirstToken < sentence.EndToken; next++)
        {
            var name = Bounds.Continued(names, ref next);
            if (name.FirstToken < at)
            {
                // What came before reached into it: a title of which the network took one word for a name, a longer name of the gazetteer.
                name = name with { FirstToken = at, TokenCount = name.EndToken - at };
                if (name.TokenCount < 1)
                {
                    continue;
                }
            }

            var following = Math.Min(sentence.EndToken, next + 1 < names.Count ? names[next + 1].FirstToken : int.MaxValue);
            name = Bounds.ToItsEnd(BehindTitle(Bounds.Trimmed(name, at), at), following);
            var first = BehindTitles(name);

            // "the President": a title alone names nobody; what comes after it may.
            if (first < name.EndToken && name.Probability >= Least && HasLetter(name) && !IsNoName(name) && !(name.TokenCount == 1 && Wordlists.NotNames.Contains(forms.Folded(first)) && (name.Kind == NameKind.Person || name.Probability < NameBounds.Sure)))
            {
                AddUnseen(at, name.FirstToken);
                at = Add(name, first, following);
            }
        }

        AddUnseen(at, sentence.EndToken);
        return _found;
    }

    /// <summary>"The | Netherlands", "the | south": an article alone names nothing, nor does a point of the compass in small letters.</summary>
    private bool IsNoName(NameSpan name) =>
        name.TokenCount == 1 && (forms.Is(name.FirstToken, "the") || (forms.Case(name.FirstToken) == LetterCase.Small && Wordlists.Compass.Contains(forms.Folded(name.FirstToken))));

    /// <summary>Whether a name has a letter: a bullet names nobody.</summary>
    private bool HasLetter(NameSpan name)
    {
        for (var at = name.FirstToken; at < name.EndToken; at++)
        {
            foreach (var character in forms.Form(at))
            {
                if (char.IsLetterOrDigit(character))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What is left of a name that begins inside a title: "Kerry" of "Secretary of | State Kerry"; a person, if anything is left.</summary>
    private NameSpan BehindTitle(NameSpan name, int lower)
    {
        for (var at = Math.Max(lower, name.FirstToken - LongestTitle); at < name.FirstToken; at++)
        {
            if (forms.IsWord(at) && Pieces.LongestAt(at, Wordlists.Titles) is { End: var end } && end > name.FirstToken && end <= name.EndToken)
            {
                return name with { FirstToken = end, TokenCount = name.EndToken - end, Kind = NameKind.Person };
            }
        }

        if (name.Kind is NameKind.Organisation or NameKind.Place && name.TokenCount is > 1 and < 6 && name.FirstToken > lower && KnownAt(name.FirstToken) is null && NameKinds.ByHead(forms, name.EndToken - 1) is null
            && Pieces.LongestAt(name.FirstToken - 1, Wordlists.Titles) is { End: var behind } && behind == name.FirstToken && forms.Case(name.FirstToken - 1) != LetterCase.Small)
        {
            // "PM | Tomas al-Brell": a title stands before persons.
            return name with { Kind = NameKind.Person };
        }

        // "Marshal Brell" taken for a place.
        if (name is { Kind: NameKind.Organisation or NameKind.Place, TokenCount: 2, Probability: < NameBounds.Sure } && Style == SentenceStyle.Plain && KnownAt(name.FirstToken) is null && KnownAt(name.FirstToken + 1) is null
            && Pieces.LongestAt(name.FirstToken, Wordlists.Titles) is { End: var titled } && titled == name.FirstToken + 1 && AreProper(titled, name.EndToken) && NameKinds.ByHead(forms, titled) is null)
        {
            return name with { Kind = NameKind.Person };
        }

        // "Lt. Gen. Tomas Brell" taken for an institution.
        return name is { Kind: NameKind.Organisation, TokenCount: > 2 } && Pieces.LongestAt(name.FirstToken, Wordlists.Titles) is { End: var first }
            && first >= name.FirstToken + 2 && first < name.EndToken && AreProper(first, name.EndToken) && NameKinds.ByHead(forms, name.EndToken - 1) is null
            ? name with { Kind = NameKind.Person } : name;
    }

    private bool AreProper(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (parsed.Words[at].PartOfSpeech != PartOfSpeech.Propn || !forms.IsNameWord(at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first token of a name behind the titles with which it begins.</summary>
    private int BehindTitles(NameSpan name)
    {
        var first = name.FirstToken;
        if (name is { Kind: NameKind.Person, TokenCount: > 2 } && forms.Form(first + 1).EndsWith('.') && Pieces.LongestAt(first, Wordlists.Titles) is null && Pieces.LongestAt(first + 1, Wordlists.Titles) is { } rank
            && rank.End < name.EndToken)
        {
            // "Marine Gen. Tomas Brell"
            first++;
        }

        while (name.Kind == NameKind.Person && first < name.EndToken && Pieces.LongestAt(first, Wordlists.Titles) is { } title)
        {
            first = title.End;
        }

        return first;
    }

    /// <summary>Takes up a name of the network, which begins at a token behind its titles, with the next one following; gives the token after it.</summary>
    private int Add(NameSpan name, int first, int following)
    {
        var kind = IsVessel(name.FirstToken) ? MentionKind.Other : IsRegime(name) ? MentionKind.Person
            : name.Kind == NameKind.Person && first == name.FirstToken && IsCalled(first) ? MentionKind.Organisation : KindOf(name.Kind);
        var certainty = name.Probability >= NameBounds.Sure ? 3 : name.Probability >= Likely ? 2 : 1;
        if (KnownAt(first) is { } known && Reaches(known, name, following) && Fits(known, name))
        {
            // "the White House" is called a place by the gazetteer; the network tells where it is the institution.
            var knownKind = known.Entry.Kind == EntryKind.House ? kind : NameKinds.Of(known);
            _found.Add(new NameCandidate(first, known.End, knownKind, 3, EntryOf(known), first - name.FirstToken));
            return known.End;
        }

        _found.Add(new NameCandidate(first, name.EndToken, kind, certainty, Titles: first - name.FirstToken));
        return name.EndToken;
    }

    /// <summary>"USS Harlan": a ship is no place and no institution.</summary>
    private bool IsVessel(int first) =>
        Wordlists.VesselBeginnings.Contains(forms.Folded(first)) && forms.Case(first) == LetterCase.Capitals
        || first > sentence.FirstToken && Wordlists.VesselBeginnings.Contains(forms.Folded(first - 1)) && forms.Case(first - 1) == LetterCase.Capitals;

    /// <summary>"the newspaper Marun": what is called by its name is no person.</summary>
    private bool IsCalled(int first) =>
        first > sentence.FirstToken && Style == SentenceStyle.Plain && forms.Case(first - 1) == LetterCase.Small && parsed.Words[first - 1] is { PartOfSpeech: PartOfSpeech.Noun, Head: var head } && head >= first
        && Pieces.LongestAt(first - 1, gazetteer.Agents) is { Value.Kind: "organisation", End: var end } && end == first;

    /// <summary>"the Marun regime": a regime that is called by one word which is no place is called after its ruler.</summary>
    private bool IsRegime(NameSpan name) =>
        name is { TokenCount: 1, Kind: NameKind.Place } && name.EndToken < sentence.EndToken && forms.Is(name.EndToken, "regime") && KnownAt(name.FirstToken) is null;

    /// <summary>Takes up what the network did not see among its names: the gazetteer's names, and proper nouns after a title.</summary>
    private void AddUnseen(int from, int end)
    {
        for (var at = from; at < end;)
        {
            if ((AfterTitle(at, end) ?? AfterPlaceWord(at, end) ?? BeforeHead(at, end)) is { } titled)
            {
                _found.Add(titled);
                at = titled.End;
            }
            else if (forms.IsWord(at) && KnownAt(at) is { } known && known.End <= end && !IsWordHere(known))
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

    /// <summary>The person who is named after a title that begins at a token, one of the list ("Gen. Brell") or of the grammar ("Premier Bulganin").</summary>
    private NameCandidate? AfterTitle(int at, int end)
    {
        if (!forms.IsWord(at) || Style != SentenceStyle.Plain)
        {
            return null;
        }

        var first = at;
        while (first < end && Pieces.LongestAt(first, Wordlists.Titles) is { } title)
        {
            first = title.End;
        }

        first = first > at ? first : parsed.Words[at] is { Relation: TitleRelation, Head: var head } && head == at + 1 ? head : end;
        var last = first;
        while (last < end && forms.IsNameWord(last) && parsed.Words[last].PartOfSpeech == PartOfSpeech.Propn)
        {
            last++;
        }

        last = last > first && Bounds.EndOfArticled(last) is > 0 and var articled && articled <= end ? articled : last;
        return last > first && KnownAt(first) is null ? new NameCandidate(first, last, MentionKind.Person, 3) : null;
    }

    /// <summary>"Camp Marun", "Lake Orlin": the word before it tells that it is a place.</summary>
    private NameCandidate? AfterPlaceWord(int at, int end)
    {
        if (Style != SentenceStyle.Plain || forms.Case(at) != LetterCase.Capital || !Wordlists.PlaceNouns.Contains(forms.Folded(at)) || !Wordlists.PlaceBeginnings.Contains(forms.Folded(at))
            || at + 1 >= end || !forms.IsNameWord(at + 1) || forms.IsCommon(at + 1) || parsed.Words[at + 1].PartOfSpeech != PartOfSpeech.Propn)
        {
            return null;
        }

        return new NameCandidate(at, at + 2, MentionKind.Place, 2);
    }

    /// <summary>"the Harbour Herald": the word at its end tells that it is an organisation.</summary>
    private NameCandidate? BeforeHead(int at, int end)
    {
        if (Style != SentenceStyle.Plain || at == sentence.FirstToken || !forms.Is(at - 1, "the"))
        {
            return null;
        }

        var last = at;
        while (last < end && forms.Case(last) == LetterCase.Capital && parsed.Words[last].PartOfSpeech == PartOfSpeech.Propn)
        {
            last++;
        }

        return last > at + 1 && last - at < LongestOrganisation && KnownAt(at) is null && NameKinds.ByHead(forms, last - 1) is MentionKind.Organisation
            ? new NameCandidate(at, last, MentionKind.Organisation, 2)
            : null;
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

    /// <summary>Whether a known name covers the network's: as long, or longer by words with capitals that are in no other name ("Port Said").</summary>
    private bool Reaches(KnownName known, NameSpan name, int following)
    {
        // "Islamic State of Iraq and the Levant" is one name, however many the network sees in it.
        if (known.End >= name.EndToken && known.End - known.First > 2 && known.Entry.Kind is EntryKind.Organisation or EntryKind.Group)
        {
            return true;
        }

        if (known.Entry.Kind is EntryKind.Region && known.End > name.EndToken && forms.Case(known.First) == LetterCase.Capital
            && !(known.End < sentence.EndToken && forms.IsNameWord(known.End) && parsed.Words[known.End].PartOfSpeech == PartOfSpeech.Propn))
        {
            // "Iraqi | Kurdistan"
            return true;
        }

        var at = name.EndToken;
        while (at < known.End && at < following && forms.IsNameWord(at))
        {
            at++;
        }

        return at == known.End;
    }

    /// <summary>Whether the network may mean what the gazetteer knows: where it is sure of a person named Jordan, that is no state.</summary>
    private static bool Fits(KnownName known, NameSpan name) =>
        name.Kind != NameKind.Person || NameKinds.Of(known) != MentionKind.Place || name.Probability < NameBounds.Sure;

    private static MentionKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => MentionKind.Person,
        NameKind.Organisation => MentionKind.Organisation,
        NameKind.Place => MentionKind.Place,
        _ => MentionKind.Group,
    };
}
