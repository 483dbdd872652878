namespace Hearsay.Reading.Events;

/// <summary>How an event stands to fact, and the token that says so; -1 where nothing does.</summary>
internal readonly record struct Standing(EventStatus Status, int Cue)
{
    /// <summary>Told as a fact.</summary>
    public static Standing Fact { get; } = new(EventStatus.Actual, -1);

    /// <summary>The stronger of two: what is denied or negated did not happen, whatever else is said of it.</summary>
    public Standing Or(Standing other) => Rank(Status) >= Rank(other.Status) ? this : other;

    /// <summary>The stronger of this and a status that a token gives.</summary>
    public Standing Or(EventStatus status, int cue) => Or(new Standing(status, cue));

    private static int Rank(EventStatus status) => status switch
    {
        EventStatus.Denied => 6,
        EventStatus.Negated => 5,
        EventStatus.Conditional => 4,
        EventStatus.Requested => 3,
        EventStatus.Intended => 2,
        EventStatus.Possible => 1,
        _ => 0,
    };
}
