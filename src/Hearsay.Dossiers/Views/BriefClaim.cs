using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Views;

/// <summary>A claim with those who vouch for it. Never to be shown without its <see cref="Voices"/>.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Summary">Who did what to whom, as one sentence with its full stop.</param>
/// <param name="Status">How far it may be taken for fact.</param>
/// <param name="Voices">Who says so, by stance; those that decide the status first.</param>
/// <param name="MoreVoices">How many voices are not shown.</param>
/// <param name="Evidence">All its passages.</param>
public sealed record BriefClaim(
    Claim Claim,
    string Summary,
    Standing Status,
    ImmutableArray<BriefVoice> Voices,
    int MoreVoices,
    References Evidence);
