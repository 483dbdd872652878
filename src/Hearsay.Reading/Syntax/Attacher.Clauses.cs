namespace Hearsay.Reading.Syntax;

/// <summary>Where clauses go: main, coordinated, reported, adverbial, relative, infinitive.</summary>
internal sealed partial class Attacher
{
    private int _wanted = -1;
    private Clause? _reporter;

    private void OnClause(Clause clause)
    {
        var head = clause.Head;
        var infinitive = _marks.Count > 0 && _sentence.Form(_marks[^1]) == "to" && _sentence.Detail(_marks[^1]) == "TO" && !clause.IsFinite;
        var bare = !clause.IsFinite && !infinitive;
        var marked = _marks.Count > 0 && !infinitive;

        // "after meeting", "by bombing": the preposition of a participle is its mark.
        if (bare && _cases.Count > 0)
        {
            _marks.AddRange(_cases);
            _cases.Clear();
            marked = true;
        }

        var subject = -1;
        if (!infinitive && !clause.HasSubject && _subjects.Count > 0 && (clause.IsFinite || _open is null || marked) && !IsReduced(clause))
        {
            subject = _subjects[^1].Head;
            _subjects.RemoveAt(_subjects.Count - 1);
        }

        if (subject < 0 && clause is { IsFinite: true, HasSubject: false } && Interrupted(clause) is { } reporter)
        {
            // "said the army, backed by Sweden, had ...": what looked like the object was the subject.
            subject = reporter.Object;
            reporter.Object = -1;
            _tree.Detach(subject);
            _tree.Attach(head, reporter.Head, "ccomp");
        }
        else
        {
            Govern(clause, infinitive, bare, marked, subject);
        }

        if (subject >= 0)
        {
            _tree.Attach(subject, head, _sentence.Detail(subject) == "EX" ? "expl" : clause.IsPassive ? "nsubj:pass" : "nsubj");
            clause.HasSubject = true;
        }

        if (_wanted >= 0)
        {
            _tree.Attach(_wanted, head, "obj");
            clause.Object = _wanted;
            _wanted = -1;
        }

        AttachAll(_marks, head, "mark");
        AttachAll(_adverbs, head, "advmod");
        AttachAll(_obliques, head, "obl");
        AttachAll(_cases, head, "mark");
        (_relative, _antecedent) = (-1, -1);
        _open = clause;
        if (VerbFrames.TakesClause(_sentence.Lemmas[head]) && _sentence.At(head) == PartOfSpeech.Verb)
        {
            _reporter = clause;
        }

        if (_phraseAt[clause.Last] is not null || _sentence.At(head) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)
        {
            (_nominal, _nominalEnd) = (head, clause.Last);
        }
        else
        {
            (_nominal, _nominalEnd) = (-1, -2);
        }
    }

    private Clause? Interrupted(Clause clause) =>
        _reporter is { Object: >= 0 } reporter && _conjunction < 0 && _relative < 0 && _marks.Count == 0 && _comma == clause.First - 1
        && _tree.Relation(reporter.Object) == "obj" && reporter.Object == reporter.FirstObject ? reporter : null;

    /// <summary>A participle right behind its noun, with a finite verb still to come or already there: "the men arrested in May".</summary>
    private bool IsReduced(Clause clause) =>
        clause.Form is "VBN" or "VBG" && clause.First == clause.Head && _subjects[^1].Last == clause.First - 1 && (_open is not null || FiniteLater(clause.Last + 1));

    private bool FiniteLater(int at)
    {
        for (var end = Math.Min(_sentence.Count, at + (2 * LongestLook)); at < end; at++)
        {
            if (_clauseAt[at] is { IsFinite: true })
            {
                return true;
            }
        }

        return false;
    }

