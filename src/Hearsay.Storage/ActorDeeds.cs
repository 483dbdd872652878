namespace Hearsay.Storage;

/// <summary>What is told of an actor, in numbers.</summary>
/// <param name="Did">The claims in which it does something.</param>
/// <param name="Underwent">The claims in which something is done to it.</param>
/// <param name="Said">The quotations of it.</param>
public readonly record struct ActorDeeds(int Did, int Underwent, int Said);
