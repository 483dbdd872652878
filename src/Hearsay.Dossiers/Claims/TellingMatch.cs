namespace Hearsay.Dossiers.Claims;

/// <summary>How far two tellings are of one event.</summary>
/// <param name="Score">The sum of what speaks for and against; tellings are joined from <see cref="Enough"/> on.</param>
/// <param name="Reason">What speaks for it, in words: "the same doer, a target of the same state, the same day".</param>
internal readonly record struct TellingMatch(double Score, string Reason)
{
    /// <summary>The score from which two tellings are taken for one event.</summary>
    public const double Enough = 4;

    /// <summary>Whether the two are joined.</summary>
    public bool IsJoin => Score >= Enough;
}
