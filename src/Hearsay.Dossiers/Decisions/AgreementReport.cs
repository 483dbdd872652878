using System.Collections.Immutable;

namespace Hearsay.Dossiers.Decisions;

/// <summary>How often reviewers found the program right, for one kind of item.</summary>
/// <param name="Kind">"event", "attribution", "actor" or "merge".</param>
/// <param name="Type">The type that the program read, in lower case; "" for kinds without.</param>
/// <param name="Accepted">So many were as read.</param>
/// <param name="Corrected">So many were there, but otherwise.</param>
/// <param name="Rejected">So many were not there.</param>
/// <param name="Added">So many were missing.</param>
public sealed record MachineAgreement(string Kind, string Type, int Accepted, int Corrected, int Rejected, int Added)
{
    /// <summary>How many the program read of those decided about.</summary>
    public int Read => Accepted + Corrected + Rejected;

    /// <summary>The share of those that were as read; null where the program read none.</summary>
    public double? Share => Read == 0 ? null : (double)Accepted / Read;
}

/// <summary>How far reviewers agree with each other on one question.</summary>
/// <param name="Question">What each was asked.</param>
/// <param name="Items">How many items two reviewers or more decided about.</param>
/// <param name="Reviewers">How many reviewers took part.</param>
/// <param name="Alpha">Krippendorff's alpha, nominal; null where it is not defined.</param>
public sealed record ReviewerAgreement(string Question, int Items, int Reviewers, double? Alpha);

/// <summary>Machine against reviewer, and reviewer against reviewer. Of several decisions of one reviewer about one item the last counts; those undone do not.</summary>
/// <param name="Machine">By kind and type.</param>
/// <param name="Reviewers">By question.</param>
public sealed record AgreementReport(ImmutableArray<MachineAgreement> Machine, ImmutableArray<ReviewerAgreement> Reviewers)
{
    /// <summary>Counts decisions.</summary>
    public static AgreementReport Of(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        List<Decision> last = [.. decisions.Where(decision => decision.Undone is null)
            .GroupBy(decision => (decision.Document, decision.Subject, decision.Who, Pair: decision.Item is null ? decision.Other : ""))
            .Select(about => about.MaxBy(decision => decision.Number)!)
            .OrderBy(decision => decision.Number)];
        List<(Decision Decision, ItemDecision Item)> items = [.. last.Where(decision => decision.Item is not null).Select(decision => (decision, decision.Item!))];
        var machine = items.GroupBy(each => (Kind: Word(each.Item.Reference.Kind), Type: each.Item.ReadEvent is { } read ? Word(read.Type) : each.Item.Event is { } told ? Word(told.Type) : ""))
            .Select(group => Count(group.Key.Kind, group.Key.Type, group.Select(each => each.Item.Verdict)))
            .Append(Count("merge", "", last.Where(decision => decision.Kind is DecisionKind.AcceptMerge or DecisionKind.SplitActor).Select(decision => decision.Kind == DecisionKind.AcceptMerge ? Verdict.Accept : Verdict.Reject)))
            .Where(row => row.Read + row.Added > 0)
            .OrderBy(row => row.Kind, StringComparer.Ordinal)
            .ThenBy(row => row.Type, StringComparer.Ordinal);
        return new AgreementReport(
            [.. machine],
            [
                Agree("Is it there, and as read?", items.Select(each => (each.Decision, Word(each.Item.Verdict)))),
                Agree("Of which type is the event?", items.Where(each => each.Item.Reference.Kind == ItemKind.Event).Select(each => (each.Decision, (each.Item.Event is { } told ? Word(told.Type) : "none")))),
                Agree("How does the event stand to fact?", items.Where(each => each.Item.Event is not null).Select(each => (each.Decision, Word(each.Item.Event!.Status)))),
                Agree("Who speaks?", items.Where(each => each.Item.Attribution is not null).Select(each => (each.Decision, (each.Item.Attribution!.Speaker?.Name ?? each.Item.Attribution.Source)))),
            ]);
    }

    private static MachineAgreement Count(string kind, string type, IEnumerable<Verdict> verdicts)
    {
        var counts = verdicts.CountBy(verdict => verdict).ToDictionary();
        return new MachineAgreement(kind, type, counts.GetValueOrDefault(Verdict.Accept), counts.GetValueOrDefault(Verdict.Correct), counts.GetValueOrDefault(Verdict.Reject), counts.GetValueOrDefault(Verdict.Add));
    }

    private static ReviewerAgreement Agree(string question, IEnumerable<(Decision Decision, string Value)> answers)
    {
        var units = answers.GroupBy(answer => (answer.Decision.Document, answer.Decision.Subject)).Where(unit => unit.Count() > 1).ToList();
        return new ReviewerAgreement(
            question,
            units.Count,
            units.SelectMany(unit => unit).Select(answer => answer.Decision.Who ?? "").Distinct(StringComparer.Ordinal).Count(),
            KrippendorffAlpha.Nominal(units.Select(unit => unit.Select(answer => answer.Value).ToList())));
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
