namespace Hearsay.Dossiers.Decisions;

/// <summary>What somebody decided against, or in addition to, what the program finds. It speaks of names, so that it holds whatever is read or built anew.</summary>
/// <param name="Number">Its number in the dossier, from 1.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Subject">Whom or what it concerns; for actors a <see cref="ActorReference"/>, for items of a document an <see cref="ItemReference"/>.</param>
/// <param name="Other">The other actor, the name to part, the new name, or what an item was decided to be.</param>
/// <param name="Note">Why; null where nothing was said.</param>
/// <param name="Who">Who decided; null where unknown.</param>
/// <param name="When">When, in UTC.</param>
/// <param name="Undone">When it was taken back, in UTC; null where it holds.</param>
public sealed record Decision(int Number, DecisionKind Kind, string Subject, string Other, string? Note, string? Who, DateTimeOffset When, DateTimeOffset? Undone)
{
    /// <summary>The document that it concerns; null for what holds everywhere.</summary>
    public string? Document { get; init; }

    /// <summary>What was decided about an item of that document; null for what concerns actors everywhere.</summary>
    public ItemDecision? Item { get; init; }
}
