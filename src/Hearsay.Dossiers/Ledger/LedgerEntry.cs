using System.Collections.Immutable;

namespace Hearsay.Dossiers.Ledger;

/// <summary>A threat, promise or demand with all its tellings, and what was reported of it later.</summary>
/// <param name="Tellings">Its tellings by day; at least one. The first stands for all.</param>
/// <param name="Outcomes">Later claims that may be its condition or its consequence come true, by day.</param>
public sealed record LedgerEntry(ImmutableArray<Undertaking> Tellings, ImmutableArray<LedgerOutcome> Outcomes)
{
    /// <summary>The first telling.</summary>
    public Undertaking First => Tellings[0];

    /// <summary>Whether nothing was reported yet that decides it: neither the consequence, nor that the condition was met or refused.</summary>
    public bool IsOpen => Outcomes.IsEmpty;
}
