using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>Finds the names of one sentence: known ones, those after a title, and runs of words with capitals.</summary>
internal sealed class NameScanner(TokenForms forms, ParsedText parsed, Sentence sentence, Gazetteer gazetteer)
{
    private readonly WordPieces _pieces = new(forms, sentence);
    private readonly SentenceStyle _style = forms.StyleOf(sentence);
    private readonly bool _informal = forms.Case(sentence.FirstToken) == LetterCase.Small;
    private readonly NameRuns _runs = new(forms, sentence);
    private readonly List<NameCandidate> _found = [];

    public WordPieces Pieces => _pieces;

    public SentenceStyle Style => _style;

    public List<NameCandidate> Scan()
    {
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            at = Step(at);
        }

        return _found;
    }

    private int Step(int at)
    {
        if (!forms.IsWord(at))
        {
            return at + 1;
        }

        var known = _pieces.KnownAt(at, gazetteer, _style, _informal);
        if (known is { } name && IsWordHere(name))
        {
            known = null;
        }

        var title = _pieces.LongestAt(at, Wordlists.Titles);
        if (title is { } t && (known is null || known.Value.End <= t.End) && AfterTitle(at, t.End) is var end and > 0)
        {
            return end;
        }

        if (known is { } entry)
        {
            return Known(entry);
        }

        if (!_runs.MayBegin(at))
        {
            return at + 1;
        }

        // "the Israeli Prime Minister": a title with capitals and no name is a description.
        if (title is { } alone && alone.End >= _runs.EndOfPerson(at))
        {
            return alone.End;
        }

        return _style == SentenceStyle.Plain ? Run(at) : GivenName(at);
    }

    /// <summary>A known name that is also an ordinary word, where its capital tells nothing.</summary>
    private bool IsWordHere(KnownName name) =>
        name.End == name.First + 1 && forms.IsCommon(name.First) && forms.Case(name.First) == LetterCase.Capital
        && (_style != SentenceStyle.Plain || forms.BeginsClause(name.First, sentence));

    /// <summary>The token after a person's name that follows a title; 0 where there is none.</summary>
    private int AfterTitle(int at, int name)
    {
        if (name >= sentence.EndToken || !_runs.MayBegin(name) || forms.IsCommon(name) && _style != SentenceStyle.Plain)
        {
            return 0;
        }

        // A second title belongs to the same person ("Marine Gen.", "President Gen."); the next step takes it up.
        if (_pieces.LongestAt(name, Wordlists.Titles) is { } second && second.End < sentence.EndToken && _runs.MayBegin(second.End))
        {
            return AfterTitle(name, second.End);
        }

        var end = _runs.EndOfPerson(name);
        if (_style == SentenceStyle.Plain && forms.Case(at) != LetterCase.Small)
        {
            var whole = _runs.End(at);
            if (whole >= end && NameKinds.ByHead(forms, at, whole) is { } && !Wordlists.GivenNames.Contains(forms.Folded(name)))
            {
                return 0;
            }
        }

        if (_pieces.KnownAt(name, gazetteer, _style, _informal) is { } known
            && (known.End >= end || known.IsAdjective || known.Entry.Kind is EntryKind.Organisation or EntryKind.Group)
            && !Wordlists.GivenNames.Contains(forms.Folded(name)) && !(known.Entry.Kind is EntryKind.Capital or EntryKind.Town or EntryKind.Region))
        {
            return 0;
        }

        // In a headline the run of capitals goes on after the name.
        end = _style == SentenceStyle.Plain ? end : Math.Min(end, HeadlineEnd(name, end));
        _found.Add(new NameCandidate(name, end, MentionKind.Person, 3));
        return end;
    }

    private int Known(KnownName name)
    {
        if (_style == SentenceStyle.Plain && forms.Case(name.First) != LetterCase.Small)
        {
            var end = _runs.End(name.First);
            if (end > name.End)
            {
                var organisationEntry = name.Entry.Kind is EntryKind.Organisation or EntryKind.Group;
                var adjectiveOnly = name.Use == AliasUse.Adjective || name.Entry.Kind is EntryKind.People or EntryKind.Inhabitants;
                // "American Civil Liberties Union" is one name, "Israeli Defense Ministry" a nation's organ.
                adjectiveOnly &= !(name.Entry.Kind == EntryKind.State && NameKinds.IsFreeOrganisation(forms, name.End, end));
                if (!adjectiveOnly && !organisationEntry && NameKinds.ByHead(forms, name.First, end) is { } kind && !HasTitle(name.End, end))
                {
                    _found.Add(new NameCandidate(name.First, end, kind, 3));
                    return end;
                }

                if (Wordlists.GivenNames.Contains(forms.Folded(name.First)) && name.Entry.Kind is not EntryKind.Organisation)
                {
                    var person = _runs.EndOfPerson(name.First);
                    if (person > name.End)
                    {
                        _found.Add(new NameCandidate(name.First, person, MentionKind.Person, 3));
                        return person;
                    }
                }
            }
        }

        // "the Nigerian Senate" is not that of the United States.
        var another = name.Entry is { Kind: EntryKind.Organisation, Country: { } country } && _found.Count > 0 && _found[^1].End == name.First
            && gazetteer.ByKey(_found[^1].Entry) is { Kind: EntryKind.State } state && !string.Equals(state.Country, country, StringComparison.Ordinal);
        _found.Add(new NameCandidate(name.First, name.End, NameKinds.Of(name), 3, another ? null : name.Entry.Key, name.IsAdjective));
        return name.End;
    }

    private bool HasTitle(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_pieces.LongestAt(i, Wordlists.Titles) is { } title && title.End < end && _pieces.LongestAt(i, Wordlists.Agents) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private int Run(int at)
    {
        var end = _runs.End(at);
        if (forms.BeginsClause(at, sentence) && forms.IsCommon(at))
        {
            // "Yesterday Obama" is not a name of two words, "National Front" is.
            if (end == at + 1 || NameKinds.ByHead(forms, at, end) is null || HasKnown(at + 1, end))
            {
                return at + 1;
            }
        }

        if (NameKinds.ByHead(forms, at, end) is { } head && !Wordlists.GivenNames.Contains(forms.Folded(at)))
        {
            _found.Add(new NameCandidate(at, end, head, 3));
            return end;
        }

        if (NameKinds.LooksLikePerson(forms, at, end))
        {
            var person = _runs.EndOfPerson(at);
            _found.Add(new NameCandidate(at, person, MentionKind.Person, 3));
            return person;
        }

        for (var i = at + 1; i < end; i++)
        {
            if (forms.IsWord(i) && (_pieces.KnownAt(i, gazetteer, _style, _informal) is { } || _pieces.LongestAt(i, Wordlists.Titles) is { } t && t.End < end && i > at))
            {
                Guess(at, i);
                return i;
            }
        }

        Guess(at, end);
        return end;
    }

    private bool HasKnown(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (forms.IsWord(i) && _pieces.KnownAt(i, gazetteer, _style, _informal) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void Guess(int first, int end)
    {
        while (end > first && !forms.IsNameWord(end - 1))
        {
            end--;
        }

        // The first word of a sentence has a capital anyway; there the tagger must take it for a name.
        if (end == first + 1 && forms.BeginsClause(first, sentence) && parsed.Words[first].PartOfSpeech is not (PartOfSpeech.Propn or PartOfSpeech.X))
        {
            return;
        }

        if (end > first)
        {
            var (kind, certainty) = NameKinds.ByNeighbours(forms, sentence, first, end, at => at < sentence.EndToken && forms.IsWord(at)
                && _pieces.KnownAt(at, gazetteer, _style, _informal) is { Entry.Kind: EntryKind.State or EntryKind.Region });
            if (certainty == 0 && end == first + 1 && forms.Case(first) == LetterCase.Capital && !forms.IsCommon(first)
                && parsed.Words[first] is { PartOfSpeech: PartOfSpeech.Propn, Relation: "nsubj" or "nsubj:pass" })
            {
                // A single unknown name that does something is most often somebody's surname.
                (kind, certainty) = (MentionKind.Person, 1);
            }

            _found.Add(new NameCandidate(first, end, kind, certainty));
        }
    }

    private int GivenName(int at)
    {
        if (!Wordlists.GivenNames.Contains(forms.Folded(at)))
        {
            return at + 1;
        }

        var end = HeadlineEnd(at, _runs.EndOfPerson(at));
        if (end > at + 1)
        {
            _found.Add(new NameCandidate(at, end, MentionKind.Person, 2));
            return end;
        }

        return at + 1;
    }

    /// <summary>Where a name ends among words that all have capitals: before an ordinary word, a verb or a known name, and after three words.</summary>
    private int HeadlineEnd(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (i > first && (forms.IsCommon(i) || forms.IsWord(i) && _pieces.KnownAt(i, gazetteer, _style, _informal) is { Entry.Kind: not (EntryKind.Town or EntryKind.Region) }))
            {
                return i;
            }

            words += forms.IsNameWord(i) ? 1 : 0;
            if (words == 3)
            {
                return i + 1;
            }
        }

        return end;
    }
}
