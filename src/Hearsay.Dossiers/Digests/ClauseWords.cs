using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Reading;
using Hearsay.Reading.Events;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Digests;

/// <summary>
/// The words of an event's own clause, by which another telling of it is known again: the clause of the trigger with what hangs on it,
/// without adverbial clauses, clauses beside it and the reporting around it.
/// </summary>
internal static class ClauseWords
{
    private const int Most = 24;
    private const int Deepest = 64;

    private static readonly FrozenSet<string> StopWords = Tables.Set("Digests.stopwords.tsv");

    /// <summary>The lemmas of nouns, names, verbs, adjectives and numbers in lower case, each once, in order; the names of the participants say nothing more and are left out.</summary>
    public static ImmutableArray<string> Of(DocumentReading reading, Event item)
    {
        var segmented = reading.Segmented;
        var at = segmented.TokenAtOrAfter(item.Trigger[0].Begin);
        var sentence = segmented.Sentences[segmented.SentenceOf(at)];
        var clause = ClauseOf(reading.Words, at);
        var participants = item.Source.Concat(item.Target).Where(p => p.Actor is not null).Select(p => p.Actor!).ToHashSet(StringComparer.Ordinal);
        List<TextSpan> named = [.. reading.Resolved.MentionsIn(sentence.Span)
            .Where(m => reading.Resolved.ActorOf[m] is >= 0 and var actor && participants.Contains(reading.Actors[actor].Id))
            .Select(m => reading.Mentions[m].Span)];
        var words = ImmutableArray.CreateBuilder<string>();
        for (var token = sentence.FirstToken; token < sentence.EndToken && words.Count < Most; token++)
        {
            if (reading.Words[token].PartOfSpeech is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Num)
                || !BelongsTo(reading.Words, token, clause, at)
                || named.Exists(n => n.Contains(segmented.Tokens[token].Span)))
            {
                continue;
            }

            var lemma = WordRarity.Base(reading.Words[token].Lemma.ToLowerInvariant());
            if (lemma.Length > 1 && char.IsLetterOrDigit(lemma[0]) && !StopWords.Contains(lemma) && !words.Contains(lemma))
            {
                words.Add(lemma);
            }
        }

        return words.ToImmutable();
    }

    /// <summary>The head of the nearest clause around a token.</summary>
    private static int ClauseOf(ImmutableArray<Word> words, int token)
    {
        var modifies = true;
        for (var depth = 0; depth < Deepest && words[token].Head >= 0 && !OpensClause(words, token); depth++)
        {
            if (modifies && words[token].PartOfSpeech == PartOfSpeech.Noun && Relation(words[token]) is "obl" or "nmod" && HasParties(words, token))
            {
                // "Was asked about the pact between A and B": the asking is no part of what the noun tells.
                return token;
            }

            modifies &= Relation(words[token]) is "compound" or "amod" or "punct";
            token = words[token].Head;
        }

        return token;
    }

    /// <summary>Whether a noun says itself between whom or with whom.</summary>
    private static bool HasParties(ImmutableArray<Word> words, int noun)
    {
        for (var token = noun + 1; token < words.Length && token - noun < Deepest; token++)
        {
            if (words[token].Head == noun && Relation(words[token]) is "nmod"
                && Enumerable.Range(noun + 1, token - noun - 1).Any(t => words[t].Head == token && words[t].Lemma.ToLowerInvariant() is "between" or "with"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BelongsTo(ImmutableArray<Word> words, int token, int clause, int trigger)
    {
        for (var depth = 0; depth < Deepest && token >= 0; depth++)
        {
            if (token == clause || token == trigger)
            {
                return true;
            }

            if (IsBeside(words, token))
            {
                return false;
            }

            token = words[token].Head;
        }

        return false;
    }

    /// <summary>A clause of its own, or one inside another; a coordinated verb has its own objects.</summary>
    private static bool OpensClause(ImmutableArray<Word> words, int token) => Relation(words[token]) switch
    {
        "ccomp" or "xcomp" or "advcl" or "acl" or "csubj" or "parataxis" => true,
        "conj" => words[token].PartOfSpeech == PartOfSpeech.Verb,
        _ => false,
    };

    private static bool IsBeside(ImmutableArray<Word> words, int token) => Relation(words[token]) switch
    {
        "advcl" or "parataxis" => true,
        "conj" => words[token].PartOfSpeech == PartOfSpeech.Verb,
        _ => false,
    };

    private static ReadOnlySpan<char> Relation(Word word) =>
        word.Relation.IndexOf(':') is > 0 and var colon ? word.Relation.AsSpan(0, colon) : word.Relation;
}
