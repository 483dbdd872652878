using System.Collections.Immutable;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>The page of the outlets asks for nothing.</summary>
public sealed record OutletsQuery;

/// <summary>The outlets with most documents, compared.</summary>
/// <param name="Outlets">At most 40.</param>
/// <param name="Shared">How many claims each two of the first 12 share.</param>
public sealed record OutletsModel(ImmutableArray<OutletLine> Outlets, ImmutableArray<OutletPair> Shared)
{
    /// <summary>The most outlets of the matrix.</summary>
    internal const int Matrix = 12;

    /// <summary>Reads it.</summary>
    internal static OutletsModel Read(PageSource source) => source.Remember("outlets", () =>
    {
        var outlets = source.View.Outlets.Largest(40);
        return new OutletsModel(outlets, source.View.Outlets.Shared([.. outlets.Take(Matrix).Select(outlet => outlet.Name)]));
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
            OutletsModel.Read(source).Outlets.FirstOrDefault(outlet => outlet.Name == name) ?? new OutletLine(name, documents.Total, 0, 0, 0, 0, 0),
            ClaimLines.Of(view, view.Claims.Find(new ClaimFilter { Outlet = name }, byWeight: true, 1, 8, ClaimLines.Accounts).Items),
            ClaimLines.Of(view, [.. view.Outlets.LeftOutBy(name, 8).Select(id => view.Claims.Get(id, ClaimLines.Accounts)!)]),
            view.Quotations.Speakers(name, 15),
            documents.Items));
    }
}
