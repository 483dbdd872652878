using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>An office that the text gives a person, with the mention to which it belongs.</summary>
/// <param name="Title">As written.</param>
/// <param name="Sector">The sector of those who hold it; null where it depends on what it belongs to.</param>
/// <param name="Of">The index of the mention that it belongs to; -1 where the text names none.</param>
/// <param name="Evidence">The words that say so.</param>
internal readonly record struct FoundRole(string Title, string? Sector, int Of, TextSpan Evidence);

/// <summary>
/// Finds the offices of a named person: a title before the name ("Iraqi Prime Minister X"), an apposition after it ("X, chairman of Y,") or
/// before it ("the head of Y, X,").
/// </summary>
internal sealed class RoleFinder(MentionedText mentioned, TokenForms forms, Gazetteer gazetteer, MentionTree tree)
{
    private const int LongestTitle = 5;
    private const int LongestApposition = 14;
    private static readonly FrozenSet<string> FormsOfAddress = Listing.Words("Actors.forms-of-address.tsv");

    private readonly SentencePieces _pieces = new(mentioned.Parsed.Segmented, forms);
    private readonly string _text = mentioned.Parsed.Text;

    /// <summary>The offices that stand beside one mention of a person, in the order of the text.</summary>
    public IEnumerable<FoundRole> Of(int index)
    {
        var mention = mentioned.Mentions[index];
        var segmented = mentioned.Parsed.Segmented;
        var sentence = segmented.Sentences[segmented.SentenceOf(mention.FirstToken)];
        if (BeforeName(index, mention, sentence) is { } before)
        {
            yield return before;
        }
        else if (AppositionBefore(index, mention, sentence) is { } apposition)
        {
            yield return apposition;
        }

        if (AppositionAfter(index, mention, sentence) is { } after)
        {
            yield return after;
        }
    }

    private FoundRole? BeforeName(int index, Mention mention, Sentence sentence)
    {
        var (first, sector) = TitleEndingAt(mention.FirstToken, sentence);
        if (first < 0)
        {
            return null;
        }

        // A further title before it is part of the office ("Marine Gen.", "Vice President"); "Mr" alone says nothing.
        var title = forms.Segmented.SpanOfTokens(first, mention.FirstToken - 1).Of(_text);
        if (IsAddress(title))
        {
            return null;
        }

        var whole = Widened(first, mention, sentence);
        if (whole < first)
        {
            title = forms.Segmented.SpanOfTokens(whole, mention.FirstToken - 1).Of(_text);
            sector = _pieces.At(first).LongestAt(Math.Max(whole, first - 1), gazetteer.Agents) is { } agent && agent.End == mention.FirstToken ? agent.Value.Sector ?? sector : sector;
            first = whole;
        }

        var (of, begin) = OfBefore(index, first);
        if (of < 0 && forms.Folded(mention.FirstToken - 1) is "spokesman" or "spokeswoman" or "spokesperson")
        {
            of = Speaks(index, sentence);
        }

        return new FoundRole(title, sector, of, new TextSpan(begin, mention.Span.End));
    }

    /// <summary>The first of the small words that belong to a title: "foreign policy" of "foreign policy chief X".</summary>
    private int Widened(int first, Mention mention, Sentence sentence)
    {
        var begin = first;
        while (begin > sentence.FirstToken && first - begin < LongestTitle && forms.Case(begin - 1) == LetterCase.Small && tree.At(begin - 1) < 0
            && mentioned.Parsed.Words[begin - 1] is { PartOfSpeech: PartOfSpeech.Noun or PartOfSpeech.Adj, Relation: "compound" or "amod" } word
            && word.Head >= begin && word.Head < mention.EndToken && (begin < first || !Wordlists.Modifiers.Contains(forms.Folded(begin - 1)) || IsOffice(begin - 1, mention)))
        {
            begin--;
        }

        return begin;
    }

    private bool IsOffice(int token, Mention mention) => _pieces.At(token).LongestAt(token, gazetteer.Agents) is { } agent && agent.End == mention.FirstToken;

