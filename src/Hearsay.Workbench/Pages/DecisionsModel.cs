using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which decisions.</summary>
/// <param name="Who">A reviewer; null for all.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record DecisionsQuery(string? Who, string? Page);

/// <summary>What was decided, the latest first, and how far it agrees.</summary>
/// <param name="Decisions">A page of decisions.</param>
/// <param name="Inapplicable">The numbers of those that hold but have no effect, because their words are gone.</param>
/// <param name="Agreement">Machine against reviewer, reviewer against reviewer.</param>
/// <param name="Reviewers">Who decided, by name.</param>
public sealed record DecisionsModel(ResultPage<DecisionLine> Decisions, ImmutableArray<int> Inapplicable, AgreementReport Agreement, ImmutableArray<string> Reviewers)
{
    private const int Size = 50;

    /// <summary>Reads it.</summary>
    internal static DecisionsModel Read(PageSource source, DecisionsQuery query)
    {
        var (all, lost, agreement) = source.Remember("decisions", () =>
        {
            var all = source.View.Review.All();
            return (all, source.View.Review.Inapplicable().Select(decision => decision.Number).ToImmutableArray(), AgreementReport.Of(all));
        });
        var who = QueryText.Given(query.Who);
        List<Decision> chosen = [.. all.Reverse().Where(decision => who is null || decision.Who == who)];
        var pages = Math.Max(1, (chosen.Count + Size - 1) / Size);
        var page = QueryText.Number("page", query.Page, 1, pages) ?? 1;
        return new DecisionsModel(
            new ResultPage<DecisionLine>([.. chosen.Skip((page - 1) * Size).Take(Size).Select(DecisionLine.Of)], chosen.Count, More: false, page, Size),
            lost,
            agreement,
            [.. all.Select(decision => decision.Who).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
