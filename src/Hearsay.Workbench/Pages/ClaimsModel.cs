using System.Collections.Immutable;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>A page of claims.</summary>
/// <param name="Claims">The claims.</param>
/// <param name="Outlets">The outlets to choose from.</param>
public sealed record ClaimsModel(ResultPage<ClaimLine> Claims, ImmutableArray<string> Outlets)
{
    /// <summary>The most claims of a page.</summary>
    internal const int Size = 25;

    /// <summary>Reads it.</summary>
    internal static ClaimsModel Read(PageSource source, ClaimQuery query)
    {
        var found = source.View.Claims.Find(query.Filter(source.View), query.ByWeight, query.PageNumber, Size, ClaimLines.Accounts);
        return new ClaimsModel(new ResultPage<ClaimLine>(ClaimLines.Of(source.View, found.Items), found.Total, found.More, found.Number, found.Size), OutletNames.Of(source));
    }
}
