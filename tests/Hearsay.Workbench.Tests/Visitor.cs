using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hearsay.Workbench.Tests;

/// <summary>A reader with a browser that runs no script: keeps cookies, fills in forms, follows redirections.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(ServedDossier server) => _client = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = server.Address };

    public void Dispose() => _client.Dispose();

    /// <summary>A page that must be there.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text[..Math.Min(2000, text.Length)]);
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>Sends a form as it stands on a page, with some fields filled in.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync(IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        List<KeyValuePair<string, string>> values = [.. form.Elements
            .Where(each => each is IHtmlInputElement { Name: not null, Type: not "checkbox" and not "file" } or IHtmlTextAreaElement or IHtmlSelectElement)
            .Select(each => KeyValuePair.Create(each.GetAttribute("name")!, each switch { IHtmlInputElement input => input.Value, IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", _ => "" }))
            .Where(each => fields.All(field => field.Name != each.Key))];
        values.AddRange(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using HttpContent content = form.GetAttribute("enctype") is null ? new FormUrlEncodedContent(values) : Multipart(values);
        using var answer = await _client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> values)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }
}
