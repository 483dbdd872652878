using Hearsay.Reading.Network;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Finds cues and what belongs to them by the trained network, in the paragraphs of a text.</summary>
internal sealed class CuedReports
{
    private readonly ReaderNetwork _network;
    private readonly ReportedText _text;
    private readonly ParsedText _parsed;
    private readonly Extents _extents;

    /// <summary>Reads a text.</summary>
    public CuedReports(ReaderNetwork network, ReportedText text, ParsedText parsed, Extents extents) =>
        (_network, _text, _parsed, _extents) = (network, text, parsed, extents);

    /// <summary>The reports of the text.</summary>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>For each paragraph its drafts in the order of their cues.</returns>
    public List<Draft>[] Find(CancellationToken cancellation)
    {
        var (passages, homes) = (new List<Passage>(), new List<(int Paragraph, int First)>());
        for (var i = 0; i < _text.Paragraphs.Count; i++)
        {
            foreach (var (first, end) in Cut(_text.Paragraphs[i].FirstToken, _text.Paragraphs[i].EndToken))
            {
                passages.Add(PassageOf(first, end));
                homes.Add((i, first));
            }
        }

        var found = _network.Attributions(passages, cancellation);
        var drafts = new List<Draft>[_text.Paragraphs.Count];
        for (var i = 0; i < drafts.Length; i++)
        {
            drafts[i] = [];
        }

        for (var i = 0; i < found.Count; i++)
        {
            var known = drafts[homes[i].Paragraph];
            foreach (var draft in found[i].Select(frame => DraftOf(frame, homes[i].First)).OfType<Draft>())
            {
                // "quoted as | saying": one cue, though the network sees two.
                if (known.Count == 0 || !known[^1].Cue!.Value.Contains(draft.Cue!.Value))
                {
                    known.Add(draft);
                }
            }
        }

        return drafts;
    }

    /// <summary>Pieces of at most the length that the network knows, cut between sentences where that can be.</summary>
    private IEnumerable<(int First, int End)> Cut(int first, int end)
    {
        var sentences = _parsed.Segmented.Sentences;
        while (end - first > AttributionNetwork.LongestPassage)
        {
            var cut = sentences[_parsed.Segmented.SentenceOf(first + AttributionNetwork.LongestPassage)].FirstToken;
            if (cut <= first)
            {
                cut = first + AttributionNetwork.LongestPassage;
            }

            yield return (first, cut);
            first = cut;
        }

        yield return (first, end);
    }

    private Passage PassageOf(int first, int end)
    {
        var passage = new Passage([.. Enumerable.Range(first, end - first).Select(_parsed.Segmented.Form)]);
        for (var token = first; token < end; token++)
        {
            var word = _parsed.Words[token];
            passage.Heads[token - first] = word.Head >= first && word.Head < end ? word.Head - first : token - first;
            passage.Relations[token - first] = _network.Labels.RelationOf(word.Relation);
        }

        for (var s = _parsed.Segmented.SentenceOf(first); s < _parsed.Segmented.Sentences.Length && _parsed.Segmented.Sentences[s].FirstToken < end; s++)
        {
            var (from, to) = (Math.Max(first, _parsed.Segmented.Sentences[s].FirstToken), Math.Min(end, _parsed.Segmented.Sentences[s].EndToken));
            var encoded = _parsed.Encoded[s];
            var width = encoded.Length / _parsed.Segmented.Sentences[s].TokenCount;
            passage.Sentences.Add(encoded.Slice((from - _parsed.Segmented.Sentences[s].FirstToken) * width, (to - from) * width));
        }

        return passage;
    }

