using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>
/// Whether the name of a capital or government house stands for the government ("Moscow said", "told Washington") or for the place
/// ("in Moscow"), and whether a nation's name stands for its state ("the Russians agreed") or for people of it ("three Russians").
/// </summary>
internal sealed class Metonymy(ParsedText parsed, TokenForms forms)
{
    private static readonly FrozenSet<string> Places = Cues("place");
    private static readonly FrozenSet<string> Powers = Cues("power");
    private static readonly FrozenSet<string> Doers = Cues("doer");

    /// <summary>Whether a capital or government house acts here.</summary>
    public bool Acts(Mention mention)
    {
        var (first, end) = FirstOfList(mention);
        return Acts(first, end);
    }

    /// <summary>The tokens of the first name of the list that a mention ends or continues ("London, Paris and Tel Aviv"): what holds of it holds of all.</summary>
    private (int First, int End) FirstOfList(Mention mention)
    {
        var at = mention.FirstToken;
        while (at < mention.EndToken - 1 && parsed.Words[at].Head >= mention.FirstToken && parsed.Words[at].Head < mention.EndToken)
        {
            at++;
        }

        if (parsed.Words[at] is not { Relation: "conj", Head: >= 0 and var head } || head >= mention.FirstToken || parsed.Words[head].PartOfSpeech != PartOfSpeech.Propn)
        {
            return (mention.FirstToken, mention.EndToken);
        }

        var first = head;
        while (first > 0 && parsed.Words[first - 1] is { PartOfSpeech: PartOfSpeech.Propn } word && word.Head == head)
        {
            first--;
        }

        return (first, head + 1);
    }

    private bool Acts(int first, int end)
    {
        var before = first - 1;
        var after = end;
        if (before >= 0)
        {
            var word = forms.Folded(before) == "the" && before > 0 ? forms.Folded(before - 1) : forms.Folded(before);
            if (Places.Contains(word))
            {
                return false;
            }

            if (Powers.Contains(word) || Wordlists.SpeakingVerbs.Contains(word))
            {
                return true;
            }
        }

        if (after >= forms.Count)
        {
            return false;
        }

        if (forms.IsGenitive(after) || Wordlists.SpeakingVerbs.Contains(forms.Folded(after)))
        {
            return true;
        }

        if (forms.Form(after) is [','])
        {
            return parsed.Words[end - 1].Relation.StartsWith("nsubj", StringComparison.Ordinal);
        }

        return parsed.Words[after].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Aux
            || Doers.Contains(forms.Folded(after));
    }

    /// <summary>"A Palestinian", "two Iraqis": one or some of a nation, and not its state.</summary>
    public bool IsOneOf(Mention mention)
    {
        var last = mention.EndToken - 1;
        if (mention.TokenCount != 1 || !Wordlists.NationalAdjectives.Contains(forms.Folded(last)) || parsed.Words[last].Relation is "amod" or "compound" or "nmod:desc" or "nmod:poss" || last + 1 < forms.Count && (forms.IsHyphen(last + 1) || forms.IsGenitive(last + 1)))
        {
            return false;
        }

        var before = mention.FirstToken - 1;
        while (before >= 0 && mention.FirstToken - before < 4 && parsed.Words[before].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Num)
        {
            if (parsed.Words[before].PartOfSpeech == PartOfSpeech.Num)
            {
                return true;
            }

            before--;
        }

        return before >= 0 && forms.Folded(before) is "a" or "an" or "another";
    }

    /// <summary>Whether the inhabitants named are the state: "the Russians", but not "two of the Russians".</summary>
    public bool IsState(Mention mention)
    {
        var before = mention.FirstToken - 1;
        if (before < 0 || !forms.Is(before, "the"))
        {
            return false;
        }

        return before == 0 || forms.Folded(before - 1) is not ("of" or "among" or "all");
    }

    private static FrozenSet<string> Cues(string kind) =>
        Listing.Rows("Actors.metonymy-cues.tsv").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
