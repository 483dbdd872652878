using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>Finds the words of a sentence that may carry an event. A word belongs to one trigger; none stands inside a name.</summary>
internal sealed class Triggers(EventText text, EventTree tree, Frames frames, Complements complements)
{
    private static readonly FrozenSet<string> s_bodies = EventLexicon.Instance.Classes["bodies"];

    private const int ObjectReach = 14;
    private const int Most = 6;

    /// <summary>The triggers of a sentence in order, each with the entries that fit, the most telling first.</summary>
    public ImmutableArray<ImmutableArray<Trigger>> In(Sentence sentence)
    {
        var found = ImmutableArray.CreateBuilder<ImmutableArray<Trigger>>();
        var claimed = sentence.FirstToken;
        var taken = new HashSet<int>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i < claimed || taken.Contains(i) || IsInsideName(i))
            {
                continue;
            }

            var fitting = Match(i, sentence);
            if (fitting.IsEmpty)
            {
                continue;
            }

            var first = fitting[0];
            if (first.Entry.Flag != RoleFlag.Uncoded)
            {
                found.Add(fitting);
            }

            // "threatened to attack": the attack is told too.
            claimed = first.Last > first.First + 1 && text.IsVerb(first.Last) && first.Entry.Flag != RoleFlag.Uncoded ? first.Last : first.Last + 1;
            for (var o = first.ObjectFirst; o >= 0 && o <= first.ObjectLast; o++)
            {
                taken.Add(o);
            }
        }

        return found.ToImmutable();
    }

    private ImmutableArray<Trigger> Match(int token, Sentence sentence)
    {
        var lemma = text.Lemma(token);
        var pos = text.Pos(token);
        if (pos == PartOfSpeech.Verb && token > sentence.FirstToken && text.IsGerund(token) && text.Pos(token - 1) is PartOfSpeech.Adp or PartOfSpeech.Sconj
            && token + 1 < sentence.EndToken && (text.Low(token + 1) == "between" || text.Low(token - 1) is "in" or "during" && text.Pos(token + 1) == PartOfSpeech.Adp) && MatchNoun(token, lemma, sentence) is { } mutual)
        {
            // "during fighting between", "killed in shelling in": a noun, whatever the tagger makes of it.
            return [mutual];
        }

        if (pos == PartOfSpeech.Verb || pos == PartOfSpeech.Aux && lemma == "be")
        {
            return IsAttributive(token, sentence) ? text.IsGerund(token) && MatchNoun(token, text.Low(token), sentence) is { } named ? [named] : []
                : IsTitled(token, sentence) ? [] : MatchVerb(token, lemma, sentence);
        }

        // Taggers take "air", after a country, for part of its name; a title is all capitals anyway.
        return (pos is PartOfSpeech.Noun or PartOfSpeech.Adj || pos == PartOfSpeech.Propn && (IsLowerCase(token) || text.Segmented.ZoneKindOf(sentence) == ZoneKind.Headline))
            && MatchNoun(token, lemma, sentence) is { } noun
            ? [noun]
            : [];
    }

    private ImmutableArray<Trigger> MatchVerb(int token, string lemma, Sentence sentence)
    {
        if (!EventLexicon.Instance.Verbs.TryGetValue(lemma, out var entries))
        {
            return [];
        }

        var fitting = ImmutableArray.CreateBuilder<Trigger>();
        foreach (var entry in entries)
        {
            if (EndOf(entry.Pattern, token, sentence.EndToken) is not { } last || !frames.Fits(entry.Frame, token))
            {
                continue;
            }

            if (entry.Objects.IsEmpty)
            {
                fitting.Add(new Trigger(entry, token, last, token, -1, -1, false));
            }
            else if (ObjectOf(entry, token, last, sentence) is { } noun)
            {
                fitting.Add(new Trigger(entry, token, last, token, noun.First, noun.Last, false));
            }

            if (fitting.Count == Most || fitting.Count > 0 && fitting[^1].Entry.Flag == RoleFlag.Uncoded)
            {
                break;
            }
        }

        if (fitting.Count > 1 && fitting[0].ObjectFirst >= 0 && tree.Child(token, "obj") is >= 0 and var headed)
        {
            // "receive rocket fire": the noun that heads the object tells more than one that only modifies it.
            fitting.Sort((a, b) => Comparer<(int, bool)>.Default.Compare((b.Entry.Pattern.Length, b.ObjectLast == headed), (a.Entry.Pattern.Length, a.ObjectLast == headed)));
        }

        return fitting.ToImmutable();
    }

    private Trigger? MatchNoun(int token, string lemma, Sentence sentence)
    {
        if (!EventLexicon.Instance.Nouns.TryGetValue(lemma, out var entries) && !EventLexicon.Instance.Nouns.TryGetValue(text.Low(token), out entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (EndOf(entry.Pattern, token, sentence.EndToken) is { } last && (last > token || text.Pos(last) is PartOfSpeech.Noun or PartOfSpeech.Propn || text.IsGerund(last)) && !ModifiesNoun(last, sentence.EndToken))
            {
                return new Trigger(entry, token, last, last, -1, -1, true);
            }
        }

        return null;
    }

    /// <summary>The last token of a pattern that begins at a token; one adverb may stand between its words.</summary>
    private int? EndOf(ImmutableArray<string> pattern, int token, int upper)
    {
        var at = token;
        for (var word = 1; word < pattern.Length; word++)
        {
            at++;
            if (at < upper && text.Pos(at) == PartOfSpeech.Adv && !text.Is(at, pattern[word]))
            {
                at++;
            }

            if (at >= upper || !text.Is(at, pattern[word]))
            {
                return null;
            }
        }

        return at;
    }

    private Phrase? ObjectOf(LexiconEntry entry, int verb, int last, Sentence sentence)
    {
        for (var i = last + 1; i < sentence.EndToken && i - last < ObjectReach; i++)
        {
            if (Noun(entry, i, sentence.EndToken) is { } noun)
            {
                return noun;
            }

            if (text.Pos(i) == PartOfSpeech.Adp && text.Low(i) is not ("of" or "than" or "at" or "about" or "over" or "around") && !text.IsTime(i) && !text.IsTime(Math.Min(i + 1, sentence.EndToken - 1))
                || complements.EndsClause(i, sentence.EndToken))
            {
                break;
            }
        }

        var group = VerbGroup.Of(text, verb, sentence.FirstToken);
        if (!group.IsPassive)
        {
            return CarrierOf(verb) is >= 0 and var carrier && carrier >= sentence.FirstToken ? Noun(entry, carrier, sentence.EndToken) : null;
        }

        for (var i = group.First - 1; i >= sentence.FirstToken && group.First - i < ObjectReach && !text.IsVerb(i); i--)
        {
            if (Noun(entry, i, sentence.EndToken) is { } noun)
            {
                return noun;
            }
        }

        return null;
    }

    private Phrase? Noun(LexiconEntry entry, int token, int upper)
    {
        if (text.MentionAt(token) is >= 0 and var mention && text.Mentions[mention].Form == MentionForm.Name)
        {
            return null;
        }

        if (text.Pos(token) == PartOfSpeech.Verb && token > 0 && text.Low(token - 1) == "to")
        {
            // "promised to help": a verb, and not the help that is promised.
            return null;
        }

        foreach (var words in entry.Objects)
        {
            if (words.Length == 1 && IsOnlyModifier(entry, token, upper))
            {
                continue;
            }

            if (text.Is(token, words[0]) && EndOf(words, token, upper) is { } last)
            {
                return new Phrase(token, last);
            }
        }

        return null;
    }

    /// <summary>"The raids carried out by", "the raids that they launched on": the noun on which a participle or clause hangs that has no object of its own; -1 for none.</summary>
    private int CarrierOf(int verb)
    {
        var hangs = tree.Relation(verb) == "acl" && tree.Child(verb, "mark") < 0
            || tree.Relation(verb) == "acl:relcl" && tree.Child(verb, "nsubj") is >= 0 and var doer && !text.IsRelative(doer);
        var own = tree.Child(verb, "obj");
        return hangs && tree.Head(verb) < verb && (own < 0 || text.IsRelative(own)) ? tree.Head(verb) : -1;
    }

    /// <summary>Whether a word of the object only modifies another, so that the entry does not mean it: "a carrier strike group", "rocket propelled grenade fire".</summary>
    private bool IsOnlyModifier(LexiconEntry entry, int token, int upper) => text.Pos(token) == PartOfSpeech.Adj && ModifiesNoun(token, upper)
        || tree.Is(token, "compound") && tree.Head(token) == token + 1 && s_bodies.Contains(text.Lemma(token + 1))
        || entry.Type == EventType.Aid && IsBeforeFire(token, upper);

    /// <summary>"Received rocket propelled grenade fire": no arms were given.</summary>
    private bool IsBeforeFire(int token, int upper)
    {
        for (var i = token + 1; i < upper && i - token < Most; i++)
        {
            if (text.Lemma(i) == "fire" && text.Pos(i) == PartOfSpeech.Noun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Aid workers", "attack helicopters": the noun only tells the kind of the next.</summary>
    private bool ModifiesNoun(int token, int upper) => token + 1 < upper && text.MentionAt(token + 1) < 0 && !text.IsTime(token + 1)
        && (text.Pos(token + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn || text.IsHyphen(token + 1));

    /// <summary>"The detained leaders", "the rebel-held town": a participle in front of its noun.</summary>
    private bool IsAttributive(int token, Sentence sentence) => tree.Relation(token) == "amod" && tree.Head(token) > token && tree.Child(token, "obj") < 0 || token > sentence.FirstToken && token + 1 < sentence.EndToken && text.MayBeParticiple(token)
        && (text.IsHyphen(token - 1) || text.IsNominal(token + 1) && (text.IsDeterminer(token - 1) || text.IsGenitive(token - 1) || text.Pos(token - 1) is PartOfSpeech.Num));

    /// <summary>"The Committee to Protect Journalists": a verb with a capital inside a sentence of prose is part of a name.</summary>
    private bool IsTitled(int token, Sentence sentence) => token > sentence.FirstToken && !IsLowerCase(token) && text.Pos(token - 1) == PartOfSpeech.Part
        && text.Segmented.ZoneKindOf(sentence) != ZoneKind.Headline && token - 2 >= sentence.FirstToken && !IsLowerCase(token - 2) && token + 1 < sentence.EndToken && !IsLowerCase(token + 1)
        && text.Low(token - 1) == "to" && IsLowerCase(token - 1) && sentence.FirstToken + 1 < token && text.MentionAt(token - 2) >= 0;

    private bool IsLowerCase(int token) => char.IsLower(text.Segmented.Text[text.Segmented.Tokens[token].Span.Begin]);

    private bool IsInsideName(int token) =>
        text.MentionAt(token) is >= 0 and var mention && (text.Mentions[mention].Form == MentionForm.Name || text.Mentions[mention].EndToken - 1 == token);
}
