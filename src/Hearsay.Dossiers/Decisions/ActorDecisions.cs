using System.Collections.Immutable;

namespace Hearsay.Dossiers.Decisions;

/// <summary>The decisions about actors that hold, ready to be looked up.</summary>
/// <param name="Merges">Which are one: the decision's number and the two.</param>
/// <param name="Splits">Which are not one: the actor and the name to part from it.</param>
/// <param name="Renames">What actors are to be called; the last one counts.</param>
internal sealed record ActorDecisions(
    ImmutableArray<(int Number, ActorReference Left, ActorReference Right)> Merges,
    ImmutableArray<(ActorReference Whole, ActorReference Part)> Splits,
    ImmutableArray<(ActorReference Actor, string Name)> Renames)
{
    /// <summary>Nothing is decided.</summary>
    public static ActorDecisions None { get; } = new([], [], []);

    /// <summary>Takes the decisions about actors that were not undone, in the order of their numbers.</summary>
    public static ActorDecisions Of(IEnumerable<Decision> decisions)
    {
        var (merges, splits, renames) = (ImmutableArray.CreateBuilder<(int, ActorReference, ActorReference)>(), ImmutableArray.CreateBuilder<(ActorReference, ActorReference)>(), ImmutableArray.CreateBuilder<(ActorReference, string)>());
        foreach (var decision in decisions.Where(d => d.Undone is null).OrderBy(d => d.Number))
        {
            switch (decision.Kind)
            {
                case DecisionKind.MergeActors or DecisionKind.AcceptMerge:
                    merges.Add((decision.Number, ActorReference.Parse(decision.Subject), ActorReference.Parse(decision.Other)));
                    break;
                case DecisionKind.SplitActor:
                    splits.Add((ActorReference.Parse(decision.Subject), ActorReference.Parse(decision.Other)));
                    break;
                case DecisionKind.RenameActor:
                    renames.Add((ActorReference.Parse(decision.Subject), decision.Other));
                    break;
                default:
                    break;
            }
        }

        return new ActorDecisions(merges.ToImmutable(), splits.ToImmutable(), renames.ToImmutable());
    }
}
