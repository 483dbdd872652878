using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Signs;

/// <summary>A tie or a stated stance as a sign may rest on it.</summary>
/// <param name="Tie">The tie; null for a stance.</param>
/// <param name="Stance">The stance; null for a tie.</param>
/// <param name="Source">The party that acts.</param>
/// <param name="Target">The other.</param>
internal sealed record Leg(Tie? Tie, StatedStance? Stance, string Source, string Target)
{
    /// <summary>A stance is taken for as strong as support.</summary>
    private const double StanceStrength = 0.5;

    /// <summary>Identifies what is told.</summary>
    public string Id => Tie?.Claim ?? Stance!.Id;

    /// <summary>How it stands to fact.</summary>
    public Standing Standing => Tie?.Standing ?? Bond.StandingOf(Stance!.Status, Stance.Attributed);

    /// <summary>1 for friendly, -1 for hostile, 0 for neither.</summary>
    public int Leaning => Tie is { } tie ? EventScale.Leaning(tie.Type) : Stance!.Kind == StanceKind.Hostility ? -1 : 1;

    /// <summary>How strong it is where it is a fact, from 0 to 1.</summary>
    public double Strength => Tie is { } tie ? Math.Abs(EventScale.Intensity(tie.Type)) / 10 : StanceStrength;

    /// <summary>How much it says as it is told, from 0 to 1.</summary>
    public double Worth => Strength * SignScale.Worth(Standing);

    /// <summary>The first day; null where unknown.</summary>
    public DateOnly? Day => Tie is { } tie ? tie.First : Stance!.Published;
}
