using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Tests.Claims;

public sealed class ClaimSummaryTests
{
    private static readonly (string, bool)[] Two = [("Ruritania", false), ("Grauland", false)];
    private static readonly (string, bool)[] One = [("Ruritania", false)];
    private static readonly (string, bool)[] Other = [("Grauland", false)];
    private static readonly (string, bool)[] Nobody = [];

    [Fact]
    public void Write_BothSides_NamesDoerAndTarget() =>
        ClaimSummary.Write(EventType.Threaten, One, Other, "denied", new DateOnly(1956, 10, 30), null).ShouldBe("Ruritania threatens Grauland (denied, 30 October 1956)");

    [Fact]
    public void Write_SameActorsOnBothSides_SaysThemOnce() =>
        ClaimSummary.Write(EventType.Agree, Two, Two, null, null, null).ShouldBe("Ruritania and Grauland make an agreement");

    [Fact]
    public void Write_OnlyATarget_MakesItTheSubject() =>
        ClaimSummary.Write(EventType.Accuse, Nobody, Other, null, null, null).ShouldBe("Grauland is accused");
}
