using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// Finds descriptions of those who act ("Iraqi officials", "the prime minister", "US forces") and the pronouns of persons in one sentence.
/// A nationality or organisation right before the noun keeps a mention of its own; the resolver joins the two.
/// </summary>
internal sealed class DescriptionFinder(Gazetteer gazetteer, TokenForms forms, ParsedText parsed, Sentence sentence, WordPieces pieces, SentenceStyle style)
{
    private const int MostWords = 6;

    private readonly PhraseExtent _extent = new(forms, parsed);

    /// <summary>Adds descriptions and pronouns to the names of a sentence, which lie in order; returns them all in order.</summary>
    public List<Mention> With(List<Mention> names)
    {
        var result = new List<Mention>();
        var next = 0;
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            while (next < names.Count && names[next].EndToken <= at)
            {
                result.Add(names[next++]);
            }

            if (next < names.Count && names[next].FirstToken <= at)
            {
                at = names[next].EndToken;
                result.Add(names[next++]);
                continue;
            }

            if (Pronoun(at) is { } pronoun)
            {
                result.Add(pronoun);
                at++;
                continue;
            }

            var limit = next < names.Count ? names[next].FirstToken : sentence.EndToken;
            if (EndOfDescription(at, limit, next < names.Count ? names[next] : null) is var (end, agent))
            {
                Add(result, at, end, agent);
                at = end;
                continue;
            }

            at++;
        }

        result.AddRange(names.Skip(next));
        return result;
    }

    private (int End, Agent Agent)? EndOfDescription(int at, int limit, Mention? following)
    {
        if (!forms.IsWord(at) || !CapitalsFit(at) || pieces.LongestAt(at, gazetteer.Agents) is not { } found || found.End > limit)
        {
            return null;
        }

        // "army spokesman", "rebel fighters": the last noun is the one that acts.
        var (agent, end) = found;
        while (end < limit && end < at + MostWords && pieces.LongestAt(end, gazetteer.Agents) is { } next && next.End <= limit && forms.IsWord(end))
        {
            (agent, end) = next;
        }

        // "President Obama" is a title, and no description beside the name.
        if (following is { Kind: MentionKind.Person, Form: MentionForm.Name } && following.FirstToken == end)
        {
            return null;
        }

        // "Camp Marun" that the network did not see is no camp; "mine" is mostly a pronoun.
        if (agent.Kind == "place" && (forms.Case(at) != LetterCase.Small && !forms.BeginsClause(at, sentence) || parsed.Words[end - 1].PartOfSpeech == PartOfSpeech.Pron))
        {
            return null;
        }

        // "police station": the noun only describes another.
        if (end < sentence.EndToken && (parsed.Words[end].PartOfSpeech is PartOfSpeech.Noun && forms.Case(end) == LetterCase.Small && !forms.Glued(end)
            || forms.IsHyphen(end) && forms.Glued(end)))
        {
            return null;
        }

        return parsed.Words[end - 1].PartOfSpeech is PartOfSpeech.Verb or PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Adp or PartOfSpeech.Aux ? null : (end, agent);
    }

    private void Add(List<Mention> result, int at, int end, Agent agent)
    {
        var first = at;
        while (first > sentence.FirstToken && end - first < MostWords && (result.Count == 0 || result[^1].EndToken < first)
            && forms.IsWord(first - 1) && Wordlists.Modifiers.Contains(forms.Folded(first - 1)) && CapitalsFit(first - 1))
        {
            first--;
        }

        var named = result.Count > 0 && result[^1].EndToken == first && result[^1] is { Form: MentionForm.Name, Kind: not MentionKind.Person, Entry: not null };
        var (whole, wholeEnd) = _extent.Of(first, end, sentence);
        if (!IsSomebody(agent, first, whole, wholeEnd > end, named))
        {
            return;
        }

        var kind = agent.Kind switch { "person" => MentionKind.Person, "group" => MentionKind.Group, "place" => MentionKind.Place, _ => MentionKind.Organisation };
        result.Add(new Mention(forms.Segmented.SpanOfTokens(first, end - 1), kind, MentionForm.Description, first, end - first)
        {
            Extent = forms.Segmented.SpanOfTokens(whole, wholeEnd - 1),
        });
    }

    /// <summary>Whether a noun tells of somebody or of some place, and not of any: "companies" and "roads" in general are nobody.</summary>
    private bool IsSomebody(Agent agent, int first, int whole, bool completed, bool named)
    {
        var definite = first > sentence.FirstToken
            && (forms.Folded(first - 1) is "the" or "this" or "that" or "these" or "those" or "its" or "their" or "his" or "her" or "our" || forms.IsGenitive(first - 1));
        return agent.Sector is not null || named || definite || agent.Kind is "person" or "group" || agent.Kind == "organisation" && completed
            || agent.Kind == "place" && (whole < first || !agent.Noun.EndsWith('s'));
    }

    private Mention? Pronoun(int at)
    {
        MentionKind? kind = forms.Folded(at) switch
        {
            "he" or "she" or "him" or "me" or "myself" => MentionKind.Person,
            "i" when forms.Form(at) is ['I'] => MentionKind.Person,
            "her" when parsed.Words[at].Relation is "obj" or "iobj" or "obl" or "nsubj" => MentionKind.Person,
            "they" or "them" or "we" or "ourselves" => MentionKind.Group,
            "us" when forms.Case(at) == LetterCase.Small => MentionKind.Group,
            _ => null,
        };
        if (kind is null || parsed.Words[at].PartOfSpeech != PartOfSpeech.Pron && forms.Folded(at) is "i" or "me" or "us"
            || forms.Case(at) == LetterCase.Capitals && forms.Folded(at) is not "he" && style == SentenceStyle.Plain)
        {
            return null;
        }

        return new Mention(forms.Segmented.Tokens[at].Span, kind.Value, MentionForm.Pronoun, at, 1);
    }

    private bool CapitalsFit(int token) =>
        forms.Case(token) == LetterCase.Small || style != SentenceStyle.Plain || forms.BeginsClause(token, sentence)
        || token > sentence.FirstToken && forms.Case(token) == LetterCase.Capital
            && (forms.IsWord(token - 1) || forms.IsGenitive(token - 1));
}
