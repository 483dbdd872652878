using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Attributions with a verb for their cue: "Lee said that ...", "..., said Lee", "..., Lee said, ...". The three orders are those
/// of Quirk and others, A Comprehensive Grammar of the English Language, 14.28 to 14.30: reporting clause before, behind and inside.
/// </summary>
internal sealed class ReportingVerbs
{
    private readonly Frame _frame;
    private readonly List<Draft> _drafts = [];

    // Up to which piece something is already reported, and by whom.
    private int _used;
    private int _contentEnd = -1;
    private TextSpan? _source;
    private int _sourceSince = -1;

    private ReportingVerbs(Frame frame) => _frame = frame;

    /// <summary>The attributions of a frame, in the order of their cues.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="isQuoted">Whether it stands inside a quotation, where only what is plainly said counts.</param>
    /// <param name="cancellation">Stops in between.</param>
    public static List<Draft> Find(Frame frame, bool isQuoted, CancellationToken cancellation)
    {
        var finder = new ReportingVerbs(frame);
        for (var at = 0; at < frame.Count; at++)
        {
            if ((at & 1023) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (VerbGroup.TryAt(frame, at, out var group) && (!isQuoted || IsStrong(group)))
            {
                finder.Try(group);
            }
        }

        return finder._drafts;
    }

    private void Try(VerbGroup group)
    {
        if (group.First < _used)
        {
            return;
        }

        var nested = group.Head <= _contentEnd;
        if (nested && !IsStrong(group))
        {
            return;
        }

        _ = Passive(group) || Inverted(group, nested) || WithSubject(group, nested);
    }

    private static bool IsStrong(VerbGroup group) =>
        group.IsFinite && !group.IsPassive && group.Verb.Kind is CueKind.Speech or CueKind.Writing or CueKind.Ask && group.Verb.Has(CueTakes.Clause) && group.Verb.Has(CueTakes.Quote);

    private bool Inverted(VerbGroup group, bool nested)
    {
        var before = _frame[group.First - 1];
        var quoted = before.IsQuote || (before.IsMark && before.Lower is not ":" && _frame[group.First - 2].IsQuote);
        if (nested || !group.Verb.Has(CueTakes.Inverts) || group.First != group.Head || (group.Form & (CueForm.Past | CueForm.Third)) == CueForm.None
            || group.First - 1 < _used || !(quoted || before.Lower is "," or "?" or "!") || group.First < 2 && !quoted)
        {
            return false;
        }

        var next = group.Head + 1;
        if (SourcePhrase.After(_frame, next) is not { } source)
        {
            return false;
        }

        if (!quoted && (!HasClause(_used, group.First - 2) || HasClause(source.First, source.Last)
            || (!IsOver(source.Last + 1) && (group.Verb.Lemma is not "say" || group.First - _used < 5))))
        {
            return false;
        }

        var last = before.IsQuote ? group.First - 1 : group.First - 2;
        var draft = Open(group, source);
        AddLeft(draft, last);
        AddRight(draft, source.Last + 1);
        Close(draft, source.Last);
        return true;
    }

    private bool WithSubject(VerbGroup group, bool nested)
    {
        var subject = group.IsFinite ? SourcePhrase.Before(_frame, group.First) : null;
        if (subject is { } found && found.First < _used)
        {
            subject = found.Last >= _used ? (Math.Max(found.First, _used), found.Last) : null;
        }

        if (nested && subject is null)
        {
            return false;
        }

        if (subject is { } teller && !nested && AsTold(group, teller))
        {
            return true;
        }

        if (subject is { } own && !nested && group.Verb.Has(CueTakes.Quote | CueTakes.Clause) && group.Verb.Kind is not CueKind.Feeling && Postposed(group, own))
        {
            return true;
        }

        var shared = subject is null ? Shared(group) : null;
        if (subject is null && shared is null)
        {
            return false;
        }

        // "who said so, left", "After Lee said so, they left": the next comma gives the word back to the reporter.
        var relative = subject is { } s && (_frame[s.First].Lower is "who" or "which"
            || (s.First > 0 && s.First - 1 >= _used && ClosedWords.Subordinators.Contains(_frame[s.First - 1].Lower) && _frame[s.First - 1].Lower is not "that" and not "than")
            || (s.First == 1 && ClosedWords.Prepositions.Contains(_frame[0].Lower)));
        if (Following(group, relative) is not { } content)
        {
            return false;
        }

        var draft = new Draft
        {
            Source = subject is { } whole ? _frame.Span(whole.First, whole.Last) : shared,
            Cue = _frame.Span(group.First, content.CueLast),
            Paragraph = _frame.Paragraph,
            Announces = content.First > content.Last,
        };
        if (content.First <= content.Last)
        {
            AddContent(draft, content.First, content.Last);
        }

        _drafts.Add(draft);
        if (!nested)
        {
            _contentEnd = content.Last;
            _used = content.CueLast + 1;
            (_source, _sourceSince) = (draft.Source, group.Head);
        }

        return true;
    }

    /// <summary>"As Lee said, ...": the sentence itself is what is said.</summary>
    private bool AsTold(VerbGroup group, (int First, int Last) subject)
    {
        var next = Adverbials.Skip(_frame, group.Head + 1, group.Verb, out _);
        if (subject.First == 0 || _frame[subject.First - 1].Lower != "as" || subject.First - 1 > _used || _frame[next].Lower != "," || next + 1 >= _frame.EndOfWords
            || !group.Verb.Has(CueTakes.Quote | CueTakes.Clause) || group.Verb.Kind is CueKind.Feeling)
        {
            return false;
        }

        var draft = Open(group, subject);
        var last = ContentClause.Last(_frame, next + 1, inRelative: false, isThing: false);
        AddContent(draft, next + 1, last);
        _contentEnd = last;
        Close(draft, group.Head);
        return true;
    }

    /// <summary>"..., Lee said": what is said stands before the subject.</summary>
    private bool Postposed(VerbGroup group, (int First, int Last) subject)
    {
        var before = _frame[subject.First - 1];
        var quoted = subject.First - 1 >= _used && (before.IsQuote || (before.IsMark && before.Lower is not (":" or ";" or "." or "(") && _frame[subject.First - 2].IsQuote && subject.First - 2 >= _used));
        var next = Adverbials.Skip(_frame, group.Head + 1, group.Verb, out _);
        var over = IsOver(next);
        var asClause = before.Lower == "as" && subject.First >= 2 && _frame[subject.First - 2].Lower == ",";
        if (quoted && IsTitle(before.IsQuote ? subject.First - 1 : subject.First - 2))
        {
            quoted = false;
        }

        if (quoted ? _frame[group.Head + 1].Lower is "that" or ":" : !((before.Lower is "," or "—" or "–" || asClause) && (over || _frame[next].Lower is ",")))
        {
            return false;
        }

        var last = asClause ? subject.First - 3 : before.IsQuote ? subject.First - 1 : subject.First - 2;
        if (last < _used)
        {
            return false;
        }

        var first = ContentClause.First(_frame, last, _used);
        if (!quoted && !over && _frame[next].Lower == ",")
        {
            // "On Monday, Lee said, ..." opens with no report; "The talks, Lee said, failed" does.
            var opener = _frame[first];
            var short_ = last - first < 6;
            if (short_ && (ClosedWords.Prepositions.Contains(opener.Lower) || opener.IsAdverb || ClosedWords.Subordinators.Contains(opener.Lower)) && Adverbials.OpensReport(_frame, next + 1))
            {
                return false;
            }

            if (Adverbials.OpensReport(_frame, next + 1) && _frame[next + 1].IsQuote)
            {
                return false;
            }
        }

        if (!quoted && over && first == last && !_frame[first].IsQuote)
        {
            return false;
        }

        var draft = Open(group, subject);
        AddLeft(draft, last);
        AddRight(draft, next);
        Close(draft, group.Head);
        return true;
    }

    private bool Passive(VerbGroup group)
    {
        if (!group.IsPassive)
        {
            return false;
        }

        // "was quoted as saying", "was told that", "is expected to": HedgedSpeech has those without a source.
        return true;
    }

    /// <summary>What follows a verb group: the cue's last piece and the content's first and last.</summary>
    private (int CueLast, int First, int Last)? Following(VerbGroup group, bool relative)
    {
        var verb = group.Verb;
        var at = group.Head + 1;
        var cueLast = group.Head;
        var next = _frame[at];
        var particle = verb.Particles.Contains(next.Lower) && !(next.Lower is "on" && ClosedWords.Days.Contains(_frame[at + 1].Lower));
        if (particle)
        {
            cueLast = at;
            next = _frame[++at];
            if (next.Lower is "to" or "at" or "for" or "on" && verb.Has(CueTakes.Bound) && next.Tag is not PartOfSpeech.Part && verb.Lemma != "point")
            {
                cueLast = at;
                next = _frame[++at];
            }
        }
        else if (verb.Has(CueTakes.Bound))
        {
            return null;
        }

        var adverbialEnd = particle ? at : Adverbials.Skip(_frame, at, verb, out var occasion);
        if (!particle && adverbialEnd > at && (Adverbials.OpensReport(_frame, adverbialEnd) || adverbialEnd >= _frame.Count))
        {
            at = adverbialEnd;
            next = _frame[at];
        }

        var mark = false;
        if (next.Lower is "," or ":" or "—" or "–" && (_frame[at + 1].IsQuote || next.Lower == ":" || next.Lower == "," && verb.Has(CueTakes.Quote) && _frame[at + 1].IsCapital && at - group.Head < 2))
        {
            mark = next.Lower == ":";
            next = _frame[++at];
        }

        if (at >= _frame.Count)
        {
            return mark && verb.Has(CueTakes.Quote | CueTakes.Clause) ? (cueLast, 1, 0) : null;
        }

        if (next.IsQuote)
        {
            if (verb.Lemma is "read" or "publish" && at == group.Head + 1)
            {
                // "He read 'War and Peace'"
                return null;
            }

            return verb.Has(CueTakes.Quote | CueTakes.Clause | CueTakes.Thing) || particle ? Whole(at, isThing: !verb.Has(CueTakes.Quote | CueTakes.Clause)) : null;
        }

        if (mark)
        {
            return verb.Has(CueTakes.Quote) ? Whole(at, false) : null;
        }

        if (next.Lower is "that" && !particle || ClosedWords.Interrogatives.Contains(next.Lower))
        {
            return verb.Has(CueTakes.Clause | CueTakes.Thing | CueTakes.Quote) || particle ? Whole(at, false) : null;
        }

        if (next.Lower is "to" && (_frame[at + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.X or PartOfSpeech.Aux or PartOfSpeech.Noun || _frame[at + 1].IsAdverb))
        {
            return verb.Has(CueTakes.To) ? Whole(at, false) : null;
        }

        if (next.Lower is "not" && _frame[at + 1].Lower == "to")
        {
            return verb.Has(CueTakes.To) ? Whole(at, false) : null;
        }

        if (next.IsMark && next.Lower is not ("$" or "(" or "[" or "'" or "’" or "#" or "@"))
        {
            return null;
        }

        var blocked = ClosedWords.Prepositions.Contains(next.Lower) || ClosedWords.Coordinators.Contains(next.Lower) || ClosedWords.Subordinators.Contains(next.Lower);
        if (particle)
        {
            return blocked && next.Lower is not ("a" or "over" or "about") ? null : Whole(at, true);
        }

        if (blocked)
        {
            // "said in Geneva the talks had failed": the words between belong to neither.
            return null;
        }

        if (verb.Has(CueTakes.Hearer) && Adverbials.SkipHearer(_frame, at) is var told && told > at)
        {
            var from = told;
            if (_frame[from].Lower is "," or ":" && _frame[from + 1].IsQuote)
            {
                from++;
            }

            if (from < _frame.Count && (_frame[from].IsQuote || _frame[from].Lower is "that" || ClosedWords.Interrogatives.Contains(_frame[from].Lower)
                || _frame[from].OpensNounPhrase && verb.Lemma is "tell"))
            {
                return Whole(from, false);
            }

            if (_frame[from].Lower is ":" && from + 1 >= _frame.Count)
            {
                return (cueLast, 1, 0);
            }
        }

        if (verb.Has(CueTakes.Order) && OrderFollows(at))
        {
            return Whole(at, false);
        }

        // A clause without "that" shows itself by its own verb; "said" needs no proof.
        if (verb.Has(CueTakes.Clause) && (verb.Lemma is "say" || HasClause(at + 1, Math.Min(at + 25, _frame.EndOfWords - 1))))
        {
            return Whole(at, false);
        }

        return verb.Has(CueTakes.Thing) ? Whole(at, true) : null;

        (int CueLast, int First, int Last)? Whole(int first, bool isThing) =>
            first < _frame.EndOfWords ? (cueLast, first, ContentClause.Last(_frame, first, relative, isThing)) : null;
    }

    private bool OrderFollows(int at)
    {
        for (var ahead = at + 1; ahead < at + 14 && ahead < _frame.Count; ahead++)
        {
            if (_frame[ahead].Lower == "to" && _frame[ahead + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.X or PartOfSpeech.Aux)
            {
                return true;
            }

            if (_frame[ahead].IsMark || _frame[ahead].IsVerb)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The subject of the verb before: "Lee criticised the plan and said", "Lee left, saying".</summary>
    private TextSpan? Shared(VerbGroup group)
    {
        if (_source is { } source && group.Head - _sourceSince < 60)
        {
            return source;
        }

        var before = _frame[group.First - 1];
        if (!(before.Lower is "," or "and" or "but" or "before" or "after" or "while" or "by" or "when" or "in" or "without" || group.IsInfinitive || (group.Form & CueForm.Gerund) != CueForm.None))
        {
            return null;
        }

        for (var at = _used; at < group.First && at < _used + 60; at++)
        {
            if (_frame[at].IsVerb && SourcePhrase.Before(_frame, at) is { } subject && subject.First >= _used && _frame[subject.First].Lower is not ("who" or "which" or "that"))
            {
                (_source, _sourceSince) = (_frame.Span(subject.First, subject.Last), at);
                return _source;
            }
        }

        return null;
    }

    private bool IsOver(int at) => at >= _frame.Count || (_frame[at].IsStop && (at == _frame.Count - 1 || _frame[at + 1].IsQuote)) || _frame[at].Lower is ")" or ";";

    /// <summary>Whether a clause stands between two pieces, relative clauses aside.</summary>
    private bool HasClause(int first, int last)
    {
        for (var at = Math.Max(first, last - 60); at <= last; at++)
        {
            if (_frame[at].Lower is "who" or "which" or "whose")
            {
                // Its own verb is no other's.
                while (at <= last && !_frame[at].IsVerb)
                {
                    at++;
                }

                while (at <= last && (_frame[at].IsVerb || _frame[at].IsAdverb))
                {
                    at++;
                }
            }
            else if (_frame[at].IsVerb)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a quotation is a few words inside the reporter's own: a title, a term.</summary>
    private bool IsTitle(int quote)
    {
        var before = _frame[quote - 1];
        return quote > _used && _frame[quote].IsQuote && _frame[quote].End - _frame[quote].First < 8 && !before.IsMark && !before.IsQuote
            && (ClosedWords.Prepositions.Contains(before.Lower) || before.IsNominal) && !before.IsVerb;
    }

    private Draft Open(VerbGroup group, (int First, int Last) source) => new()
    {
        Source = _frame.Span(source.First, source.Last),
        Cue = _frame.Span(group.First, group.Head),
        Paragraph = _frame.Paragraph,
    };

    private void AddLeft(Draft draft, int last)
    {
        var first = ContentClause.First(_frame, last, _used);
        AddContent(draft, first, last);
    }

    /// <summary>What goes on behind the reporting clause: "'...,' Lee said, '...'", "The talks, Lee said, failed".</summary>
    private void AddRight(Draft draft, int at)
    {
        at = Adverbials.SkipAll(_frame, at);
        if (_frame[at].Lower is "," or "—" or "–" or ":" or "-" or "." or ";" or "..." or "…")
        {
            var mark = _frame[at].Lower;
            at++;
            if (_frame[at].IsQuote)
            {
                AddContent(draft, at, ContentClause.Last(_frame, at, false, false));
                _contentEnd = at;
            }
            else if (mark == "," && !draft.IsQuoted && at < _frame.EndOfWords && !CueLexicon.TryFind(_frame[at].Lower, out _, out _)
                && _frame[at].Lower is not ("and" or "but" or "who" or "which" or "while" or "as" or "though" or "according" or "with" or "adding" or "when" or "after"))
            {
                var last = ContentClause.Last(_frame, at, false, false);
                AddContent(draft, at, last);
                _contentEnd = last;
            }
        }
        else if (_frame[at].IsQuote)
        {
            AddContent(draft, at, at);
            _contentEnd = at;
        }
    }

    private void AddContent(Draft draft, int first, int last)
    {
        draft.Content.Add(_frame.Span(first, last));
        draft.IsQuoted = first == last && _frame[first].IsQuote;
        for (var at = last; at >= first && at > last - 3; at--)
        {
            if (_frame[at].IsQuote)
            {
                draft.LastQuote = _frame[at].Quote;
                break;
            }
        }
    }

    private void Close(Draft draft, int last)
    {
        _drafts.Add(draft);
        _used = Math.Max(last + 1, _contentEnd + 1);
        (_source, _sourceSince) = (draft.Source, last);
    }
}
