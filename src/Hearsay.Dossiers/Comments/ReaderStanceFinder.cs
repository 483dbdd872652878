using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Terms;
using Hearsay.Reading.Documents;

namespace Hearsay.Dossiers.Comments;

/// <summary>
/// Finds how readers judge actors in their comments: by words that judge (<c>evaluations.tsv</c>) and whoever the tree gives as the one judged. A negation turns the
/// judgement around. Irony and what a reader merely reports are beyond it.
/// </summary>
public static class ReaderStanceFinder
{
    private static readonly FrozenDictionary<string, (int Judgement, string Whom)> Words = Tables.Rows("Comments.evaluations.tsv")
        .ToFrozenDictionary(r => r[0], r => (int.Parse(r[1], CultureInfo.InvariantCulture), r[2]), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text has comments at all.</summary>
    public static bool HasComments(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Zones.Any(z => z.Kind == ZoneKind.Comment);
    }

    /// <summary>The judgements in the order of the text.</summary>
    public static ImmutableArray<ReaderStance> Find(AnnotatedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stances = ImmutableArray.CreateBuilder<ReaderStance>();
        foreach (var (sentence, first, end) in TermFinder.Sentences(text))
        {
            if (text.ZoneAt(sentence.Begin) is not { } zone || text.Zones[zone].Kind != ZoneKind.Comment)
            {
                continue;
            }

            SentenceTree? tree = null;
            for (var token = first; token < end; token++)
            {
                if (!Words.TryGetValue(text.Tokens[token].Lemma, out var word) || (word.Whom != "near" && text.Tokens[token].Upos != "VERB"))
                {
                    continue;
                }

                tree ??= new SentenceTree(text, first, end);
                var (actors, nearness) = Judged(text, tree, token, word.Whom);
                var isNegated = IsNegated(text, tree, token);
                foreach (var actor in nearness == Nearness.Alone ? [] : actors)
                {
                    stances.Add(new ReaderStance(
                        actor,
                        isNegated ? -word.Judgement : word.Judgement,
                        text.Tokens[token].Span.Of(text.Text),
                        isNegated,
                        zone,
                        text.Zones[zone].Author,
                        text.Zones[zone].ReplyTo,
                        nearness,
                        new Evidence(text.Id, sentence, sentence.Of(text.Text))));
                }
            }
        }

        return stances.ToImmutable();
    }

    private static (ImmutableArray<AnnotatedActor> Actors, Nearness Nearness) Judged(AnnotatedText text, SentenceTree tree, int token, string whom)
    {
        if (whom == "near")
        {
            // A word in the next clause judges somebody else more often than not.
            return TermFinder.Near(text, tree, token, text.Tokens[token].Span) is var near && near.Nearness == Nearness.Clause ? ([], Nearness.Alone) : near;
        }

        var heads = tree.Dependents(token, whom == "object" ? "obj" : "nsubj").SelectMany(tree.WithConjuncts).ToHashSet();
        ImmutableArray<AnnotatedActor> actors = [.. TermFinder.MentionsIn(text, tree).Where(m => heads.Contains(m.Head)).Select(m => m.Actor).Distinct()];
        return (actors, actors.IsEmpty ? Nearness.Alone : Nearness.Tied);
    }

    private static bool IsNegated(AnnotatedText text, SentenceTree tree, int token) =>
        tree.Dependents(token, "advmod", "det", "cc").Any(d => text.Tokens[d].Lemma.ToLowerInvariant() is "not" or "never" or "no" or "n't" or "neither" or "hardly");
}
