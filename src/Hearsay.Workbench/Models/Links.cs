using System.Text;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Models;

/// <summary>The addresses of the pages.</summary>
public static class Links
{
    /// <summary>The page of an actor.</summary>
    public static string Actor(string key) => "/actors/" + Slug.Of(key);

    /// <summary>The page of a claim.</summary>
    public static string Claim(string id) => "/claims/" + Slug.Of(id);

    /// <summary>The page of two actors.</summary>
    public static string Pair(string one, string other) => $"/pairs/{Slug.Of(one)}/{Slug.Of(other)}";

    /// <summary>The page of an outlet.</summary>
    public static string Outlet(string name) => "/outlets/" + Slug.Of(name);

    /// <summary>The page of a document.</summary>
    public static string Document(string id) => "/documents/" + Slug.Of(id);

    /// <summary>A document, opened at a passage.</summary>
    public static string Passage(string id, int begin, int end) => $"/documents/{Slug.Of(id)}?at={begin}-{end}#at";

    /// <summary>A document, opened at a passage.</summary>
    public static string Passage(EvidenceLine evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Passage(evidence.Document, evidence.Begin, evidence.End);
    }

    /// <summary>An address with those of the given parts that say something.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var address = new StringBuilder(path);
        var mark = '?';
        foreach (var (name, value) in parts)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                mark = '&';
            }
        }

        return address.ToString();
    }

    /// <summary>The claims that a query asks for, under any of the pages that have its filters.</summary>
    public static string Claims(string path, ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return With(
            path,
            ("actor", query.Actor),
            ("source", query.Source),
            ("target", query.Target),
            ("type", query.Type),
            ("status", query.Status),
            ("outlet", query.Outlet),
            ("since", query.Since),
            ("until", query.Until),
            ("words", query.Words),
            ("sources", query.Sources),
            ("sort", query.Sort),
            ("actors", query.Actors),
            ("page", query.Page));
    }
}
