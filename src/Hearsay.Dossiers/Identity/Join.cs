namespace Hearsay.Dossiers.Identity;

/// <summary>Why two signatures are taken for one actor.</summary>
/// <param name="Left">The key of the one that comes first in ordinal order.</param>
/// <param name="Right">The key of the other.</param>
/// <param name="Reason">What speaks for it.</param>
/// <param name="Score">How much that is worth: above 0, to 1 for what the program finds, 2 for what somebody decided.</param>
internal sealed record Join(string Left, string Right, JoinReason Reason, double Score)
{
    /// <summary>The score of a decision.</summary>
    public const double Decided = 2;

    /// <summary>A join of two in whatever order.</summary>
    public static Join Of(KnownSignature one, KnownSignature other, JoinReason reason, double score) =>
        string.CompareOrdinal(one.Signature.Key, other.Signature.Key) <= 0
            ? new Join(one.Signature.Key, other.Signature.Key, reason, score)
            : new Join(other.Signature.Key, one.Signature.Key, reason, score);
}
