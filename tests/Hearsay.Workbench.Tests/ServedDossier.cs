using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Workbench.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Hearsay.Workbench.Tests;

/// <summary>A server over a dossier on a free port, and a client that follows no redirection and keeps no cookies.</summary>
public sealed class ServedDossier : IAsyncDisposable
{
    private readonly WebApplication? _server;
    private readonly HttpClient _client;

    private ServedDossier(WebApplication? server, Uri address)
    {
        _server = server;
        Address = address;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts a server.</summary>
    public static Task<ServedDossier> StartAsync(string dossier, string? token = null, params string[] hosts) => StartAsync(new WorkbenchOptions { Dossier = dossier, Token = token, Hosts = [.. hosts] });

    /// <summary>Starts a server on a free port.</summary>
    public static async Task<ServedDossier> StartAsync(WorkbenchOptions options)
    {
        var server = WorkbenchServer.Build(options with { Port = 0 });
        await server.StartAsync();
        return new ServedDossier(server, new Uri(server.Urls.First()));
    }

    /// <summary>A server that runs elsewhere.</summary>
    public static ServedDossier At(Uri address) => new(null, address);

    /// <summary>Asks for an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends a request.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    /// <summary>A page that must be there, as a browser reads it.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {text[..Math.Min(text.Length, 2000)]}");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>The text of an answer that must be there.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
