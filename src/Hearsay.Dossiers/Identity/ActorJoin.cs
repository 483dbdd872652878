namespace Hearsay.Dossiers.Identity;

/// <summary>Why two ways in which documents speak of an actor are taken for one.</summary>
/// <param name="Actor">The actor's key.</param>
/// <param name="One">One of the two.</param>
/// <param name="Other">The other; null where the actor is spoken of in one way only.</param>
/// <param name="Reason">What speaks for it; null where <paramref name="Other"/> is.</param>
/// <param name="Score">How much that is worth: to 1 for what the program finds, 2 for what somebody decided; 0 where there is nothing to join.</param>
public sealed record ActorJoin(string Actor, ActorWay One, ActorWay? Other, JoinReason? Reason, double Score);
