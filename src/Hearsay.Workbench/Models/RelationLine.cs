using System.Collections.Immutable;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Models;

/// <summary>How one actor behaves towards another.</summary>
/// <param name="Source">Who acts.</param>
/// <param name="Target">Who is acted upon.</param>
/// <param name="Cooperation">The cooperative claims.</param>
/// <param name="Conflict">The hostile claims.</param>
/// <param name="From">The first day of a claim; null where no claim is dated.</param>
/// <param name="To">The last day; null where no claim is dated.</param>
public sealed record RelationLine(ActorRef Source, ActorRef Target, int Cooperation, int Conflict, DateOnly? From, DateOnly? To)
{
    /// <summary>1 where cooperation prevails, -1 where conflict does, 0 where they are even.</summary>
    public int Sign => Math.Sign(Cooperation - Conflict);

    /// <summary>All claims behind it.</summary>
    public int Weight => Cooperation + Conflict;

    /// <summary>"cooperation", "conflict" or "even".</summary>
    public string Tone => Sign switch { > 0 => "cooperation", < 0 => "conflict", _ => "even" };

    /// <summary>Lines of relations, in their order.</summary>
    public static ImmutableArray<RelationLine> Of(DossierView view, ImmutableArray<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(view);
        var actors = view.Actors.ByKey(relations.SelectMany(relation => new[] { relation.Source, relation.Target }));
        return [.. relations.Select(relation => new RelationLine(ClaimLines.RefOf(actors, relation.Source), ClaimLines.RefOf(actors, relation.Target), relation.Cooperation, relation.Conflict, relation.From, relation.To))];
    }

    /// <summary>The relation as the pictures of the brief take it.</summary>
    internal BriefRelation Drawn() =>
        new(new Relation(Source.Key, Target.Key, Cooperation, Conflict, Sign, From, To, []), Shown.Text(Source.Name, 60), Source.Kind, Shown.Text(Target.Name, 60), Target.Kind, 0, new References([], 0));
}
