using Hearsay.Dossiers.Signs;

namespace Hearsay.Dossiers.Views;

/// <summary>A sign for or against an alignment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ThirdName">The name of the third party by which the two are judged; null where there is none.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Status">How its weakest telling stands where that is not a document's own assertion; null where all are.</param>
/// <param name="Evidence">The passages.</param>
public sealed record BriefSign(SignKind Kind, string? ThirdName, double Weight, string? Status, References Evidence)
{
    /// <summary>"common enemy: Egypt (attributed)".</summary>
    public string Words => $"{(SignScale.Speaks(Kind) < 0 ? "against it, " : "")}{char.ToLowerInvariant(SignScale.Heading(Kind)[0])}{SignScale.Heading(Kind)[1..]}{(ThirdName is null ? "" : $": {ThirdName}")}{(Status is null ? "" : $" ({Status})")}";
}
