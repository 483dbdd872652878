using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Terms;

/// <summary>
/// Finds where a text uses a term, with whom it stands, and in whose voice. The actor whose name or description holds the term comes first; else those to whom the
/// tree leads on the cheapest way, coordinated ones at once ("Iran and its allies are a threat").
/// </summary>
public static class TermFinder
{
    private const string Reader = "reader";
    private const int FarthestTied = 2;
    private const int FarthestInClause = 5;
    private const int DeepestVoice = 16;

    /// <summary>The uses in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="term">One word or several; each is found in any inflection and letter case.</param>
    /// <exception cref="ArgumentException">The term holds no word.</exception>
    public static ImmutableArray<TermUse> Find(AnnotatedText text, string term)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(term);
        var words = term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var uses = ImmutableArray.CreateBuilder<TermUse>();
        foreach (var (sentence, first, end) in Sentences(text))
        {
            SentenceTree? tree = null;
            for (var token = first; token + words.Length <= end; token++)
            {
                if (!Stands(text, token, words))
                {
                    continue;
                }

                tree ??= new SentenceTree(text, first, end);
                var head = HeadOf(text, token, token + words.Length);
                var span = text.Tokens[token].Span.Union(text.Tokens[token + words.Length - 1].Span);
                var (actors, nearness) = Near(text, tree, head, span);
                uses.Add(UseOf(text, sentence, span, actors, nearness));
            }
        }

        return uses.ToImmutable();
    }

    /// <summary>The sentences with their first token and the one behind the last.</summary>
    internal static IEnumerable<(TextSpan Span, int First, int End)> Sentences(AnnotatedText text)
    {
        var token = 0;
        foreach (var sentence in text.Sentences)
        {
            while (token < text.Tokens.Length && text.Tokens[token].Span.Begin < sentence.Begin)
            {
                token++;
            }

            var first = token;
            while (token < text.Tokens.Length && text.Tokens[token].Span.Begin < sentence.End)
            {
                token++;
            }

            if (token > first && !sentence.IsEmpty)
            {
                yield return (sentence, first, token);
            }
        }
    }

    /// <summary>A use with its voices and evidence.</summary>
    internal static TermUse UseOf(AnnotatedText text, TextSpan sentence, TextSpan span, ImmutableArray<AnnotatedActor> actors, Nearness nearness)
    {
        var zone = text.ZoneAt(span.Begin) is { } index ? text.Zones[index] : null;
        var voices = Voices(text, span);
        if (zone?.Kind == ZoneKind.Comment)
        {
            voices = voices.Insert(0, zone.Author ?? Reader);
        }

        return new TermUse(span, actors, nearness, voices, zone?.Kind ?? ZoneKind.Body, new Evidence(text.Id, sentence, sentence.Of(text.Text)));
    }

    /// <summary>The actors near a word.</summary>
    internal static (ImmutableArray<AnnotatedActor> Actors, Nearness Nearness) Near(AnnotatedText text, SentenceTree tree, int token, TextSpan span)
    {
        var mentions = MentionsIn(text, tree).ToList();
        var inside = mentions.Where(m => m.Span.Begin <= span.Begin && span.End <= m.Span.End && m.Head != token).ToList();
        if (inside.Count > 0)
        {
            return ([inside.MinBy(m => m.Span.Length).Actor], Nearness.Inside);
        }

        var costs = tree.CostsFrom(token);
        var near = mentions.Where(m => m.Head >= 0 && m.Head != token).Select(m => (m.Actor, m.Head, Cost: costs[m.Head - tree.First])).Where(m => m.Cost <= FarthestInClause).ToList();
        if (near.Count == 0)
        {
            return ([], Nearness.Alone);
        }

        // What hangs on the word itself belongs to it ("Ruritania's war against Borduria"); of what hangs on its verb the nearest, with those coordinated.
        var least = near.Min(m => m.Cost);
        var nearest = near.Where(m => m.Cost == least).MinBy(m => (Math.Abs(m.Head - token), m.Head));
        var beside = least <= 1 ? null : tree.CostsFrom(nearest.Head);
        return (
            [.. near.Where(m => m.Cost == least && (beside is null || beside[m.Head - tree.First] == 0)).Select(m => m.Actor).Distinct()],
            least <= FarthestTied ? Nearness.Tied : Nearness.Clause);
    }

    /// <summary>The mentions of a sentence with the token that heads each; -1 where none does.</summary>
    internal static IEnumerable<(TextSpan Span, AnnotatedActor Actor, int Head)> MentionsIn(AnnotatedText text, SentenceTree tree)
    {
        var (from, to) = (text.Tokens[tree.First].Span.Begin, text.Tokens[tree.End - 1].Span.End);
        foreach (var (span, actor) in text.Mentions)
        {
            if (span.Begin < from || span.End > to)
            {
                continue;
            }

            var first = tree.First;
            while (first < tree.End && text.Tokens[first].Span.End <= span.Begin)
            {
                first++;
            }

            var end = first;
            while (end < tree.End && text.Tokens[end].Span.Begin < span.End)
            {
                end++;
            }

            yield return (span, actor, end > first ? HeadOf(text, first, end) : -1);
        }
    }

    /// <summary>The token of a stretch whose governor stands outside of it.</summary>
    private static int HeadOf(AnnotatedText text, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token].Head is var head && (head < first || head >= end))
            {
                return token;
            }
        }

        return first;
    }

    private static bool Stands(AnnotatedText text, int token, string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            var found = text.Tokens[token + index];
            if (!found.Span.In(text.Text).Equals(words[index], StringComparison.OrdinalIgnoreCase) && !found.Lemma.Equals(words[index], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<string> Voices(AnnotatedText text, TextSpan span)
    {
        var inner = text.Attributions.Where(a => a.Content.Begin <= span.Begin && span.End <= a.Content.End).OrderBy(a => a.Content.Length).FirstOrDefault();
        var voices = new List<string>();
        while (inner.Id is not null && voices.Count < DeepestVoice)
        {
            voices.Insert(0, inner.Voice);
            inner = inner.Parent is { } parent ? text.Attributions.FirstOrDefault(a => a.Id == parent) : default;
        }

        return [.. voices];
    }
}
