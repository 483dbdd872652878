using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Decisions;

/// <summary>Agreement, against worked examples of the method's author.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Nominal_FourObserversWithMissingValues_GivesThePublishedAlpha()
    {
        // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: twelve units, a dot where nothing was observed; 0.743.
        string[] observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."];
        var units = Enumerable.Range(0, 12).Select(unit => observers.Where(values => values[unit] != '.').Select(values => values[unit].ToString()).ToList());
        KrippendorffAlpha.Nominal(units)!.Value.ShouldBe(0.743, 0.0005);
    }

    [Fact]
    public void Nominal_TwoObserversTwoValues_GivesThePublishedAlpha()
    {
        // The same, section A: ten units, two observers, yes or no; 0.095.
        const string one = "0100000010", other = "1110010000";
        KrippendorffAlpha.Nominal(Enumerable.Range(0, 10).Select(unit => new[] { one[unit].ToString(), other[unit].ToString() }))!.Value.ShouldBe(0.095, 0.0005);
    }

    [Fact]
    public void Nominal_NothingToCompareOrNothingDiffers_IsUndefined()
    {
        KrippendorffAlpha.Nominal([["a"], ["b"]]).ShouldBeNull();
        KrippendorffAlpha.Nominal([["a", "a"], ["a", "a"]]).ShouldBeNull();
        KrippendorffAlpha.Nominal([["a", "a"], ["b", "b"]]).ShouldBe(1);
    }

    [Fact]
    public void Report_CountsTheLastWordOfEachReviewer()
    {
        var report = AgreementReport.Of(
        [
            Event(1, 10, "Ana", Verdict.Reject), Event(2, 10, "Ana", Verdict.Accept), Event(3, 10, "Ben", Verdict.Correct),
            Event(4, 20, "Ana", Verdict.Add), Event(5, 30, "Ana", Verdict.Reject) with { Undone = DateTimeOffset.UnixEpoch }, Event(6, 40, "Ana", Verdict.Reject),
            new Decision(7, DecisionKind.SplitActor, "person|a||", "person|b||", null, "Ana", DateTimeOffset.UnixEpoch, null),
            new Decision(8, DecisionKind.AcceptMerge, "person|a||", "person|c||", null, "Ana", DateTimeOffset.UnixEpoch, null),
        ]);
        report.Machine.ShouldBe([new MachineAgreement("event", "assault", 1, 1, 1, 1), new MachineAgreement("merge", "", 1, 0, 1, 0)]);
        report.Machine[0].Share!.Value.ShouldBe(1.0 / 3, 1e-9);
        report.Reviewers[0].ShouldBe(new ReviewerAgreement("Is it there, and as read?", 1, 2, 0));
        report.Reviewers[1].Alpha.ShouldBe(0);
    }

    private static Decision Event(int number, int at, string who, Verdict verdict)
    {
        var value = new EventValue(EventType.Assault, null, [], [], null, null, null, EventStatus.Actual);
        var sentence = new DigestSentence(new TextSpan(0, 100), new string('x', 100), ZoneKind.Body);
        var item = new ItemDecision("d", new ItemReference(ItemKind.Event, new TextSpan(at, at + 5)), verdict, "xxxxx", sentence)
        {
            ReadEvent = verdict == Verdict.Add ? null : value,
            Event = verdict switch { Verdict.Reject => null, Verdict.Correct => value with { Type = EventType.Protest }, _ => value },
        };
        return new Decision(number, item.Kind, item.Reference.ToString(), item.Outcome, null, who, DateTimeOffset.UnixEpoch, null) { Document = "d", Item = item };
    }
}
