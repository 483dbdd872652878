using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Noun phrases by their parts of speech, leftwards from their end and rightwards from their begin, with coordination and the
/// prepositional phrases that hang on them. Every walk is bounded, so that a sentence without end costs no more than its length.
/// </summary>
internal sealed class NounPhrases(EventText text)
{
    private const int Reach = 30;
    private const int Items = 8;

    private static readonly FrozenSet<string> s_belonging = Prepositions("belonging");
    private static readonly FrozenSet<string> s_reaching = Prepositions("reaching");

    /// <summary>The phrase that ends with a token, not beginning before <paramref name="lower"/>; null where none does.</summary>
    public Phrase? EndingAt(int last, int lower)
    {
        var first = -1;
        for (var i = last; i >= lower && last - i < Reach; i--)
        {
            if (text.MentionAt(i) is >= 0 and var mention)
            {
                i = Math.Max(text.Mentions[mention].FirstToken, lower);
                first = i;
            }
            else if (text.IsDeterminer(i))
            {
                return first < 0 ? null : new Phrase(i, last);
            }
            else if (text.IsNominal(i) || first >= 0 && IsModifyingParticiple(i, lower))
            {
                first = i;
            }
            else
            {
                if (first < 0 && text.Pos(i) == PartOfSpeech.Pron)
                {
                    first = i;
                }

                break;
            }
        }

        return first < 0 ? null : new Phrase(first, last);
    }

    /// <summary>The phrase that begins with a token or after the determiners and adverbs on it, ending before <paramref name="upper"/>.</summary>
    public Phrase? BeginningAt(int first, int upper)
    {
        var i = first;
        while (i < upper && i - first < Reach && (text.IsDeterminer(i) || text.IsTransparent(i) || IsApproximation(i)))
        {
            i++;
        }

        var (begin, last) = (i, -1);
        while (i < upper && i - first < Reach)
        {
            if (text.MentionAt(i) is >= 0 and var mention)
            {
                i = Math.Min(text.Mentions[mention].EndToken, upper);
                last = i - 1;
            }
            else if (text.IsNominal(i) || IsQuotedWord(i, begin))
            {
                last = i++;
            }
            else if (text.IsVerb(i) && (text.MayBeParticiple(i) || text.IsGerund(i)) && i + 1 < upper && text.IsNominal(i + 1) && text.MentionAt(i) < 0
                && (i == begin ? text.IsDeterminer(Math.Max(i - 1, 0)) || text.Pos(i) == PartOfSpeech.Adj : !text.IsGerund(i) && text.MentionAt(i - 1) < 0 && (text.Pos(i - 1) is PartOfSpeech.Adj or PartOfSpeech.Num || text.IsHyphen(i - 1) || text.IsGenitive(i - 1))))
            {
                last = i++;
            }
            else
            {
                break;
            }
        }

        return last < 0 ? null : new Phrase(begin, last);
    }

    /// <summary>
    /// Who is meant by what ends with a token: the mentions of the phrase and of those joined to it; where the phrase hangs on another
    /// ("a court in Lyon"), who is meant by that one first.
    /// </summary>
    public Side WhoEndingAt(int last, int lower, int depth = 0)
    {
        if (last < lower || EndingAt(last, lower) is not { } phrase)
        {
            return Side.Nobody;
        }

        var mentions = new List<int>(2);
        Add(mentions, phrase);
        var first = phrase.First;
        for (var items = 0; items < Items && JoinedBefore(first, lower, items > 0) is { } before; items++)
        {
            if (before.First - 1 == lower && text.Pos(lower) == PartOfSpeech.Adp)
            {
                // "In New York, France and Italy …": what the sentence opens with is a place.
                break;
            }

            Add(mentions, before);
            first = before.First;
        }

        var preposition = first - 1;
        if (depth < 3 && preposition > lower && text.Pos(preposition) == PartOfSpeech.Adp && !text.IsTime(preposition) && text.IsNominal(preposition - 1))
        {
            var outer = WhoEndingAt(preposition - 1, lower, depth + 1);
            if (!outer.IsEmpty)
            {
                return outer;
            }

            if (!s_belonging.Contains(text.Low(preposition)) && text.Pos(preposition - 1) != PartOfSpeech.Adj)
            {
                return Side.Nobody with { First = first };
            }
        }

        mentions.Reverse();
        return new Side([.. mentions.Select(m => NounHeads.FillerOf(text, m))], first);
    }

    /// <summary>
    /// Who is meant by what begins with a token: the mentions of the phrase and of those joined to it; where it has none, those of
    /// the phrases that hang on it ("military positions in the province").
    /// </summary>
    public Side WhoBeginningAt(int first, int upper, int depth = 0)
    {
        if (first >= upper || BeginningAt(first, upper) is not { } phrase)
        {
            return Side.Nobody;
        }

        var mentions = new List<int>(2);
        Add(mentions, phrase);
        if (mentions.Count == 0)
        {
            var preposition = SkipBrackets(phrase.Last + 1, upper);
            if (preposition + 1 < upper && text.IsVerb(preposition) && text.MayBeParticiple(preposition) && text.Pos(preposition + 1) == PartOfSpeech.Adp)
            {
                // "an offer made by them", "sanctions imposed on them"
                preposition++;
            }

            return depth < 3 && preposition < upper && (s_reaching.Contains(text.Low(preposition)) || text.Low(preposition) == "with" && text.Lemma(phrase.Last) is "border" or "frontier") && !text.IsTime(preposition + 1 < upper ? preposition + 1 : preposition)
                ? WhoBeginningAt(preposition + 1, upper, depth + 1)
                : Side.Nobody;
        }

        if (depth == 0 && IsUnknown(mentions[0]))
        {
            // "people in Somalia", "its troops in the north": whose they are says more than what they are.
            var preposition = SkipBrackets(phrase.Last + 1, upper);
            var named = preposition < upper && text.Low(preposition) is "in" or "of" or "from" && !text.IsTime(preposition) ? WhoBeginningAt(preposition + 1, upper, depth + 1) : Side.Nobody;
            if (!named.IsEmpty && !IsUnknown(named.Fillers[0].Mention))
            {
                return named;
            }

            if (IsOwned(text.Mentions[mentions[0]].FirstToken))
            {
                return Side.Nobody;
            }
        }

        AddJoinedAfter(mentions, phrase, upper);
        return new Side([.. mentions.Select(m => NounHeads.FillerOf(text, m))], phrase.First);
    }

