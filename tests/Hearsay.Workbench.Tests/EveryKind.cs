namespace Hearsay.Workbench.Tests;

/// <summary>Finds a page of every kind from the lists of a dossier.</summary>
internal static class EveryKind
{
    /// <summary>The addresses.</summary>
    public static async Task<IReadOnlyList<string>> OfPagesAsync(ServedDossier server)
    {
        List<string> pages = ["/", "/map", "/timeline", "/claims", "/claims?status=contested&sort=day", "/actors", "/quotes", "/outlets", "/ledger", "/documents", "/search", "/search?words=a", "/review", "/review?kind=merge", "/outlets?page=2", "/ledger?state=open", "/decisions", "/upload", "/help"];
        foreach (var (list, prefix) in new[] { ("/claims", "/claims/"), ("/actors", "/actors/"), ("/outlets", "/outlets/"), ("/map", "/pairs/"), ("/documents", "/documents/") })
        {
            var page = await server.PageAsync(list);
            pages.AddRange(page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(address => address.StartsWith(prefix, StringComparison.Ordinal)).Distinct().Take(3));
        }

        var document = pages.First(page => page.StartsWith("/documents/", StringComparison.Ordinal));
        var tree = (await server.PageAsync(document)).QuerySelector("a.tree")?.GetAttribute("href");
        return tree is null ? pages : [.. pages, tree];
    }
}
