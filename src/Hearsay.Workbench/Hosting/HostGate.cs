using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Workbench.Hosting;

/// <summary>
/// Answers only where the server is called by a name it knows. A page of another site could otherwise give its own name this
/// machine's address and read the dossier ("DNS rebinding"); an address in digits cannot be given away like that.
/// </summary>
internal static class HostGate
{
    public static void UseHostGate(this IApplicationBuilder app, WorkbenchOptions options) => app.Use((context, next) =>
    {
        var host = context.Request.Host.Host;
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out _) || options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This server does not answer to that name. Start it with --host NAME to allow one.\n");
    });

    /// <summary>Refuses a request to write that another site's page has sent.</summary>
    public static void UseOriginGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        var own = origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || (own && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Another site sent this request.\n");
    });
}
