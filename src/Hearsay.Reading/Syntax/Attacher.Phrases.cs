namespace Hearsay.Reading.Syntax;

/// <summary>Where noun phrases go: subject, object, after a preposition, coordinated, in apposition.</summary>
internal sealed partial class Attacher
{
    private void OnPhrase(NounPhrase phrase)
    {
        var head = phrase.Head;
        if (_sentence.Detail(phrase.First) == "W")
        {
            OnRelative(phrase);
            return;
        }

        if (_cases.Count > 0)
        {
            OnPrepositional(phrase);
        }
        else if (_conjunction >= 0 && _nominal >= 0 && (_subjects.Count > 0 || !FiniteFollows(phrase)))
        {
            Coordinate(head, _nominal);
        }
        else if (_comma == phrase.First - 1 && _nominalEnd == _comma - 1 && _nominal >= 0 && !(FiniteFollows(phrase) && _subjects.Count == 0))
        {
            if (IsListed(phrase))
            {
                Coordinate(head, _nominal);
            }
            else
            {
                _tree.Attach(head, _nominal, "appos");
            }
        }
        else if (_open is null || _marks.Count > 0 || FiniteFollows(phrase))
        {
            _subjects.Add(phrase);
            _conjunction = IsClauseConjunction(phrase) ? _conjunction : -1;
        }
        else
        {
            OnComplement(phrase);
        }

        (_nominal, _nominalEnd) = (head, phrase.Last);
        _cases.Clear();
    }

    private bool IsClauseConjunction(NounPhrase phrase) => _conjunction >= 0 && FiniteFollows(phrase);

    /// <summary>Object, second object or time behind the verb.</summary>
    private void OnComplement(NounPhrase phrase)
    {
        var verb = _open!.Head;
        var lemma = _sentence.Lemmas[verb];
        if (VerbFrames.IsTime(_sentence.Form(phrase.Head)))
        {
            _tree.Attach(phrase.Head, verb, "obl:unmarked");
        }
        else if (!_open.HasSubject && _open.IsFinite && VerbFrames.TakesClause(lemma) && _comma == _open.First - 1 && !_open.IsPassive)
        {
            _tree.Attach(phrase.Head, verb, "nsubj");
            _open.HasSubject = true;
        }
        else if (_open.Object < 0)
        {
            _tree.Attach(phrase.Head, verb, _sentence.At(verb) is PartOfSpeech.Verb ? "obj" : "obl:unmarked");
            _open.Object = phrase.Head;
            _open.FirstObject = phrase.First == _open.Last + 1 ? phrase.Head : -1;
        }
        else if (VerbFrames.TakesTwoObjects(lemma) && _tree.Relation(_open.Object) == "obj" && _nominal == _open.Object)
        {
            _tree.Rename(_open.Object, "iobj");
            _tree.Attach(phrase.Head, verb, "obj");
        }
        else
        {
            _tree.Attach(phrase.Head, verb, "obl:unmarked");
        }
    }

    private void OnPrepositional(NounPhrase phrase)
    {
        var head = phrase.Head;
        var preposition = _sentence.Form(_cases[^1]);
        var adjacent = _nominal >= 0 && _nominalEnd == _cases[0] - 1;
        foreach (var word in _cases)
        {
            _tree.Attach(word, head, "case");
        }

        if (_conjunction >= 0 && _conjunction == _cases[0] - 1 && _nominalEnd == _conjunction - 1 && _tree.Relation(_nominal) is "obl" or "nmod")
        {
            Coordinate(head, _nominal);
        }
        else if (adjacent && !(preposition == "on" && VerbFrames.IsTime(_sentence.Form(head))) && (preposition == "of" || _open is null || _nominal == _open.Head || IsSubject(_nominal) || VerbFrames.PrefersNoun(preposition)))
        {
            _tree.Attach(head, _nominal, "nmod");
        }
        else if (_open is not null && !SubjectWaits && _marks.Count == 0)
        {
            _tree.Attach(head, _open.Head, preposition == "by" && (_open.IsPassive || (_open.Form == "VBN" && _open.First == _open.Head)) ? "obl:agent" : "obl");
        }
        else
        {
            _obliques.Add(head);
        }
    }

    private bool IsSubject(int word) => _subjects.Count > 0 && _subjects[^1].Head == word;

    /// <summary>"who", "which", "that": a relative clause where a noun stands in front, else a question.</summary>
    private void OnRelative(NounPhrase phrase)
    {
        _relative = phrase.Head;
        var touches = _nominalEnd == phrase.First - 1 - _cases.Count || (_comma == phrase.First - 1 - _cases.Count && _nominalEnd == _comma - 1);
        _antecedent = touches && _sentence.Form(phrase.First) is not "what" ? _nominal : -1;
        foreach (var word in _cases)
        {
            _tree.Attach(word, phrase.Head, "case");
        }

        if (_cases.Count > 0)
        {
            _obliques.Add(phrase.Head);
        }
        else if (FiniteFollows(phrase))
        {
            _subjects.Add(phrase);
        }
        else
        {
            _fronted.Remove(phrase.Head);
            _wanted = phrase.Head;
        }

        _cases.Clear();
    }

    /// <summary>Whether a finite verb comes right behind a phrase; adverbs and prepositional phrases may stand between.</summary>
    private bool FiniteFollows(NounPhrase phrase)
    {
        var at = phrase.Last + 1;
        var end = Math.Min(_sentence.Count, at + LongestLook);
        while (at < end)
        {
            if (_clauseAt[at] is { } clause)
            {
                return clause.IsFinite && !clause.HasSubject;
            }

            if (_sentence.At(at) == PartOfSpeech.Adp && at + 1 < end && _phraseAt[at + 1] is { } inner)
            {
                at = inner.Last + 1;
            }
            else if (_sentence.At(at) == PartOfSpeech.Adv && _sentence.Detail(at) != "W")
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether "and" or "or" comes soon, with nothing but phrases and commas in front of it.</summary>
    private bool IsListed(NounPhrase phrase)
    {
        var at = phrase.Last + 1;
        var end = Math.Min(_sentence.Count, at + LongestLook);
        while (at < end)
        {
            if (_sentence.At(at) == PartOfSpeech.Cconj)
            {
                return at + 1 < _sentence.Count && _phraseAt[at + 1] is not null;
            }

            if (_phraseAt[at] is { } next)
            {
                at = next.Last + 1;
            }
            else if (_sentence.Form(at) == "," || _sentence.At(at) == PartOfSpeech.Adp)
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return false;
    }
}
