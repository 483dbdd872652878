using System.Collections.Immutable;

namespace Hearsay.Reading.Gazetteers;

/// <summary>An actor of a user's own list.</summary>
/// <param name="Name">The name under which it is shown.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Names">Its other names, in order, each once.</param>
/// <param name="Stands">Where it stands, at least one; where several hold on a day the first of them counts.</param>
public sealed record ListedActor(string Name, EntryKind Kind, ImmutableArray<string> Names, ImmutableArray<ActorStand> Stands);