    /// <summary>The draft of a cue; null where what the network marked is no report: a cue of marks and auxiliaries alone.</summary>
    private Draft? DraftOf(CueFrame frame, int first)
    {
        if (CueOf(first + frame.Cue.First, first + frame.Cue.End) is not { } cue)
        {
            return null;
        }

        var sources = frame.Parts.Where(part => part.Kind == "source" && HasWord(SpanOf((first + part.First, first + part.End)))).ToArray();
        var draft = new Draft
        {
            Cue = SpanOf(cue),
            CueToken = cue.First,
            Source = sources.Length > 0 && sources.MaxBy(part => part.Probability) is var source ? SpanOf(_extents.WholeSource(WithoutComma(first + source.First, first + source.End), cue)) : null,
            Paragraph = _text.ParagraphOf(cue.First),
        };
        foreach (var part in frame.Parts.Where(part => part.Kind == "content"))
        {
            // A possessive that the cue gave up begins the content.
            var begin = part.First == frame.Cue.End && cue.End < first + frame.Cue.End && _parsed.Words[cue.End].PartOfSpeech is not PartOfSpeech.Punct ? cue.End : first + part.First;
            while (begin < first + part.End - 1 && _parsed.Segmented.Form(begin) is "," or ";" or ":")
            {
                begin++;
            }

            var content = _extents.Whole(SpanOf((begin, first + part.End)));
            if (draft.Content.Count > 0 && _extents.AreOne(draft.Content[^1], content))
            {
                draft.Content[^1] = draft.Content[^1].Union(content);
            }
            else
            {
                draft.Content.Add(content);
            }
        }

        if (draft.Content.Count > 0)
        {
            draft.Content[^1] = _extents.Whole(draft.Content[^1]);
        }

        // "read “War and Peace”": a work is named, nobody is quoted.
        if (draft.Content.Count > 0 && _text.BeginsWithTitle(draft.Content[0]) && !(CueLexicon.TryFind(_parsed.Segmented.Form(cue.End - 1).ToLowerInvariant(), out var verb, out _) && verb.Kind is CueKind.Speech or CueKind.Ask))
        {
            return null;
        }

        if (!IsBelievable(cue, draft))
        {
            return null;
        }

        var paragraph = _text.Paragraphs[draft.Paragraph].Span;
        draft.Announces = _text.Segmented.Text[paragraph.End - 1] == ':' && !draft.Content.Exists(content => content.Begin > draft.Cue!.Value.Begin && content.End < paragraph.End - 1);
        if (draft.Content.Count > 0)
        {
            draft.LastQuote = _text.LastQuotationIn(draft.Content[^1]);
            draft.IsQuoted = _text.IsQuoted(draft.Content[^1], isInBlock: true, out _);
        }

        return draft;

        TextSpan SpanOf((int First, int End) words) => _parsed.Segmented.SpanOfTokens(words.First, words.End - 1);
    }

    /// <summary>
    /// Whether a cue may report: a verb that no list knows ("spotted the envoy") does so only of somebody, and a clause or somebody's own words.
    /// On PolNeAR three of four of the others are none.
    /// </summary>
    private bool IsBelievable((int First, int End) cue, Draft draft)
    {
        var verb = false;
        for (var token = cue.First; token < cue.End; token++)
        {
            if (CueLexicon.Knows(_parsed.Words[token].Lemma.ToLowerInvariant()))
            {
                return true;
            }

            verb |= _parsed.Words[token].PartOfSpeech is PartOfSpeech.Verb;
        }

        return !verb || draft.Content.Count == 0 || (draft.Source is not null && draft.Content.Exists(content => _text.LastQuotationIn(content) >= 0 || _text.HasVerb(content)));
    }

    /// <summary>The words of a cue without marks at its ends, and without a possessive that begins what is reported; null where no word is left that can report.</summary>
    private (int First, int End)? CueOf(int first, int end)
    {
        // "was quoted as saying that ...".
        var says = end > first && end < _parsed.Words.Length && _parsed.Segmented.Form(end - 1) == "as" ? end : end + 1;
        if (says < _parsed.Words.Length && _parsed.Segmented.Form(says - 1) == "as" && _parsed.Segmented.Form(says) is "saying" or "telling")
        {
            end = says + 1;
        }

        while (first < end && _parsed.Words[first].PartOfSpeech is PartOfSpeech.Punct)
        {
            first++;
        }

        while (end > first && (_parsed.Words[end - 1].PartOfSpeech is PartOfSpeech.Punct || _parsed.Words[end - 1].Relation is "nmod:poss" && _parsed.Words[end - 1].Head >= end))
        {
            end--;
        }

        for (var token = first; token < end; token++)
        {
            if (_parsed.Words[token].PartOfSpeech is not (PartOfSpeech.Aux or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Part or PartOfSpeech.Punct or PartOfSpeech.Cconj))
            {
                return (first, end);
            }
        }

        return null;
    }

    /// <summary>"said Marsh, | and": a comma that closes nothing within the source stands behind it.</summary>
    private (int First, int End) WithoutComma(int first, int end)
    {
        for (var token = first; token < end - 1; token++)
        {
            if (_parsed.Segmented.Form(token) is ",")
            {
                return (first, end);
            }
        }

        return (first, end - first > 1 && _parsed.Segmented.Form(end - 1) is "," ? end - 1 : end);
    }

    private bool HasWord(TextSpan span) => span.Of(_parsed.Text).Any(char.IsLetterOrDigit);
}
