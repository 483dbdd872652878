namespace Hearsay.Reading.Actors;

/// <summary>The decision by which a mention is joined to its actor.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Antecedent">The index of the mention to which it goes back, for <see cref="JoinReason.Antecedent"/> and <see cref="JoinReason.Apposition"/>; -1 elsewhere.</param>
public readonly record struct MentionJoin(JoinReason Reason, int Antecedent);