    /// <summary>"The party is content, spokesman X said": for the last organisation named before it in the sentence.</summary>
    private int Speaks(int index, Sentence sentence)
    {
        for (var i = index - 1; i >= 0 && mentioned.Mentions[i].FirstToken >= sentence.FirstToken; i--)
        {
            if (mentioned.Mentions[i] is { Form: MentionForm.Name, Kind: MentionKind.Organisation })
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What an office before a name belongs to: the mention right before it, also in the genitive.</summary>
    private (int Of, int Begin) OfBefore(int index, int first)
    {
        var tokens = forms.Segmented.Tokens;
        if (index > 0)
        {
            var owner = mentioned.Mentions[index - 1];
            var end = owner.EndToken;
            if (end < first && (forms.IsGenitive(end) || forms.IsApostrophe(end)))
            {
                end++;
            }

            while (end < first && Wordlists.Modifiers.Contains(forms.Folded(end)))
            {
                end++;
            }

            if (end == first && owner is { Form: MentionForm.Name, Kind: not MentionKind.Person })
            {
                return (index - 1, owner.Span.Begin);
            }
        }

        return (-1, tokens[first].Span.Begin);
    }

    private FoundRole? AppositionAfter(int index, Mention mention, Sentence sentence)
    {
        // "X, chairman of Y," and "X is chairman of Y".
        var at = mention.EndToken;
        if (at >= sentence.EndToken || forms.Form(at) is not [','] && forms.Folded(at) is not ("is" or "was"))
        {
            return null;
        }

        at++;
        var from = at;
        var owner = -1;
        var next = index + 1;
        while (at < sentence.EndToken && at < from + 7)
        {
            if (forms.Folded(at) is "the" or "a" or "an" or "then" or "now" || Wordlists.Modifiers.Contains(forms.Folded(at)) && TitleAt(at, sentence) is null
                || forms.IsGenitive(at) || forms.IsApostrophe(at))
            {
                at++;
                continue;
            }

            if (next < mentioned.Mentions.Length && mentioned.Mentions[next] is { } beside && beside.FirstToken == at)
            {
                if (beside.Form == MentionForm.Name && beside.Kind != MentionKind.Person && owner < 0)
                {
                    owner = next++;
                    at = beside.EndToken;
                    continue;
                }

                if (beside.Form == MentionForm.Description)
                {
                    return FromDescription(beside, next, owner, mention, sentence);
                }

                return null;
            }

            if (TitleAt(at, sentence) is { } title)
            {
                var end = title.End;
                while (next < mentioned.Mentions.Length && mentioned.Mentions[next].FirstToken < end)
                {
                    next++;
                }

                // "Smith, Minister Jones and others" is a list.
                if (next < mentioned.Mentions.Length && mentioned.Mentions[next].FirstToken == end && mentioned.Mentions[next].Kind == MentionKind.Person)
                {
                    return null;
                }

                return Complete(at, end, title.Value, owner, mention, sentence, next);
            }

            return null;
        }

        return null;
    }

    private FoundRole? FromDescription(Mention description, int index, int owner, Mention person, Sentence sentence)
    {
        if (description.Kind != MentionKind.Person)
        {
            return null;
        }

        for (var at = description.FirstToken; at < description.EndToken; at++)
        {
            if (TitleAt(at, sentence) is { } title && title.End >= description.EndToken)
            {
                return Complete(at, title.End, title.Value, owner < 0 && description.Entry is not null ? index : owner, person, sentence, index + 1);
            }
        }

        return null;
    }

    private FoundRole Complete(int first, int end, string? sector, int owner, Mention person, Sentence sentence, int next)
    {
        var title = forms.Segmented.SpanOfTokens(first, end - 1);
        var evidence = person.Span.Union(title);
        if (owner < 0 && end < sentence.EndToken && forms.Folded(end) is "of" or "for" or "at" or "in" or "to")
        {
            var limit = Math.Min(sentence.EndToken, end + 6);
            for (; next < mentioned.Mentions.Length && mentioned.Mentions[next].FirstToken < limit; next++)
            {
                if (mentioned.Mentions[next] is { Form: not MentionForm.Pronoun, Kind: not MentionKind.Person } complement && complement.FirstToken > end)
                {
                    if (!Broken(end, complement.FirstToken))
                    {
                        owner = next;
                        evidence = evidence.Union(complement.Span);
                        while (++next < mentioned.Mentions.Length && mentioned.Mentions[next] is var more && more.EndToken <= sentence.EndToken
                            && (more.FirstToken == mentioned.Mentions[next - 1].EndToken
                                || more.FirstToken == mentioned.Mentions[next - 1].EndToken + 1 && forms.IsGenitive(more.FirstToken - 1)))
                        {
                            evidence = evidence.Union(more.Span);
                        }

                    }

                    break;
                }
            }
        }

        return new FoundRole(title.Of(_text), sector, owner, evidence);
    }

    private FoundRole? AppositionBefore(int index, Mention mention, Sentence sentence)
    {
        // "the head of the committee, X, said" and "the head of the committee, X said".
        var comma = mention.FirstToken - 1;
        if (comma <= sentence.FirstToken || forms.Form(comma) is not [','] || mention.EndToken >= sentence.EndToken
            || !(forms.Form(mention.EndToken) is [','] || Wordlists.SpeakingVerbs.Contains(forms.Folded(mention.EndToken))))
        {
            return null;
        }

        for (var at = Math.Max(sentence.FirstToken, comma - LongestApposition); at < comma; at++)
        {
            if (TitleAt(at, sentence) is not { } title || title.End > comma || Broken(at, comma) || IsAddress(forms.Segmented.SpanOfTokens(at, title.End - 1).Of(_text)))
            {
                continue;
            }

            var opens = at == sentence.FirstToken || forms.Folded(at - 1) is "the" or "a" or "an" || Wordlists.Modifiers.Contains(forms.Folded(at - 1))
                || forms.IsGenitive(at - 1) || EndsName(index, at);
            if (!opens || title.End < comma && forms.Folded(title.End) is not ("of" or "for" or "at" or "in"))
            {
                continue;
            }

            var next = index - 1;
            while (next > 0 && mentioned.Mentions[next - 1].FirstToken >= title.End)
            {
                next--;
            }

            var owner = next >= 0 && mentioned.Mentions[next] is { Kind: not MentionKind.Person, Form: not MentionForm.Pronoun } complement
                && complement.FirstToken > title.End && complement.EndToken <= comma ? next : -1;
            var begin = forms.Segmented.Tokens[at].Span.Begin;
            if (owner < 0)
            {
                (owner, begin) = OfBefore(next >= 0 && mentioned.Mentions[next].FirstToken < at ? next + 1 : Math.Max(next, 0), at);
            }

            return new FoundRole(forms.Segmented.SpanOfTokens(at, title.End - 1).Of(_text), title.Value, owner, new TextSpan(begin, mention.Span.End));
        }

        return null;
    }

    private bool EndsName(int index, int token)
    {
        for (var i = index - 1; i >= 0 && mentioned.Mentions[i].EndToken >= token; i--)
        {
            if (mentioned.Mentions[i].EndToken == token)
            {
                return true;
            }
        }

        return false;
    }

    private bool Broken(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (forms.Form(i) is [',' or ';' or '"' or '“' or '”' or '(' or ')' or ':'] || Wordlists.SpeakingVerbs.Contains(forms.Folded(i)))
            {
                return true;
            }
        }

        return false;
    }

    private (int First, string? Sector) TitleEndingAt(int end, Sentence sentence)
    {
        for (var first = Math.Max(sentence.FirstToken, end - LongestTitle); first < end; first++)
        {
            if (forms.IsWord(first) && TitleAt(first, sentence) is { } title && title.End == end)
            {
                return (first, title.Value);
            }
        }

        return (-1, null);
    }

    private (string? Value, int End)? TitleAt(int token, Sentence sentence) =>
        token >= sentence.EndToken ? null : _pieces.At(token).LongestAt(token, Wordlists.Titles);

    private static bool IsAddress(string title) =>
        FormsOfAddress.Contains(Folding.Fold(title));
}
