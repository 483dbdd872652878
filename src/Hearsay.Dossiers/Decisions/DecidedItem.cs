namespace Hearsay.Dossiers.Decisions;

/// <summary>A decision that counts in a digest: the last about its item.</summary>
/// <param name="Number">The decision's number.</param>
/// <param name="Reference">The item, as the decision refers to it.</param>
/// <param name="Verdict">What was said of it.</param>
/// <param name="Item">The id of the event or attribution in the amended digest; null where it is not there, and for actors.</param>
/// <param name="Applies">Whether its words are still there.</param>
public sealed record DecidedItem(int Number, ItemReference Reference, Verdict Verdict, string? Item, bool Applies);
