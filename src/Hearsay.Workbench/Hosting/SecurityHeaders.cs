using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Workbench.Hosting;

/// <summary>
/// Says with every answer what a page may do: load its own files and nothing else, run no script but the program's modules, be
/// shown in no other site's frame, and tell no other site where its reader was.
/// </summary>
internal static class SecurityHeaders
{
    public const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";

        // What is in a dossier is nobody else's to keep; the browser may show it again after asking.
        headers.CacheControl = "private, no-cache";
        return next(context);
    });
}
