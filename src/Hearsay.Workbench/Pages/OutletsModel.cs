using System.Collections.Immutable;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>What of the outlets is compared.</summary>
/// <param name="Outlet">The outlets that are compared; those with most documents where none is given.</param>
/// <param name="Actor">An actor's key or name: only claims in which it takes part.</param>
/// <param name="Type">A PLOVER type, such as "reject".</param>
/// <param name="Since">The first day of the claims, as 1956-10-30.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Page">The page of the claims, from 1.</param>
public sealed record OutletsQuery(string[]? Outlet, string? Actor, string? Type, string? Since, string? Until, string? Page)
{
    /// <summary>The outlets that are asked for.</summary>
    internal ImmutableArray<string> Chosen(PageSource source) =>
        [.. (Outlet ?? []).Select(QueryText.Given).OfType<string>().Take(OutletsModel.Matrix).Select(part => source.Id(IdKind.Outlet, part)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The address of a page of the comparison.</summary>
    internal string Address(string? page) =>
        Links.With("/outlets", [.. (Outlet ?? []).Select(outlet => ("outlet", (string?)outlet)), ("actor", Actor), ("type", Type), ("since", Since), ("until", Until), ("page", page)]);
}

/// <summary>Outlets set side by side.</summary>
/// <param name="Compared">The outlets of the comparison, those with most documents in it first.</param>
/// <param name="Further">How many more outlets tell the compared claims.</param>
/// <param name="Claims">The claims of which two outlets cover the story, contested ones first, then those that most outlets tell.</param>
/// <param name="Read">How many claims were compared: those with most independent sources.</param>
/// <param name="All">How many there are, as far as lists count.</param>
/// <param name="WithoutOutlet">The documents that stand aside, because nothing says who published or wrote them.</param>
/// <param name="Outlets">The outlets with most documents, at most 40.</param>
/// <param name="Shared">How many claims each two of the first 12 share.</param>
/// <param name="Names">The outlets to choose from.</param>
public sealed record OutletsModel(
    ImmutableArray<ComparedOutlet> Compared,
    int Further,
    ResultPage<ComparedLine> Claims,
    int Read,
    int All,
    int WithoutOutlet,
    ImmutableArray<OutletLine> Outlets,
    ImmutableArray<OutletPair> Shared,
    ImmutableArray<string> Names)
{
    /// <summary>The most outlets of a matrix.</summary>
    internal const int Matrix = 12;

    private const int Columns = 8;
    private const int Size = 12;
    private const int Speakers = 4;

    /// <summary>Reads it.</summary>
    internal static OutletsModel Of(PageSource source, OutletsQuery query)
    {
        var chosen = query.Chosen(source);
        var filter = ClaimQuery.None with { Actor = query.Actor, Type = query.Type, Since = query.Since, Until = query.Until };
        var (part, outlets) = source.Remember(query.Address(null), () =>
        {
            var part = source.View.Comparisons.Of(filter.Filter(source.View), chosen);
            return (part, part.Comparison.Profiles.Take(chosen.IsEmpty ? Columns : Matrix).Select(profile => ComparedOutlet.Of(source.View, profile, Speakers)).ToImmutableArray());
        });
        var shown = outlets.Select(outlet => outlet.Outlet).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Dossiers.Comparison.ComparedClaim> claims = [.. part.Comparison.Claims.Where(claim => claim.Outlets.Count(telling => shown.Contains(telling.Outlet)) > 1)];
        var page = QueryText.Number("page", query.Page, 1, Math.Max(1, (claims.Count + Size - 1) / Size)) ?? 1;
        var (largest, shared) = Largest(source);
        return new OutletsModel(
            outlets,
            part.Comparison.Profiles.Length - outlets.Length,
            new ResultPage<ComparedLine>(ComparedLine.Of(source.View, [.. claims.Skip((page - 1) * Size).Take(Size)], shown), claims.Count, More: false, page, Size),
            part.Claims,
            part.All,
            part.Comparison.WithoutOutlet,
            largest,
            shared,
            OutletNames.Of(source));
    }

    /// <summary>The outlets with most documents, and what they tell together.</summary>
    internal static (ImmutableArray<OutletLine> Outlets, ImmutableArray<OutletPair> Shared) Largest(PageSource source) => source.Remember("outlets", () =>
    {
        var outlets = source.View.Outlets.Largest(40);
        return (outlets, source.View.Outlets.Shared([.. outlets.Take(Matrix).Select(outlet => outlet.Name)]));
    });
}

/// <summary>Which outlet.</summary>
/// <param name="Name">Its name as the address writes it.</param>
public sealed record OutletQuery(string Name);

/// <summary>One outlet: what it alone tells, what it leaves out that others tell, whom it quotes.</summary>
/// <param name="Outlet">Its counts.</param>
/// <param name="Told">The strongest claims that it tells.</param>
/// <param name="LeftOut">The strongest claims of two sources or more that it does not tell.</param>
/// <param name="Speakers">Whom it quotes most.</param>
/// <param name="Latest">Its latest documents.</param>
public sealed record OutletModel(OutletLine Outlet, ImmutableArray<ClaimLine> Told, ImmutableArray<ClaimLine> LeftOut, ImmutableArray<SpeakerCount> Speakers, ImmutableArray<Dossiers.DossierDocument> Latest)
{
    /// <summary>Reads it.</summary>
    internal static OutletModel Read(PageSource source, OutletQuery query)
    {
        var view = source.View;
        var name = source.Id(IdKind.Outlet, query.Name);
        var documents = view.Documents.Find(new DocumentFilter { Outlet = name }, 1, 10);
        if (documents.Items.IsEmpty)
        {
            throw PageException.NotFound("outlet");
        }

        return source.Remember("outlet " + name, () => new OutletModel(
            OutletsModel.Largest(source).Outlets.FirstOrDefault(outlet => outlet.Name == name) ?? new OutletLine(name, documents.Total, 0, 0, 0, 0, 0),
            ClaimLines.Of(view, view.Claims.Find(new ClaimFilter { Outlet = name }, byWeight: true, 1, 8, ClaimLines.Accounts).Items),
            ClaimLines.Of(view, [.. view.Outlets.LeftOutBy(name, 8).Select(id => view.Claims.Get(id, ClaimLines.Accounts)!)]),
            view.Quotations.Speakers(name, 15),
            documents.Items));
    }
}
