using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Relations;
using Hearsay.Reading.Mentions;

namespace Hearsay.Dossiers.Views;

/// <summary>How one actor behaves towards another.</summary>
/// <param name="Relation">The counts.</param>
/// <param name="SourceName">The name of the one that acts.</param>
/// <param name="SourceKind">Its kind.</param>
/// <param name="TargetName">The name of the one acted upon.</param>
/// <param name="TargetKind">Its kind.</param>
/// <param name="Attributed">How many of its claims only quoted people assert.</param>
/// <param name="Evidence">The passages behind its claims.</param>
public sealed record BriefRelation(
    Relation Relation,
    string SourceName,
    MentionKind SourceKind,
    string TargetName,
    MentionKind TargetKind,
    int Attributed,
    References Evidence)
{
    /// <summary>All claims behind it.</summary>
    public int Weight => Relation.Cooperation + Relation.Conflict;
}
