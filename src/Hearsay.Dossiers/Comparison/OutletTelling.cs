using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Comparison;

/// <summary>What one outlet does with one claim.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Treatment">What it does.</param>
/// <param name="IsFirst">Whether no other outlet published it on an earlier day.</param>
/// <param name="Accounts">Its accounts; empty where it leaves the claim out.</param>
/// <param name="Covering">Where it leaves the claim out, the ids of its documents that cover the story; else empty.</param>
public sealed record OutletTelling(string Outlet, Treatment Treatment, bool IsFirst, ImmutableArray<Account> Accounts, ImmutableArray<string> Covering);
