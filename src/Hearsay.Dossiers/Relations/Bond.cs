using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Relations;

/// <summary>A stated stance without its words, as relations count it beside the claims.</summary>
/// <param name="Source">The key of the one that stands so.</param>
/// <param name="Target">The key of the other.</param>
/// <param name="Kind">What the relation is.</param>
/// <param name="Standing">How it stands to fact: asserted, attributed, denied, possible and so on.</param>
public sealed record Bond(string Source, string Target, StanceKind Kind, Standing Standing)
{
    /// <summary>1 for friends, -1 for enemies.</summary>
    public int Sign => Kind == StanceKind.Hostility ? -1 : 1;

    /// <summary>The bond that a stance states.</summary>
    public static Bond Of(StatedStance stance)
    {
        ArgumentNullException.ThrowIfNull(stance);
        return new Bond(stance.Source, stance.Target, stance.Kind, StandingOf(stance.Status, stance.Attributed));
    }

    /// <summary>The standing of a statement by its status and voice.</summary>
    public static Standing StandingOf(EventStatus status, bool attributed) => (status, attributed) switch
    {
        (EventStatus.Actual, false) => Standing.Asserted,
        (EventStatus.Actual, true) => Standing.Attributed,
        (EventStatus.Negated or EventStatus.Denied, _) => Standing.Denied,
        (EventStatus.Conditional, _) => Standing.Conditional,
        (EventStatus.Intended, _) => Standing.Intended,
        (EventStatus.Requested, _) => Standing.Requested,
        _ => Standing.Possible,
    };
}
