using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Decisions;

/// <summary>What an event is said to be.</summary>
/// <param name="Type">The PLOVER type.</param>
/// <param name="Mode">The PLOVER mode; null where none is told.</param>
/// <param name="Source">Who did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="From">The first day; null where unknown.</param>
/// <param name="To">The last day, inclusive; null where unknown.</param>
/// <param name="Place">Where, as written; null where the text does not say.</param>
/// <param name="Status">How it stands to fact.</param>
public sealed record EventValue(EventType Type, string? Mode, ImmutableArray<NamedActor> Source, ImmutableArray<NamedActor> Target, DateOnly? From, DateOnly? To, string? Place, EventStatus Status)
{
    /// <summary>An event of a digest.</summary>
    public static EventValue Of(DocumentDigest digest, DigestEvent item)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(item);
        return new EventValue(item.Type, item.Mode, Side(item.Source, item.UnknownSource), Side(item.Target, item.UnknownTarget), item.From, item.To, item.Place, item.Status);

        ImmutableArray<NamedActor> Side(ImmutableArray<int> known, ImmutableArray<string> unknown) =>
            [.. known.Select(actor => NamedActor.Of(digest.Actors[actor])), .. unknown.Select(words => new NamedActor(words))];
    }

    /// <summary>The whole value on one line; the same for the same value.</summary>
    public override string ToString()
    {
        var days = (From, To) switch
        {
            (null, null) => "",
            var (from, to) when from == to => $", {from:yyyy-MM-dd}",
            var (from, to) => $", {from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
        };
        return FormattableString.Invariant($"{Type.ToString().ToUpperInvariant()}{(Mode is null ? "" : "-" + Mode)}, {Status.ToString().ToLowerInvariant()}: {Names(Source)} -> {Names(Target)}{days}{(Place is null ? "" : ", " + Place)}");
    }

    private static string Names(ImmutableArray<NamedActor> side) => side.IsDefaultOrEmpty ? "nobody named" : string.Join("; ", side.Select(actor => actor.Kind is null ? $"\"{actor.Name}\"" : actor.Name));
}
