using Hearsay.Dossiers.Digests;
using Hearsay.Reading;
using Hearsay.Reading.Network;
using Hearsay.Reading.Tests;

namespace Hearsay.Dossiers.Tests.Ledger;

public sealed class LedgerSpecTests
{
    private static readonly Reader s_reader = new(ReaderNetwork.Load(ReaderNetwork.DefaultPath));

    public static TheoryData<string, SpecCase> Cases => SpecCase.Of("ledger");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Build_SpecCase_SaysWhatIsExpected(string label, SpecCase item)
    {
        label.ShouldNotBeNullOrEmpty();
        var dossier = DossierBuilder.Build([DocumentDigest.Of(item.Read(s_reader))]);
        var names = dossier.Actors.ToDictionary(a => a.Key, a => a.Name);
        item.Check([.. dossier.Undertakings.Select(u =>
            $"{u.Kind.ToString().ToLowerInvariant()}: {string.Join(", ", u.Doer.Select(k => names[k]))} > {string.Join(", ", u.Addressee.Select(k => names[k]))} | {u.Consequence.Quote} | {u.Condition.Quote}")]);
    }
}
