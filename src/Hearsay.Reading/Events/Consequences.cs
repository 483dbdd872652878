using System.Collections.Immutable;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Events;

/// <summary>Which event of a sentence depends on which: what stands in a conditional clause, and what is said to follow from it.</summary>
internal sealed class Consequences(EventText text, Conditions conditions)
{
    private const int Depth = 4;

    /// <summary>The pairs of a consequence and its condition, as positions among the events of a sentence.</summary>
    /// <param name="heads">The verb or noun of each event.</param>
    /// <param name="sentence">The sentence.</param>
    public ImmutableArray<(int Consequence, int Condition)> Among(IReadOnlyList<int> heads, Sentence sentence)
    {
        if (heads.Count < 2 || !conditions.Any(sentence))
        {
            return [];
        }

        var holding = heads.Select(h => conditions.Holding(h, sentence)).ToArray();
        var links = ImmutableArray.CreateBuilder<(int, int)>();
        for (var i = 0; i < heads.Count; i++)
        {
            if (holding[i] >= 0)
            {
                continue;
            }

            for (var j = 0; j < heads.Count; j++)
            {
                if (holding[j] >= 0 && Depends(heads[i], holding[j], sentence))
                {
                    links.Add((i, j));
                }
            }
        }

        return links.ToImmutable();
    }

    /// <summary>Whether an event follows from the clause that a word opens: the clause hangs on its verb, or on the verb that governs it.</summary>
    private bool Depends(int head, int opening, Sentence sentence)
    {
        var tree = text.Tree;
        var clause = tree.Head(opening);
        var main = clause < 0 || !tree.Is(clause, "advcl") ? -1 : tree.Head(clause);
        for (var (at, steps) = (head, 0); at >= 0 && steps < Depth; at = tree.Head(at), steps++)
        {
            if (at == main)
            {
                return true;
            }

            if (tree.Is(at, "advcl") || tree.Relation(at) == "acl:relcl" || tree.Is(at, "nsubj"))
            {
                break;
            }
        }

        // "threatened to attack if they bomb": the threat has the condition of what it threatens.
        for (var (at, steps) = (main, 0); at >= 0 && steps < Depth && tree.Is(at, "xcomp"); steps++)
        {
            at = tree.Head(at);
            if (at == head)
            {
                return true;
            }
        }

        return text.IsVerb(head) && conditions.Followed(VerbGroup.Of(text, head, sentence.FirstToken), sentence) == opening;
    }
}
