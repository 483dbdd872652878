using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Balance;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Signs;
using Hearsay.Dossiers.Statements;

namespace Hearsay.Dossiers.Views;

/// <summary>Makes of a dossier's ties what a brief says of camps and alignments, by states where actors act for one.</summary>
internal sealed class AlignmentLines
{
    private const int Group = 10;
    private const int SignsShown = 4;

    /// <summary>Less than this speaks for an alignment: not worth a line.</summary>
    private const double LeastFor = 0.5;

    private readonly ImmutableArray<Tie> _ties;
    private readonly Dossier _dossier;
    private readonly Parties _parties;
    private readonly Dictionary<string, Claim> _claims;
    private readonly EvidenceNumbers _numbers;

    /// <summary>Prepares the lines.</summary>
    public AlignmentLines(Dossier dossier, EvidenceNumbers numbers)
    {
        (_dossier, _numbers) = (dossier, numbers);
        _parties = Parties.States(dossier.Actors.DistinctBy(a => a.Key).Select(Affiliation.Of));
        _ties = [.. _parties.Of(dossier.Claims.SelectMany(Tie.Of))];
        _claims = dossier.Claims.DistinctBy(c => c.Id).ToDictionary(c => c.Id, StringComparer.Ordinal);
        Busiest = BalanceSeries.Busiest(_ties, Standings.Told, Group);
    }

    /// <summary>The parties with most claims.</summary>
    private ImmutableArray<string> Busiest { get; }

    /// <summary>What is stated of how parties stand.</summary>
    private IEnumerable<StatedStance> Stances => _dossier.Stances.Select(s => s with { Source = _parties.Of(s.Source), Target = _parties.Of(s.Target) }).Where(s => s.Source != s.Target);

    /// <summary>How far the main parties fall into two camps; null where no three of them are tied to one another.</summary>
    public BriefBalance? Balance()
    {
        var state = BalanceSeries.Of(_ties, Busiest, Standings.Told, Stances.Select(Bond.Of));
        if (state.Triangles.IsEmpty)
        {
            return null;
        }

        var (graph, frustration) = (state.Graph, state.Frustration);
        var camps = Enumerable.Range(0, graph.Count).Where(p => state.Triangles.Any(t => t.First == p || t.Second == p || t.Third == p))
            .GroupBy(p => frustration.Camps[p]).OrderBy(c => c.Key).Select(c => Phrases.Join(c.Select(p => Name(graph.Names[p])))).ToList();
        var odd = frustration.AtOdds.Where(t => t.Share >= 1).ToList();
        var odds = frustration.Index == 0 ? "no pair is at odds with that"
            : odd.Count > 0 ? $"at odds with that {(frustration.Index == 1 ? "is" : "are")} {Phrases.Join(odd.Select(t => $"{Name(graph.Names[t.One])} with {Name(graph.Names[t.Other])}"))}{(odd.Count < frustration.Index ? $" and {Phrases.Count(frustration.Index - odd.Count, "other pair")}" : "")}"
            : $"{Phrases.Count(frustration.Index, "pair")} {(frustration.Index == 1 ? "is" : "are")} at odds with that, whichever way it is cut";
        var behind = frustration.AtOdds.SelectMany(t => _ties.Where(tie => IsBetween(tie, graph.Names[t.One], graph.Names[t.Other]) && Standings.Told.Contains(tie.Standing) && EventScale.Leaning(tie.Type) == t.Sign));
        return new BriefBalance(
            camps.Count > 1 ? $"The main parties divide into {camps[0]} and, against them, {camps[1]}; {odds}." : $"The main parties stand in one camp: {camps[0]}; {odds}.",
            state.Triangles.Length,
            state.Triangles.Count(t => t.Sign > 0),
            frustration.Index,
            graph.Ties.Length,
            _numbers.Refer(behind.DistinctBy(t => t.Claim).Select(t => Standings.Telling(_claims[t.Claim]).Evidence)));
    }

    /// <summary>The pairs of main parties of whom more speaks for an alignment than against one, most first.</summary>
    public ImmutableArray<(SignSheet Sheet, double Surplus)> Alignments()
    {
        var sheets = new List<(SignSheet Sheet, double Surplus)>();
        for (var first = 0; first < Busiest.Length; first++)
        {
            for (var second = first + 1; second < Busiest.Length; second++)
            {
                var sheet = SheetOf(Busiest[first], Busiest[second]);
                if (sheet.For >= LeastFor && sheet.For > sheet.Against && sheet.Signs.Where(s => SignScale.Speaks(s.Kind) > 0).Select(s => s.Kind).Distinct().Count() > 1)
                {
                    sheets.Add((sheet, Math.Round(sheet.For - sheet.Against, 6)));
                }
            }
        }

        return [.. sheets.OrderByDescending(s => s.Surplus).ThenBy(s => s.Sheet.One, StringComparer.Ordinal).ThenBy(s => s.Sheet.Other, StringComparer.Ordinal)];
    }

    /// <summary>A line of a pair.</summary>
    public BriefAlignment ToLine(SignSheet sheet)
    {
        // The strongest signs; where something speaks against it, the strongest of that is heard too.
        var against = sheet.Signs.FirstOrDefault(s => SignScale.Speaks(s.Kind) < 0);
        var shown = sheet.Signs.Where(s => SignScale.Speaks(s.Kind) > 0).Take(against is null ? SignsShown : SignsShown - 1).Concat(against is null ? [] : [against]).ToList();
        return new BriefAlignment(
            sheet.One, Name(sheet.One), sheet.Other, Name(sheet.Other), Math.Round(sheet.For, 3), Math.Round(sheet.Against, 3),
            [.. shown.Select(s => new BriefSign(
                s.Kind,
                s.Third is null ? null : Name(s.Third),
                s.Weight,
                s.Evidence.Max(e => e.Standing) is var weakest && weakest == Standing.Asserted ? null : weakest.ToString().ToLower(CultureInfo.InvariantCulture),
                _numbers.Refer(s.Evidence.Select(e => e.Evidence))))],
            sheet.Signs.Length - shown.Count);
    }

    private static bool IsBetween(Tie tie, string one, string other) => (tie.Source == one && tie.Target == other) || (tie.Source == other && tie.Target == one);

    private SignSheet SheetOf(string one, string other)
    {
        var ties = _ties.Where(t => t.Source == one || t.Source == other || t.Target == one || t.Target == other);
        var stances = Stances.Where(s => s.Source == one || s.Source == other || s.Target == one || s.Target == other);
        var joint = _dossier.Claims.Where(c => c.Target.IsEmpty && c.Source.Any(s => _parties.Of(s) == one) && c.Source.Any(s => _parties.Of(s) == other));
        return new SignFinder(one, other, ids => [.. ids.Where(_claims.ContainsKey).Select(id => _claims[id])]).Find(ties, stances, joint);
    }

    private string Name(string party) => DisplayText.Clean(_parties.Name(party));
}
