using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>What the verbs of a frame report so far: up to which piece, and by whom; a source that has spoken may speak on.</summary>
internal sealed class FrameReports(Frame frame)
{
    private TextSpan? _source;
    private int _sourceSince = -1;

    /// <summary>The sentence.</summary>
    public Frame Frame => frame;

    /// <summary>The attributions, in the order of their cues.</summary>
    public List<Draft> Drafts { get; } = [];

    /// <summary>The first piece that is not yet part of a report.</summary>
    public int Used { get; private set; }

    /// <summary>The last piece of what was last reported; -1 while nothing is.</summary>
    public int ContentEnd { get; set; } = -1;

    /// <summary>A draft with a source and a cue and nothing reported yet.</summary>
    public Draft Open(VerbGroup group, (int First, int Last) source) => new()
    {
        Source = frame.Span(source.First, source.Last),
        Cue = frame.Span(group.First, group.Head),
        Paragraph = frame.Paragraph,
    };

    /// <summary>Adds what stands before the reporting clause and ends with a piece.</summary>
    public void AddLeft(Draft draft, int last)
    {
        var first = ContentClause.First(frame, last, Used);
        AddContent(draft, first, last);
    }

    /// <summary>What goes on behind the reporting clause: "'...,' Lee said, '...'", "The talks, Lee said, failed".</summary>
    public void AddRight(Draft draft, int at)
    {
        at = Adverbials.SkipAll(frame, at);
        if (frame[at].Lower is "," or "—" or "–" or ":" or "-" or "." or ";" or "..." or "…")
        {
            var mark = frame[at].Lower;
            at++;
            if (frame[at].IsQuote)
            {
                AddContent(draft, at, ContentClause.Last(frame, at, false, false));
                ContentEnd = at;
            }
            else if (mark is "," or ":" && !draft.IsQuoted && at < frame.EndOfWords && !CueLexicon.TryFind(frame[at].Lower, out _, out _)
                && frame[at].Lower is not ("and" or "but" or "who" or "which" or "while" or "as" or "though" or "according" or "with" or "adding" or "when" or "after"))
            {
                var last = ContentClause.Last(frame, at, false, false);
                AddContent(draft, at, last);
                ContentEnd = last;
            }
        }
        else if (frame[at].IsQuote)
        {
            AddContent(draft, at, at);
            ContentEnd = at;
        }
    }

    /// <summary>Adds the pieces from one to another to what a draft reports.</summary>
    public void AddContent(Draft draft, int first, int last)
    {
        draft.Content.Add(frame.Span(first, last));
        draft.IsQuoted = first == last && frame[first].IsQuote;
        for (var at = last; at >= first && at > last - 3; at--)
        {
            if (frame[at].IsQuote)
            {
                draft.LastQuote = frame[at].Quote;
                break;
            }
        }
    }

    /// <summary>Takes a draft up whose source and cue end with a piece.</summary>
    public void Close(Draft draft, int last)
    {
        Drafts.Add(draft);
        Used = Math.Max(last + 1, ContentEnd + 1);
        (_source, _sourceSince) = (draft.Source, last);
    }

    /// <summary>Goes on behind a draft's cue: what it reports may hold reports of its own.</summary>
    public void GoOnInside(Draft draft, int head, int cueLast, int contentLast)
    {
        ContentEnd = contentLast;
        Used = cueLast + 1;
        (_source, _sourceSince) = (draft.Source, head);
    }

    /// <summary>The subject of the verb before: "Lee criticised the plan and said", "Lee left, saying".</summary>
    public TextSpan? SharedSource(VerbGroup group)
    {
        if (_source is { } source && group.Head - _sourceSince < 60)
        {
            return source;
        }

        var before = frame[group.First - 1];
        if (!(before.Lower is "," or "and" or "but" or "before" or "after" or "while" or "by" or "when" or "in" or "without" || group.IsInfinitive || (group.Form & CueForm.Gerund) != CueForm.None))
        {
            return null;
        }

        for (var at = Used; at < group.First && at < Used + 60; at++)
        {
            if (frame[at].IsVerb && SourcePhrase.Before(frame, at) is { } subject && subject.First >= Used && frame[subject.First].Lower is not ("who" or "which" or "that"))
            {
                (_source, _sourceSince) = (frame.Span(subject.First, subject.Last), at);
                return _source;
            }
        }

        return null;
    }
}
