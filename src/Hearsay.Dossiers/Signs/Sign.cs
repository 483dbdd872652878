using System.Collections.Immutable;

namespace Hearsay.Dossiers.Signs;

/// <summary>Something that speaks for or against an alignment of two parties.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Third">The key of the third party by which they are judged; null where it is between the two.</param>
/// <param name="Weight">How much it says, above 0 and up to 1: the worth of its kind, by the intensity of what is told and the way in which it is told.</param>
/// <param name="Evidence">The tellings on which it rests, strongest first; at least one; one for each side where there is a third party, unless the two did the same thing together.</param>
/// <param name="More">How many further tellings of the same say so.</param>
public sealed record Sign(SignKind Kind, string? Third, double Weight, ImmutableArray<SignEvidence> Evidence, int More);
