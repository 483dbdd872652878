namespace Hearsay.Intake.Metadata;

/// <summary>
/// The one address of a page that has several: what it calls its own, where that can be believed, else where it was fetched from without
/// what only tells versions and visitors apart.
/// </summary>
internal static class PageAddress
{
    private const int Looked = 4096;

    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create(" \t\r\n<>\"");

    private static readonly string[] s_marks = ["saved from url=(", "Page saved with SingleFile", "url: ", "Source: "];

    // What is added to an address to count visitors, or to ask for another version of the same page.
    private static readonly string[] s_fields = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "amp", "print", "printable", "outputtype", "output", "cmpid", "ito", "smid", "ref_src"];

    /// <summary>The address.</summary>
    /// <param name="own">What the page calls its own; null where nothing.</param>
    /// <param name="fetched">Where it was fetched from; null where unknown.</param>
    public static string? Of(string? own, string? fetched)
    {
        if (fetched is null || !Uri.TryCreate(fetched, UriKind.Absolute, out var from) || from.Scheme is not ("http" or "https"))
        {
            return own;
        }

        return own is not null && Uri.TryCreate(own, UriKind.Absolute, out var said) && IsBelieved(said, from) ? own : Plain(from);
    }

    /// <summary>The address that a browser writes into a page that it saves; null where there is none.</summary>
    public static string? SavedFrom(string html)
    {
        var head = html.AsSpan(0, Math.Min(html.Length, Looked));
        var at = head.IndexOf(s_marks[0]);
        if (at < 0 && (at = head.IndexOf(s_marks[1])) >= 0)
        {
            var line = head[at..].IndexOf(s_marks[2]);
            at = line < 0 ? -1 : at + line;
        }

        var begin = at < 0 ? -1 : head[at..].IndexOf("http");
        if (begin < 0)
        {
            return null;
        }

        var address = head[(at + begin)..];
        var end = address.IndexOfAny(s_ends);
        return Uri.TryCreate((end < 0 ? address : address[..end]).ToString(), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : null;
    }

    /// <summary>An address without what tells versions and visitors apart: the query's counters, a last step "amp" or "print", the fragment.</summary>
    public static string Plain(Uri address)
    {
        var query = string.Join('&', address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(field => !IsVersion(field)));
        var path = address.AbsolutePath;
        foreach (var step in (string[])["/amp", "/print", ".amp"])
        {
            var bare = path.TrimEnd('/');
            if (bare.Length > step.Length && bare.EndsWith(step, StringComparison.OrdinalIgnoreCase))
            {
                path = bare[..^step.Length] + (path.EndsWith('/') ? "/" : "");
            }
        }

        var host = address.Host.StartsWith("amp.", StringComparison.OrdinalIgnoreCase) ? "www." + address.Host[4..] : address.Host;
        return $"{address.Scheme}://{host}{(address.IsDefaultPort ? "" : $":{address.Port}")}{path}{(query.Length > 0 ? "?" + query : "")}";
    }

    private static bool IsVersion(string field)
    {
        var name = field.Split('=')[0];
        return Array.Exists(s_fields, known => known.EndsWith('_') ? name.StartsWith(known, StringComparison.OrdinalIgnoreCase) : name.Equals(known, StringComparison.OrdinalIgnoreCase));
    }

    // A page may call another address of its own site its own; a front page it is only when it was fetched as one. A cache of pages of
    // others (AMP) may call the page's own site so.
    private static bool IsBelieved(Uri said, Uri from)
    {
        var isFront = said.AbsolutePath is "" or "/" && said.Query.Length == 0;
        var fromFront = from.AbsolutePath is "" or "/";
        return (!isFront || fromFront) && (Site(said.Host) == Site(from.Host) || from.Host.EndsWith(".cdn.ampproject.org", StringComparison.OrdinalIgnoreCase));
    }

    // The last two names of a host, three where the second is short as in "co.uk".
    private static string Site(string host)
    {
        var names = host.ToLowerInvariant().Split('.');
        var count = names.Length > 2 && names[^2].Length <= 3 && names[^1].Length == 2 ? 3 : 2;
        return string.Join('.', names.TakeLast(count));
    }
}
