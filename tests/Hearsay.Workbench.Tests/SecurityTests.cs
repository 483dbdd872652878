using System.Net;
using System.Text.RegularExpressions;
using Hearsay.Workbench.Hosting;

namespace Hearsay.Workbench.Tests;

/// <summary>What strangers and strange requests get.</summary>
[Collection(SampleDossier.Collection)]
public sealed partial class SecurityTests(SampleDossier sample)
{
    private const string Token = "a token that nobody guesses";

    [Fact]
    public async Task Answer_OfEveryKind_CarriesThePolicyAndNothingInline()
    {
        foreach (var address in sample.Pages.Concat(["/nowhere", "/story.json", "/assets/workbench.css", "/openapi.json"]))
        {
            using var answer = await sample.Server.GetAsync(address);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldBe(SecurityHeaders.Policy, address);
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
            answer.Headers.Contains("Server").ShouldBeFalse();
            if (answer.Content.Headers.ContentType!.MediaType == "text/html")
            {
                var text = await answer.Content.ReadAsStringAsync();
                Inline().Match(text).Value.ShouldBe("", address);
                Elsewhere().Match(text).Value.ShouldBe("", address);
            }
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example:80")]
    public async Task Request_ForAnotherHost_IsRefused(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await sample.Server.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Egypt");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("desk.example")]
    public async Task Request_ForAKnownHost_IsAnswered(string host)
    {
        await using var server = await ServedDossier.StartAsync(sample.Path, token: null, "desk.example");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await server.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/workbench.css%00.js")]
    [InlineData("/assets/../Hosting/OwnFiles.cs")]
    [InlineData("/documents/..%2f..%2fetc%2fpasswd")]
    [InlineData("/documents/~%%%")]
    [InlineData("/actors/~Li4vLi4vZXRjL3Bhc3N3ZA")]
    public async Task Path_ThatLeadsOut_FindsNothing(string path)
    {
        using var client = new HttpClient { BaseAddress = sample.Server.Address };
        using var answer = await client.GetAsync(new Uri($"{sample.Server.Address.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("root:");
    }

    [Theory]
    [InlineData("POST", "https://evil.example")]
    [InlineData("DELETE", "null")]
    public async Task Writing_FromAnotherSite_IsRefused(string method, string origin)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/sign-in");
        request.Headers.Add("Origin", origin);
        using var answer = await sample.Server.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Form_WithoutItsAntiforgeryToken_IsRefused()
    {
        await using var server = await ServedDossier.StartAsync(sample.Path, Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("token", Token), new("to", "/")]) };
        using var answer = await server.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Token_IsAskedForByEveryPage()
    {
        await using var server = await ServedDossier.StartAsync(sample.Path, Token);
        foreach (var address in sample.Pages.Concat(["/story.json", "/openapi.json"]))
        {
            using var answer = await server.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Egypt");

            using var wrong = Request(address, "a token that somebody guesses");
            using var refused = await server.SendAsync(wrong);
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
        }

        using var right = Request("/claims.json", Token);
        using var admitted = await server.SendAsync(right);
        admitted.StatusCode.ShouldBe(HttpStatusCode.OK);

        static HttpRequestMessage Request(string address, string token)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Authorization", "Bearer " + token);
            return request;
        }
    }

    [Theory]
    [InlineData("/claims?page=2", "/claims?page=2")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    public async Task SignIn_WithTheToken_GivesASameSiteCookieAndStaysHere(string to, string expected)
    {
        await using var server = await ServedDossier.StartAsync(sample.Path, Token);
        using var form = await server.GetAsync("/sign-in?to=" + Uri.EscapeDataString(to));
        var page = await form.Content.ReadAsStringAsync();
        var field = Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("token", Token), new("to", to), new("__RequestVerificationToken", field)]) };
        request.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var answer = await server.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe(expected);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("hearsay-visit=", StringComparison.Ordinal));
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("httponly");
        using var visit = new HttpRequestMessage(HttpMethod.Get, "/");
        visit.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var admitted = await server.SendAsync(visit);
        admitted.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("0.0.0.0", null)]
    [InlineData("192.0.2.1", null)]
    [InlineData("127.0.0.1", "short")]
    public void Build_ThatWouldServeStrangers_IsRefused(string address, string? token) =>
        Should.Throw<ArgumentException>(() => WorkbenchServer.Build(new WorkbenchOptions { Dossier = sample.Path, Address = IPAddress.Parse(address), Token = token })).Message.ShouldContain("token");

    [GeneratedRegex("""<style|<script(?![^>]* src="/assets/)|\son\w+="|\sstyle="|javascript:|data:""")]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:src|action)="(?:https?:)?//""")]
    private static partial Regex Elsewhere();
}
