using System.Collections.Immutable;
using Hearsay.Dossiers.Contradictions;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>An event as told by one or more documents.</summary>
/// <param name="Id">"c" and a hash of where its first account stands: it changes only when an earlier account comes to light.</param>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Source">The keys of the actors that do it, ordered; empty where nobody is named.</param>
/// <param name="Target">The keys of the actors to whom it is done, ordered; empty where nobody is named.</param>
/// <param name="From">The first day; null where unknown.</param>
/// <param name="To">The last day, inclusive; null where unknown.</param>
/// <param name="Summary">One sentence that says who did what to whom.</param>
/// <param name="Accounts">Its tellings, in the order of publication; at least one.</param>
/// <param name="IndependentSources">The number of separate origins; at least one.</param>
/// <param name="Contested">Whether accounts take opposite stances, or give incompatible numbers, days, places or doers.</param>
public sealed record Claim(
    string Id,
    EventType Type,
    ImmutableArray<string> Source,
    ImmutableArray<string> Target,
    DateOnly? From,
    DateOnly? To,
    string Summary,
    ImmutableArray<Account> Accounts,
    int IndependentSources,
    bool Contested)
{
    /// <summary>The separate origins with the accounts that go back to each, in the order of their first accounts.</summary>
    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>On which points its accounts contradict each other.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Whether it is contested that it happened or who did it; a number, a day or a place alone leaves that untouched.</summary>
    public bool IsDisputed => Contested && (Contradictions.IsEmpty || IsOfTheFact(Contradictions));

    /// <summary>Whether one of the contradictions is about whether it happened or who did it.</summary>
    internal static bool IsOfTheFact(ImmutableArray<Contradiction> contradictions) => contradictions.Any(c => c.Point is ContradictionPoint.Fact or ContradictionPoint.Doer);
}
