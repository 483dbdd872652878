using System.Collections.Immutable;

namespace Hearsay.Reading.Attributions;

/// <summary>A verb that reports.</summary>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Kind">What it says is done.</param>
/// <param name="Takes">What may follow it.</param>
/// <param name="Particles">The words behind it that belong to it.</param>
internal sealed record CueVerb(string Lemma, CueKind Kind, CueTakes Takes, ImmutableArray<string> Particles)
{
    /// <summary>Whether it takes any of the given.</summary>
    public bool Has(CueTakes any) => (Takes & any) != CueTakes.None;
}
