using Microsoft.AspNetCore.Http;

namespace Hearsay.Workbench.Hosting;

/// <summary>Who decides: asked once, then kept in a cookie of the browser.</summary>
public static class Reviewer
{
    private const string Cookie = "hearsay-reviewer";

    /// <summary>The most characters of a name.</summary>
    public const int Longest = 60;

    /// <summary>The name that the browser keeps; null for none.</summary>
    public static string? Of(HttpContext? context) => Plain(context?.Request.Cookies[Cookie]);

    /// <summary>The name that a form gives, else the one that the browser keeps; the browser keeps it from then on.</summary>
    /// <exception cref="PageException">There is none.</exception>
    internal static string Named(HttpContext context, IFormCollection form)
    {
        var given = Plain(form["who"].ToString());
        var name = given ?? Of(context) ?? throw new PageException(StatusCodes.Status400BadRequest, "Say who decides: your name is kept with each decision.");
        if (given is not null)
        {
            context.Response.Cookies.Append(Cookie, name, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
        }

        return name;
    }

    private static string? Plain(string? name)
    {
        var plain = new string([.. (name ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return plain.Length is > 0 and <= Longest ? plain : null;
    }
}
