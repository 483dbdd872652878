using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Hearsay.Workbench.Hosting;

/// <summary>Takes what visitors give to be read, and tells how far it has come.</summary>
internal static class UploadEndpoints
{
    private const int MostFiles = 200;
    private const int LongestText = 2_000_000;
    private const int LongestAddress = 2_000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/upload", GiveAsync).ExcludeFromDescription();
        app.MapGet("/upload/events", TellAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> GiveAsync(HttpContext context, IAntiforgery antiforgery, ReadingQueue queue)
    {
        await antiforgery.ValidateRequestAsync(context);
        if (!queue.IsOpen)
        {
            throw new PageException(StatusCodes.Status403Forbidden, "This server takes no documents.");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (text, address) = (form["text"].ToString(), form["address"].ToString().Trim());
        var files = form.Files.Where(file => file.Length > 0).ToList();
        if (files.Count > MostFiles || text.Length > LongestText || address.Length > LongestAddress)
        {
            throw new PageException(StatusCodes.Status413PayloadTooLarge, $"At once at most {MostFiles} files, and a text of at most {LongestText:N0} characters.");
        }

        if (address.Length > 0 && !(queue.Fetches && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            throw new PageException(StatusCodes.Status400BadRequest, queue.Fetches ? "An address begins with http:// or https://." : "This server fetches no addresses; start it with --allow-fetch to allow that.");
        }

        if (files.Count == 0 && string.IsNullOrWhiteSpace(text) && address.Length == 0)
        {
            throw new PageException(StatusCodes.Status400BadRequest, "Give a file, a text or an address.");
        }

        var folder = Directory.CreateTempSubdirectory("hearsay-upload-").FullName;
        try
        {
            List<GivenDocument> given = [];
            foreach (var file in files)
            {
                // The visitor's name is shown and tells the format; the file itself is named by the server.
                var name = NameOf(file.FileName, given.Count);
                var path = Path.Combine(folder, $"{given.Count}{Ending(name)}");
                await using var stream = new FileStream(path, FileMode.CreateNew);
                await file.CopyToAsync(stream, context.RequestAborted);
                given.Add(new GivenDocument(name, path));
            }

            if (!string.IsNullOrWhiteSpace(text))
            {
                var path = Path.Combine(folder, $"{given.Count}.txt");
                await File.WriteAllTextAsync(path, text, context.RequestAborted);
                given.Add(new GivenDocument("pasted.txt", path));
            }

            if (address.Length > 0)
            {
                given.Add(new GivenDocument(address, null));
            }

            queue.Add(given, folder);
        }
        catch
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            throw;
        }

        return Results.LocalRedirect("/upload");
    }

    private static async Task TellAsync(HttpContext context, ReadingQueue queue, IOptions<JsonOptions> json, IHostApplicationLifetime life)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        try
        {
            while (true)
            {
                var changed = queue.Changed;
                await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(queue.Jobs, json.Value.SerializerOptions)}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                await changed.WaitAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The visitor has left, or the server ends.
        }
    }

    private static string NameOf(string given, int number)
    {
        var name = new string([.. given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return name.Length is > 0 and <= 200 ? name : $"file-{number + 1}{Ending(name)}";
    }

    private static string Ending(string name)
    {
        var at = name.IndexOf('.', StringComparison.Ordinal);
        var last = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name.LastIndexOf('.', Math.Max(0, name.Length - 4)) : name.LastIndexOf('.');
        var ending = at < 0 || last < 0 ? "" : name[last..];
        return ending.Length <= 12 && ending.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') ? ending : "";
    }
}
