using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Events;

/// <summary>
/// The contexts of events, after the general contexts of the PLOVER manual: words that tell one wherever they stand in the sentence, words that do only
/// in the event's own clause, and what its participants are.
/// </summary>
internal sealed class Contexts(EventText text)
{
    private const int Depth = 16;

    private static readonly FrozenDictionary<string, (string[] Words, bool InClause, string Code)[]> s_words = LexiconFile.Rows("contexts.tsv", 3)
        .Where(r => r[1] is "sentence" or "clause")
        .Select(r => (Words: r[0].Split(' '), InClause: r[1] == "clause", Code: r[2]))
        .GroupBy(r => r.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static readonly ILookup<string, string> s_participants = LexiconFile.Rows("contexts.tsv", 3)
        .Where(r => r[1] is "sector" or "entry")
        .ToLookup(r => $"{r[1]} {r[0]}", r => r[2], StringComparer.Ordinal);

    private readonly Dictionary<string, Actor> _actors = text.Resolved.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
    private readonly Dictionary<int, List<(int Token, int Last, bool InClause, string Code)>> _bySentence = [];

    /// <summary>All codes of the list, sorted.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. LexiconFile.Rows("contexts.tsv", 3).Select(r => r[2]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The contexts of an event, each once, by code.</summary>
    /// <param name="head">The word that carries the event.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="participants">Who takes part on either side.</param>
    public ImmutableArray<EventContext> Of(int head, Sentence sentence, IEnumerable<Participant> participants)
    {
        var found = new SortedDictionary<string, TextSpan>(StringComparer.Ordinal);
        var clause = -2;
        foreach (var (token, last, inClause, code) in In(sentence))
        {
            if (found.ContainsKey(code))
            {
                continue;
            }

            if (inClause)
            {
                clause = clause == -2 ? ClauseOf(head) : clause;
                if (ClauseOf(token) != clause && !IsUnder(token, head))
                {
                    continue;
                }
            }

            found.Add(code, text.Segmented.SpanOfTokens(token, last));
        }

        foreach (var participant in participants)
        {
            if (participant.Actor is null || !_actors.TryGetValue(participant.Actor, out var actor))
            {
                continue;
            }

            foreach (var code in CodesOf(actor))
            {
                found.TryAdd(code, participant.Span);
            }
        }

        return [.. found.Select(f => new EventContext(f.Key, f.Value))];
    }

    private static IEnumerable<string> CodesOf(Actor actor) =>
        (actor.Sector is { } sector ? s_participants[$"sector {sector}"] : []).Concat(actor.Entry is { } entry ? s_participants[$"entry {entry}"] : []);

    /// <summary>The words of a sentence that tell a context, in order.</summary>
    private List<(int Token, int Last, bool InClause, string Code)> In(Sentence sentence)
    {
        if (_bySentence.TryGetValue(sentence.FirstToken, out var known))
        {
            return known;
        }

        var found = new List<(int, int, bool, string)>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            Add(found, i, text.Low(i), sentence);
            if (text.Lemma(i) != text.Low(i))
            {
                Add(found, i, text.Lemma(i), sentence);
            }
        }

        _bySentence.Add(sentence.FirstToken, found);
        return found;
    }

    private void Add(List<(int, int, bool, string)> found, int token, string first, Sentence sentence)
    {
        foreach (var (words, inClause, code) in s_words.GetValueOrDefault(first) ?? [])
        {
            var matches = token + words.Length <= sentence.EndToken;
            for (var i = 1; matches && i < words.Length; i++)
            {
                matches = text.Is(token + i, words[i]);
            }

            if (matches)
            {
                found.Add((token, token + words.Length - 1, inClause, code));
            }
        }
    }

    /// <summary>The word that heads the clause of a token.</summary>
    private int ClauseOf(int token)
    {
        var tree = text.Tree;
        for (var steps = 0; steps < Depth && tree.Head(token) >= 0; steps++)
        {
            if (tree.Is(token, "ccomp") || tree.Is(token, "advcl") || tree.Is(token, "parataxis") || tree.Is(token, "csubj") || tree.Is(token, "acl") || tree.Is(token, "conj") && text.IsVerb(token))
            {
                break;
            }

            token = tree.Head(token);
        }

        return token;
    }

    /// <summary>Whether a token belongs to what a word takes as its complement, and to no clause that only stands beside it.</summary>
    private bool IsUnder(int token, int head)
    {
        var tree = text.Tree;
        for (var steps = 0; token >= 0 && steps < Depth; token = tree.Head(token), steps++)
        {
            if (token == head)
            {
                return true;
            }

            if (tree.Is(token, "advcl") || tree.Is(token, "parataxis") || tree.Is(token, "conj") && text.IsVerb(token))
            {
                return false;
            }
        }

        return false;
    }
}
