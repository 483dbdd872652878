using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// What the document itself tells of its names: a name whose kind was told in one place has that kind everywhere, a surname alone is the person
/// who was named in full, and in headlines, where capitals tell nothing, the names of the text are found again.
/// </summary>
internal sealed class LearnedNames
{
    private const int MostWords = 5;

    private readonly TokenForms _forms;
    private readonly Dictionary<string, (MentionKind Kind, int Certainty)> _kinds = new(StringComparer.Ordinal);

    public LearnedNames(TokenForms forms, IEnumerable<List<NameCandidate>> candidates)
    {
        _forms = forms;
        foreach (var candidate in candidates.SelectMany(list => list))
        {
            if (candidate.Entry is not null || candidate.Certainty == 0)
            {
                continue;
            }

            Learn(Wording(candidate.First, candidate.End), candidate.Kind, candidate.Certainty);
            if (candidate.Kind == MentionKind.Person && candidate.End - candidate.First > 1 && forms.Folded(candidate.End - 1).Length > 2)
            {
                Learn(forms.Folded(candidate.End - 1), MentionKind.Person, candidate.Certainty);
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
                settled.Add(candidate);
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

        return style == SentenceStyle.Plain ? settled : WithFoundAgain(settled, sentence);
    }

    private List<NameCandidate> WithFoundAgain(List<NameCandidate> settled, Sentence sentence)
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
            while (end > at && !(_forms.IsNameWord(at) && _kinds.TryGetValue(Wording(at, end), out var known) && known.Certainty > 0 && !(end == at + 1 && _forms.IsCommon(at))))
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

    private void Learn(string wording, MentionKind kind, int certainty)
    {
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
