using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Hearsay.Workbench.Hosting;

/// <summary>The style sheet, the modules and the icon: parts of the program, each under an address that changes with its content.</summary>
public static class OwnFiles
{
    private const string Prefix = "wwwroot/";

    private static readonly FrozenDictionary<string, (byte[] Bytes, string Mark, string Type)> Files = Read();

    /// <summary>The address of a file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public static string Url(string name) => $"/assets/{name}?v={Files[name].Mark}";

    /// <summary>The text of a file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    internal static string Text(string name) => System.Text.Encoding.UTF8.GetString(Files[name].Bytes).ReplaceLineEndings("\n");

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file))
        {
            return Results.NotFound();
        }

        // Modules name one another without the mark; these requests ask again each time.
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Mark}\""));
    }).ExcludeFromDescription();

    private static FrozenDictionary<string, (byte[], string, string)> Read()
    {
        var assembly = typeof(OwnFiles).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], TypeOf(name));
            },
            StringComparer.Ordinal);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