    private void Govern(Clause clause, bool infinitive, bool bare, bool marked, int subject)
    {
        var head = clause.Head;
        var open = _open;
        var noun = _nominalEnd == clause.First - 1 - (infinitive ? 1 : 0)
            || (clause.Form == "VBN" && bare && _comma == clause.First - 1 && _nominalEnd == _comma - 1) ? _nominal : -1;
        if (_relative >= 0 && _antecedent >= 0)
        {
            _tree.Attach(head, _antecedent, "acl:relcl");
        }
        else if (_conjunction >= 0 && open is not null && !marked)
        {
            Coordinate(head, subject >= 0 && _root >= 0 && _comma == _conjunction - 1 ? _root : open.Head);
        }
        else if (infinitive)
        {
            GovernInfinitive(head, noun);
        }
        else if (bare && open is null && noun >= 0 && _subjects.Count > 0)
        {
            _tree.Attach(head, noun, "acl");
        }
        else if (bare && open is not null)
        {
            GovernParticiple(clause, noun, marked);
        }
        else if (marked || (_relative >= 0 && (open is not null || (_sentence.Form(_relative) == "when" && !clause.HasSubject && FiniteLater(clause.Last + 1)))))
        {
            GovernMarked(head, open);
        }
        else if (open is null || _root < 0)
        {
            GovernMain(head);
        }
        else if (IsSpeechBehind(clause, open))
        {
            // "..., he said": the words said hang on the verb.
            _tree.Attach(_root, head, "ccomp");
            _root = head;
        }
        else if (subject >= 0 && VerbFrames.TakesClause(_sentence.Lemmas[open.Head]) && open.Object < 0)
        {
            _tree.Attach(head, open.Head, "ccomp");
        }
        else if (subject >= 0 && _comma < open.First && _tree.Relation(open.Head) != "ccomp" && ObjectBefore(subject) >= 0)
        {
            _tree.Attach(head, ObjectBefore(subject), "acl:relcl");
        }
        else
        {
            _tree.Attach(head, _root, "parataxis");
        }
    }

    private int ObjectBefore(int subject) => _open is { Object: >= 0 } open && open.Object < subject ? open.Object : -1;

    private bool IsSpeechBehind(Clause clause, Clause open) =>
        _root >= 0 && !_tree.Has(_root) && VerbFrames.TakesClause(_sentence.Lemmas[clause.Head]) && clause.IsFinite && _comma > open.Head
        && !FiniteLater(clause.Last + 1);

    private void GovernMain(int head)
    {
        if (_conjunction >= 0)
        {
            _tree.Attach(_conjunction, head, "cc");
            _conjunction = -1;
        }

        _root = head;
        foreach (var clause in _fronted)
        {
            _tree.Attach(clause, head, "advcl");
        }

        _fronted.Clear();
    }

    private void GovernInfinitive(int head, int noun)
    {
        if (_open is null)
        {
            if (noun >= 0)
            {
                _tree.Attach(head, noun, "acl");
            }
            else
            {
                _fronted.Add(head);
            }

            return;
        }

        if (_open.IsPassive && VerbFrames.TakesObjectAndInfinitive(_sentence.Lemmas[_open.Head]))
        {
            _tree.Attach(head, _open.Head, "xcomp");
        }
        else if (noun >= 0 && noun == _open.Object)
        {
            var controls = VerbFrames.TakesObjectAndInfinitive(_sentence.Lemmas[_open.Head]);
            var abstractNoun = _sentence.At(noun) == PartOfSpeech.Noun && !controls;
            _tree.Attach(head, abstractNoun ? noun : _open.Head, abstractNoun ? "acl" : controls ? "xcomp" : "advcl");
        }
        else if (noun >= 0 && noun != _open.Head)
        {
            _tree.Attach(head, _open.Head, "advcl");
        }
        else
        {
            _tree.Attach(head, _open.Head, noun >= 0 ? "advcl" : "xcomp");
        }
    }

    private void GovernParticiple(Clause clause, int noun, bool marked)
    {
        var open = _open!;
        if (marked)
        {
            _tree.Attach(clause.Head, open.Head, "advcl");
        }
        else if (noun >= 0 && clause.Form != "VB")
        {
            _tree.Attach(clause.Head, noun, "acl");
        }
        else if (open.Last == clause.First - 1 || clause.Form == "VB")
        {
            _tree.Attach(clause.Head, open.Head, "xcomp");
        }
        else
        {
            _tree.Attach(clause.Head, open.Head, "advcl");
        }
    }

    private void GovernMarked(int head, Clause? open)
    {
        if (open is null)
        {
            _fronted.Add(head);
            return;
        }

        var mark = _marks.Count > 0 ? _sentence.Form(_marks[0]) : _sentence.Form(_relative);
        var reported = mark is "that" or "whether" or "if" or "how" or "what" or "why" or "who" or "where" or "when" or "which";
        if (reported && (VerbFrames.TakesClause(_sentence.Lemmas[open.Head]) || mark is "that" or "whether" or "what" or "how" or "why") && _comma < open.Head)
        {
            var noun = open.Object >= 0 && _nominal == open.Object && mark == "that" && !VerbFrames.TakesTwoObjects(_sentence.Lemmas[open.Head]) ? _nominal : -1;
            _tree.Attach(head, noun >= 0 ? noun : open.Head, noun >= 0 ? "acl" : "ccomp");
        }
        else
        {
            _tree.Attach(head, open.Head, "advcl");
        }
    }

    private void AttachAll(List<int> words, int head, string relation)
    {
        foreach (var word in words)
        {
            _tree.Attach(word, head, relation);
        }

        words.Clear();
    }
}