    /// <summary>The token after brackets that open at a token, within reach; the token itself where none open.</summary>
    public int SkipBrackets(int token, int upper)
    {
        if (token < upper && text.Low(token) is "(" or "[")
        {
            for (var i = token + 1; i < upper && i - token < Reach / 2; i++)
            {
                if (text.Low(i) is ")" or "]")
                {
                    return i + 1;
                }
            }
        }

        return token;
    }

    /// <summary>Whether a mention only describes somebody of whom neither name nor country is known.</summary>
    public bool IsUnknown(int mention) => text.Mentions[mention].Form == MentionForm.Description
        && (text.Resolved.ActorOf[mention] < 0 || text.Resolved.Actors[text.Resolved.ActorOf[mention]] is { Country: null, Entry: null });

    /// <summary>Whether "its" or "their" stands in front of a token.</summary>
    public bool IsOwned(int token) => token > 0 && text.Low(token - 1) is "its" or "his" or "her" or "their";

    private void Add(List<int> mentions, Phrase phrase)
    {
        var mention = -1;
        for (var i = phrase.Last; i >= phrase.First; i--)
        {
            if (text.MentionAt(i) is >= 0 and var here && here != mention)
            {
                // "French journalists": where nothing else is known of them, the nationality in front says who is meant.
                var isDescribed = mention >= 0;
                if (isDescribed && text.Mentions[here].Form != MentionForm.Name)
                {
                    break;
                }

                mention = here;
                if (!IsUnknown(mention))
                {
                    break;
                }
            }
        }

        if (mention >= 0 && !text.IsBracketed(mention) && text.FirstAfterBracket(mention) == text.Mentions[mention].FirstToken && !mentions.Contains(mention))
        {
            mentions.Add(mention);
        }
    }

    /// <summary>The phrase that "and" or, further to the left, a comma joins to what begins with a token.</summary>
    private Phrase? JoinedBefore(int first, int lower, bool inList)
    {
        var i = first - 1;
        if (i <= lower || !(text.Low(i) is "and" or "&" or "or" || inList && text.Low(i) == ","))
        {
            return null;
        }

        if (text.Low(i) != "," && text.Low(i - 1) == ",")
        {
            i--;
        }

        if (i - 1 < lower || !text.IsNominal(i - 1) || EndingAt(i - 1, lower) is not { } before || !HasMention(before))
        {
            return null;
        }

        // "they attacked Iran and Israel answered": what stands before is the object of another verb.
        return before.First > lower && text.IsVerb(before.First - 1) ? null : before;
    }

    private void AddJoinedAfter(List<int> mentions, Phrase phrase, int upper)
    {
        var waiting = new List<Phrase>(2);
        var i = SkipBrackets(phrase.Last + 1, upper);
        for (var items = 0; items < Items && i < upper; items++)
        {
            var comma = text.Low(i) == ",";
            var next = comma ? i + 1 : i;
            var and = next < upper && text.Low(next) is "and" or "&" or "or" or "both";
            if (!comma && !and)
            {
                return;
            }

            if (BeginningAt(and ? next + 1 : next, upper) is not { } joined || !HasMention(joined))
            {
                return;
            }

            i = SkipBrackets(joined.Last + 1, upper);
            if (and)
            {
                // "they attacked Iran and Israel answered": what follows is the subject of another verb.
                if (i < upper && !IsAfterBetween(phrase.First) && (text.IsVerb(i) && !text.IsGerund(i) || text.Pos(i) == PartOfSpeech.Aux))
                {
                    return;
                }

                waiting.Add(joined);
                foreach (var item in waiting)
                {
                    Add(mentions, item);
                }

                return;
            }

            waiting.Add(joined);
        }
    }

    private bool HasMention(Phrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (text.MentionAt(i) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsModifyingParticiple(int token, int lower) => text.IsVerb(token) && (text.MayBeParticiple(token) || text.IsGerund(token))
        && (text.Relation(token) == "amod" || token > lower && (text.IsHyphen(token - 1) || text.IsDeterminer(token - 1) || text.IsGenitive(token - 1)
            || text.Pos(token - 1) is PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Cconj));

    private bool IsAfterBetween(int first) => first > 0 && text.Low(first - 1) == "between" || first > 1 && text.Low(first - 2) == "between";

    private bool IsApproximation(int token) => text.Low(token) is "than" or "more" or "least" or "most" or "up" or "about" or "around" or "nearly" or "some" or "over"
        || text.Low(token) == "at" && token + 1 < text.Segmented.Tokens.Length && text.Low(token + 1) is "least" or "most";

    private bool IsQuotedWord(int token, int begin) => token > begin && text.IsQuote(token) && token + 1 < text.Segmented.Tokens.Length && text.IsNominal(token + 1);

    private static FrozenSet<string> Prepositions(string kind) =>
        LexiconFile.Rows("prepositions.tsv", 2).Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
