using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Hosting;

/// <summary>What a page is made of: the dossier as it is at this request, and what is remembered of that state.</summary>
/// <param name="View">The dossier.</param>
/// <param name="Shelf">The memory.</param>
public sealed record PageSource(DossierView View, DossierShelf Shelf)
{
    /// <summary>The id that a part of the address means.</summary>
    public string Id(IdKind kind, string part) => Slug.Read(View, kind, part);

    /// <summary>What was counted before of this state, else what is counted now.</summary>
    public T Remember<T>(string question, Func<T> count) where T : notnull => Shelf.Remember(View, question, count);
}
