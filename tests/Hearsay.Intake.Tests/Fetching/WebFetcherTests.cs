using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Hearsay.Intake.Fetching;
using Hearsay.Intake.Tests.Archives;

namespace Hearsay.Intake.Tests.Fetching;

public sealed class WebFetcherTests : IAsyncDisposable
{
    private static readonly FetchOptions s_quick = new()
    {
        Timeout = TimeSpan.FromSeconds(3), Pace = TimeSpan.Zero, Backoff = TimeSpan.FromMilliseconds(5), Retries = 2, LongestWait = TimeSpan.FromSeconds(2),
    };

    private readonly LoopbackServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Open_Address_IsFetchedAndRead()
    {
        _server.On("/quay", request => request.AnswerAsync(IntakeFolder.Packed(Records.Page("End.", "<link rel=canonical href=/quay>")), "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip"));

        var document = Read("/quay").Document!;

        document.Text.ShouldEndWith("End.");
        document.Uri.ShouldBe(_server.At("/quay"));
        document.File.ShouldBeNull();
    }

    [Fact]
    public void Open_AddressWithoutFetcher_IsNotFetched()
    {
        IntakeFolder.Read(_server.At("/quay")).ShouldHaveSingleItem().Failure!.Code.ShouldBe(IntakeCodes.NotFetched);
        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Open_Redirects_AreFollowedToTheLast()
    {
        _server.Redirect("/a", "/b").Redirect("/b", _server.At("/c")).Page("/c");

        Read("/a").Document!.Uri.ShouldBe(_server.At("/c"));
    }

    [Fact]
    public void Open_RedirectLoop_StopsAtALimit()
    {
        _server.Redirect("/a", "/b").Redirect("/b", "/a");

        Read("/a").Failure!.Code.ShouldBe(IntakeCodes.TooManyRedirects);
        _server.Asked.Count.ShouldBeLessThan(15);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://")]
    public void Open_RedirectToNoWebAddress_IsAFailure(string target)
    {
        _server.Redirect("/a", target);

        Read("/a").Failure!.Code.ShouldBe(IntakeCodes.NotFetched);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/secret")]
    [InlineData("http://localhost:{0}/secret")]
    [InlineData("http://2130706433:{0}/secret")]
    [InlineData("http://0x7f000001:{0}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/secret")]
    [InlineData("http://0.0.0.0:{0}/secret")]
    public void Open_PrivateAddress_IsNeverAsked(string address)
    {
        using var fetcher = new WebFetcher(s_quick, IntakeLimits.Default, TimeProvider.System);

        Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _server.Port), fetcher).Failure!.Code.ShouldBe(IntakeCodes.PrivateAddress);
        _server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void Open_RedirectToAPrivateAddress_IsNeverFollowed()
    {
        _server.Redirect("/a", _server.At("/secret", "127.0.0.2")).Page("/secret");
        using var fetcher = new WebFetcher(s_quick, IntakeLimits.Default, TimeProvider.System, address => address.Equals(IPAddress.Parse("127.0.0.1")));

        Read(_server.At("/a"), fetcher).Failure!.Code.ShouldBe(IntakeCodes.PrivateAddress);
        _server.Asked.ShouldNotContain("/secret");
    }

    [Fact]
    public void Open_EndlessBody_StopsAtALimit()
    {
        _server.On("/a", async request =>
        {
            await request.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            while (true)
            {
                await request.WriteAsync(new byte[10_000]);
            }
        });

        Read("/a", new IntakeLimits { MaxBytes = 1 << 20 }).Failure!.Code.ShouldBe(IntakeCodes.TooManyBytes);
    }

    [Fact]
    public void Open_EndlessHead_IsAFailure()
    {
        _server.On("/a", async request =>
        {
            await request.WriteAsync("HTTP/1.1 200 OK\r\n");
            while (true)
            {
                await request.WriteAsync($"X-{Guid.Empty}: {new string('x', 1000)}\r\n");
            }
        });

        Read("/a").Failure!.Code.ShouldBe(IntakeCodes.NotFetched);
    }

    [Fact]
    public void Open_SlowBytes_EndAtTheTimeout()
    {
        _server.On("/a", async request =>
        {
            await request.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            while (true)
            {
                await request.WriteAsync("x");
                await Task.Delay(50, request.Stop);
            }
        });
        var watch = Stopwatch.StartNew();

        Read("/a", options: s_quick with { Timeout = TimeSpan.FromMilliseconds(500), Retries = 0 }).Failure!.Code.ShouldBe(IntakeCodes.FetchTimeout);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Open_BodyShorterThanItsLength_IsAFailureAfterRetries()
    {
        _server.On("/a", request => request.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n<p>Cut"));

        Read("/a").Failure!.Code.ShouldBe(IntakeCodes.NotFetched);
        _server.Asked.Count(path => path == "/a").ShouldBe(3);
    }

    [Fact]
    public void Open_NoHttpAtAll_IsAFailure()
    {
        _server.On("/a", request => request.WriteAsync("SSH-2.0-OpenSSH_9.7\r\n"));

        Read("/a").Failure!.Code.ShouldBe(IntakeCodes.NotFetched);
    }

    [Fact]
    public void Open_WrongCharset_IsReadAsWhatItIs()
    {
        _server.On("/a", request => request.AnswerAsync(Encoding.Latin1.GetBytes($"<html><body><p>{Records.Paragraph} Café.</p></body></html>"), "Content-Type: text/html; charset=utf-8"));
        _server.On("/b", request => request.AnswerAsync(Encoding.UTF8.GetBytes($"<html><body><p>{Records.Paragraph} Café.</p></body></html>"), "Content-Type: text/html; charset=no-such-thing"));

        Read("/a").Document!.Text.ShouldEndWith("Café.");
        Read("/b").Document!.Text.ShouldEndWith("Café.");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public void Open_Bomb_IsRefused(string coding)
    {
        var zeros = new byte[64 << 20];
        var bomb = Records.Packed(zeros, stream => coding == "br" ? new BrotliStream(stream, CompressionLevel.Fastest) : new GZipStream(stream, CompressionLevel.Optimal));
        _server.On("/a", request => request.AnswerAsync(bomb, $"Content-Type: text/html\r\nContent-Encoding: {coding}"));

        Read("/a").Failure!.Code.ShouldBe(IntakeCodes.TooMuchUnpacked);
    }

    [Theory]
    [InlineData("429 Too Many Requests", "Retry-After: 0")]
    [InlineData("503 Service Unavailable", "Retry-After: 1")]
    [InlineData("503 Service Unavailable", "X: y")]
    public void Open_PassingFailure_IsTriedAgain(string status, string head)
    {
        _server.On("/a", request => request.Number < 3 ? request.AnswerAsync([], head, status) : request.AnswerAsync(Records.Page("End.")));

        Read("/a").Document!.Text.ShouldEndWith("End.");
    }

    [Fact]
    public void Open_FailureThatLasts_IsGivenUp()
    {
        _server.Status("/a", "503 Service Unavailable").Status("/b", "429 Too Many Requests", "Retry-After: 86400").Status("/c", "403 Forbidden");

        Read("/a").Failure!.Reason.ShouldContain("503");
        Read("/b").Failure!.Reason.ShouldContain("429");
        Read("/c").Failure!.Reason.ShouldContain("403");
        _server.Asked.Count(path => path == "/a").ShouldBe(3);
        _server.Asked.Count(path => path == "/b").ShouldBe(1);
        _server.Asked.Count(path => path == "/c").ShouldBe(1);
    }

    [Fact]
    public void Open_RobotsFile_IsObeyed()
    {
        _server.On("/robots.txt", request => request.AnswerAsync("User-agent: *\nDisallow: /private\n"u8.ToArray(), "Content-Type: text/plain")).Page("/private/a").Page("/a");
        using var fetcher = Fetcher();

        Read(_server.At("/private/a"), fetcher).Failure!.Code.ShouldBe(IntakeCodes.Disallowed);
        Read(_server.At("/a"), fetcher).Document.ShouldNotBeNull();
        _server.Asked.ShouldBe(["/robots.txt", "/a"]);
    }

    [Fact]
    public void Open_RobotsFileThatCannotBeHad_ForbidsAll()
    {
        _server.Status("/robots.txt", "500 Oops").Page("/a");

        Read("/a").Failure!.Code.ShouldBe(IntakeCodes.Disallowed);
        _server.Asked.ShouldNotContain("/a");
    }

    [Fact]
    public void Open_SameHostTwice_IsPaced()
    {
        _server.Page("/a").Page("/b");
        using var fetcher = Fetcher(options: s_quick with { Pace = TimeSpan.FromMilliseconds(400) });
        var watch = Stopwatch.StartNew();

        Read(_server.At("/a"), fetcher).Document.ShouldNotBeNull();
        Read(_server.At("/b"), fetcher).Document.ShouldNotBeNull();

        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(350));
    }

    private WebFetcher Fetcher(IntakeLimits? limits = null, FetchOptions? options = null) =>
        new((options ?? s_quick) with { AllowPrivateNetworks = true }, limits ?? IntakeLimits.Default, TimeProvider.System);

    private IntakeResult Read(string path, IntakeLimits? limits = null, FetchOptions? options = null)
    {
        using var fetcher = Fetcher(limits, options);
        return Read(_server.At(path), fetcher, limits);
    }

    private static IntakeResult Read(string address, WebFetcher fetcher, IntakeLimits? limits = null) =>
        new DocumentSource(limits ?? IntakeLimits.Default) { Fetcher = fetcher }.Open([address], Stream.Null).ToList().ShouldHaveSingleItem();
}
