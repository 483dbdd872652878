using System.Security.Cryptography;
using System.Text;
using Hearsay.Workbench.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Hearsay.Workbench.Hosting;

/// <summary>
/// Lets in who knows the token: programs send it with each request (<c>Authorization: Bearer</c>), readers type it once and get a
/// cookie that ends with the browser's session or the server's.
/// </summary>
internal sealed class TokenGate
{
    private const string Cookie = "hearsay-visit";
    private const string SignIn = "/sign-in";

    private readonly byte[]? _token;
    private readonly string _visit = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public TokenGate(WorkbenchOptions options) => _token = options.Token is { } token ? Digest(token) : null;

    /// <summary>Whether a request comes from somebody who may look.</summary>
    public bool Admits(HttpRequest request) =>
        _token is null
        || (request.Cookies.TryGetValue(Cookie, out var visit) && Same(Digest(visit), Digest(_visit)))
        || (request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && Same(Digest(header["Bearer ".Length..]), _token));

    public void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (Admits(context.Request) || context.Request.Path == SignIn || context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            return next(context);
        }

        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect($"{SignIn}?to={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This server asks for a token.\n");
    });

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SignIn, (string? to) => Form(to, refused: false)).ExcludeFromDescription();
        app.MapPost(SignIn, async Task<IResult> (HttpContext context, IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(context);
            var form = await context.Request.ReadFormAsync();
            var to = form["to"].ToString();
            if (_token is not null && !Same(Digest(form["token"].ToString()), _token))
            {
                return Form(to, refused: true);
            }

            context.Response.Cookies.Append(Cookie, _visit, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true });
            return Results.LocalRedirect(IsLocal(to) ? to : "/");
        }).ExcludeFromDescription();
    }

    private static RazorComponentResult<SignInPage> Form(string? to, bool refused) =>
        new(new Dictionary<string, object?> { [nameof(SignInPage.To)] = to ?? "/", [nameof(SignInPage.Refused)] = refused })
        {
            StatusCode = refused ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
        };

    // Addresses of this server only: one slash, and nothing that a browser takes for another host or for a line break.
    public static bool IsLocal(string to) => to is ['/', ..] && to is not ['/', '/' or '\\', ..] && !to.Any(char.IsControl);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);
}
