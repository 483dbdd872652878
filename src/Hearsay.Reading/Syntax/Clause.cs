namespace Hearsay.Reading.Syntax;

/// <summary>A verb group or a copula with its predicate, which heads a clause.</summary>
/// <param name="First">The first word of the group.</param>
/// <param name="Last">The last word of the group.</param>
/// <param name="Head">The main verb, or the predicate of a copula.</param>
/// <param name="IsFinite">Whether the group's first verb is finite.</param>
/// <param name="IsPassive">Whether the subject is what something is done to.</param>
/// <param name="Form">The Penn tag of the group's first verb.</param>
internal sealed record Clause(int First, int Last, int Head, bool IsFinite, bool IsPassive, string Form)
{
    /// <summary>The object found so far; -1 while there is none.</summary>
    public int Object { get; set; } = -1;

    /// <summary>The object, where it stands right behind the verb; -1 elsewhere.</summary>
    public int FirstObject { get; set; } = -1;

    /// <summary>Whether a subject was found.</summary>
    public bool HasSubject { get; set; }
}
