using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// What the document itself tells of its names: a name whose kind was told in one place has that kind everywhere, a surname alone is the person
/// who was named in full, and in headlines, where capitals tell nothing, the names of the text are found again.
/// </summary>
internal sealed class LearnedNames
{
    private const int MostWords = 5;
    private const int Certain = 3;

    private readonly TokenForms _forms;
    private readonly ParsedText _parsed;
    private readonly Dictionary<string, (MentionKind Kind, int Certainty)> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Wording, MentionKind Kind), int> _votes = [];

    private readonly HashSet<string> _vessels = new(StringComparer.Ordinal);

    // Persons' names and their last words, and whether a title stands before one of them somewhere.
    private readonly Dictionary<string, bool> _persons = new(StringComparer.Ordinal);

    public LearnedNames(TokenForms forms, ParsedText parsed, IEnumerable<List<NameCandidate>> candidates)
    {
        (_forms, _parsed) = (forms, parsed);
        foreach (var candidate in candidates.SelectMany(list => list))
        {
            if (candidate.Entry is not null || candidate.Certainty == 0)
            {
                continue;
            }

            Learn(Wording(candidate.First, candidate.End), candidate.Kind, candidate.Certainty);
            if (candidate.Kind == MentionKind.Other && candidate.End > 1 && Wordlists.VesselBeginnings.Contains(forms.Folded(candidate.End - 2)))
            {
                _vessels.Add(forms.Folded(candidate.End - 1));
            }

            if (candidate.Kind == MentionKind.Person && forms.Folded(candidate.End - 1) is { Length: > 2 } surname)
            {
                if (candidate.End - candidate.First > 1)
                {
                    Learn(surname, MentionKind.Person, candidate.Certainty);
                }

                if (candidate.Titles > 0 || candidate is { Certainty: Certain } && candidate.End - candidate.First > 1)
                {
                    _persons[surname] = candidate.Titles > 0 || _persons.GetValueOrDefault(surname);
                    _persons[Wording(candidate.First, candidate.End)] = _persons[surname];
                }
            }
        }
    }

    /// <summary>The names of a sentence with their kinds settled; those of which nothing is known are left out.</summary>
    public List<NameCandidate> Settle(List<NameCandidate> found, Sentence sentence, SentenceStyle style)
    {
        var settled = new List<NameCandidate>(found.Count);
        foreach (var candidate in found)
        {
            if (candidate.Entry is not null || candidate.Certainty >= 2)
            {
                settled.Add(candidate.Entry is null ? Outvoted(candidate) : candidate);
                continue;
            }

            if (_kinds.TryGetValue(Wording(candidate.First, candidate.End), out var known) && known.Certainty >= Math.Max(1, candidate.Certainty))
            {
                settled.Add(candidate with { Kind = known.Kind, Certainty = known.Certainty });
            }
            else if (candidate.Certainty > 0)
            {
                settled.Add(candidate);
            }
        }

        return WithFoundAgain(settled, sentence, style);
    }

    /// <summary>A name of which the rest of the document says clearly that it is of another kind.</summary>
    private NameCandidate Outvoted(NameCandidate candidate)
    {
        var wording = Wording(candidate.First, candidate.End);
        if (_vessels.Contains(wording))
        {
            // "USS Harlan … the Harlan"
            return candidate with { Kind = MentionKind.Other };
        }

        if (_persons.TryGetValue(wording, out var isTitled) && (isTitled || candidate.Certainty < Certain))
        {
            // "President Abdel Nasser … Nasser": the same, whatever the network takes the second for.
            return candidate with { Kind = MentionKind.Person };
        }

        var own = _votes.GetValueOrDefault((wording, candidate.Kind));
        foreach (var kind in (ReadOnlySpan<MentionKind>)[MentionKind.Person, MentionKind.Organisation, MentionKind.Place, MentionKind.Group])
        {
            if (kind != candidate.Kind && _votes.GetValueOrDefault((wording, kind)) > 2 * own)
            {
                return candidate with { Kind = kind };
            }
        }

        return candidate;
    }

    private List<NameCandidate> WithFoundAgain(List<NameCandidate> settled, Sentence sentence, SentenceStyle style)
    {
        var result = new List<NameCandidate>(settled.Count);
        var next = 0;
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            if (next < settled.Count && settled[next].First <= at)
            {
                at = settled[next].End;
                result.Add(settled[next++]);
                continue;
            }

            var limit = Math.Min(next < settled.Count ? settled[next].First : sentence.EndToken, at + MostWords);
            var end = limit;
            while (end > at && !IsFoundAgain(at, end, style))
            {
                end--;
            }

            if (end > at)
            {
                result.Add(new NameCandidate(at, end, _kinds[Wording(at, end)].Kind, 2));
                at = end;
            }
            else
            {
                at++;
            }
        }

        result.AddRange(settled.Skip(next));
        return result;
    }

    private bool IsFoundAgain(int at, int end, SentenceStyle style) =>
        _forms.IsNameWord(at) && _kinds.TryGetValue(Wording(at, end), out var known) && !(end == at + 1 && _forms.IsCommon(at))
        && (style == SentenceStyle.Plain ? known.Certainty > 1 && _parsed.Words[end - 1].PartOfSpeech == PartOfSpeech.Propn : known.Certainty > 0);

    private void Learn(string wording, MentionKind kind, int certainty)
    {
        _votes[(wording, kind)] = _votes.GetValueOrDefault((wording, kind)) + certainty;
        if (!_kinds.TryGetValue(wording, out var known) || known.Certainty < certainty)
        {
            _kinds[wording] = (kind, certainty);
        }
    }

    private string Wording(int first, int end)
    {
        if (end == first + 1)
        {
            return _forms.Folded(first);
        }

        return string.Join(' ', Enumerable.Range(first, end - first).Select(_forms.Folded));
    }
}
