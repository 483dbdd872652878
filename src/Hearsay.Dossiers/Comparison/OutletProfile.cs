using System.Collections.Immutable;

namespace Hearsay.Dossiers.Comparison;

/// <summary>An outlet among the others.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Documents">The number of its documents.</param>
/// <param name="Claims">The number of claims that it tells in whatever way.</param>
/// <param name="First">How many of those that others tell too it told first, or on the same day as the first.</param>
/// <param name="Alone">How many no other outlet tells though another covers the story.</param>
/// <param name="Denied">How many it tells as not having happened, also beside the other side.</param>
/// <param name="LeftOut">How many claims it leaves out though it covers the story.</param>
/// <param name="Quoted">Whom it quotes how often, most often first, then by name.</param>
public sealed record OutletProfile(string Outlet, int Documents, int Claims, int First, int Alone, int Denied, int LeftOut, ImmutableArray<(string Speaker, int Quotes)> Quoted);
