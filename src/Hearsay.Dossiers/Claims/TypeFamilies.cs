using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>Which types documents use for one and the same event: one outlet's criticism is the next one's rejection.</summary>
internal static class TypeFamilies
{
    private static readonly ImmutableArray<(string Name, FrozenSet<EventType> Types)> Families =
        [.. Tables.Rows("Claims.families.tsv").Select(r => (r[0], r[1].Split(' ').Select(Enum.Parse<EventType>).ToFrozenSet()))];

    private static readonly FrozenDictionary<EventType, ImmutableArray<string>> ByType =
        Enum.GetValues<EventType>().ToFrozenDictionary(t => t, t => Families.Where(f => f.Types.Contains(t)).Select(f => f.Name).DefaultIfEmpty(t.ToString()).ToImmutableArray());

    private static readonly FrozenSet<EventType> ToldFromEitherSide = FrozenSet.Create(EventType.Consult, EventType.Agree, EventType.Cooperate);

    private static readonly FrozenSet<EventType> DoneEveryDay = FrozenSet.Create(EventType.Assault, EventType.Coerce, EventType.Protest, EventType.Mobilize);

    /// <summary>The families of a type; its own name where it is in none.</summary>
    public static ImmutableArray<string> Of(EventType type) => ByType[type];

    /// <summary>Whether both types may word one event.</summary>
    public static bool Share(EventType left, EventType right) => left == right || ByType[left].Any(f => ByType[right].Contains(f));

    /// <summary>Whether an event of the type is the same whoever is named first: a meeting, an agreement, a cooperation.</summary>
    public static bool IsReciprocal(EventType type) => ToldFromEitherSide.Contains(type);

    /// <summary>Whether events of the type recur from day to day between the same sides: strikes, arrests, protests.</summary>
    public static bool IsRepeated(EventType type) => DoneEveryDay.Contains(type);
}
