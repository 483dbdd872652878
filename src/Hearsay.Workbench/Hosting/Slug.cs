using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Hosting;

/// <summary>
/// Writes an id as one part of an address. Most stand as they are; one that an address would change or misread (a slash, two
/// dots, an ending) is written in base64url behind a tilde, and one that no address would hold as its beginning with a digest.
/// </summary>
public static class Slug
{
    private const int Longest = 100;
    private const int Kept = 48;

    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The part of an address that means an id.</summary>
    public static string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length > Longest ? Short(id)
            : id.Length > 0 && !id.AsSpan().ContainsAnyExcept(Plain) ? id
            : "~" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id));
    }

    /// <summary>An id as the value of a filter: as it is, unless it is long.</summary>
    public static string Value(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length > Longest ? Short(id) : id;
    }

    /// <summary>The id that a part of an address means; one that nothing has where it is malformed.</summary>
    /// <param name="view">Where ids are looked up of which only the beginning is known.</param>
    /// <param name="kind">What it is the id of.</param>
    /// <param name="part">The part.</param>
    public static string Read(DossierView view, IdKind kind, string part)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(part);
        if (part is not ['~', ..])
        {
            return part;
        }

        try
        {
            var dot = part.IndexOf('.', StringComparison.Ordinal);
            var start = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(dot < 0 ? part.AsSpan(1) : part.AsSpan(1, dot - 1)));
            return dot < 0 ? start : view.IdsBeginningWith(kind, start).FirstOrDefault(id => Short(id) == part) ?? "";
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string Short(string id)
    {
        var kept = char.IsHighSurrogate(id[Kept - 1]) ? Kept - 1 : Kept;
        return $"~{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id[..kept]))}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16]}";
    }
}
