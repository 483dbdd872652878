using System.Collections.Immutable;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Models;

/// <summary>The outlets that a filter offers: those with most documents, in the order of their names.</summary>
internal static class OutletNames
{
    private const int Most = 60;

    /// <summary>The names.</summary>
    public static ImmutableArray<string> Of(PageSource source) => source.Remember(
        "outlet names", () => (ImmutableArray<string>)[.. source.View.Documents.OutletsOf(new DocumentFilter(), Most).Select(outlet => outlet.Key).Order(StringComparer.OrdinalIgnoreCase)]);
}
