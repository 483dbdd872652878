using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hearsay.Intake.Archives;
using Hearsay.Intake.Packing;
using Polly;
using Polly.Retry;

namespace Hearsay.Intake.Fetching;

/// <summary>
/// Fetches addresses politely: robots.txt is obeyed, requests to a host are kept apart, what fails for a passing reason is tried again later.
/// Names are resolved and checked at every connection, so that neither an address nor a redirect leads into an inner network; size, time and
/// redirects are bounded. No cookies are kept, no proxy is used, nothing that is fetched is run.
/// </summary>
public sealed class WebFetcher : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private static readonly TimeSpan s_robotsLife = TimeSpan.FromHours(24);

    private readonly FetchOptions _options;
    private readonly IntakeLimits _limits;
    private readonly TimeProvider _clock;
    private readonly Func<IPAddress, bool> _isPublic;
    private readonly HttpClient _client;
    private readonly HostPace _pace;
    private readonly Dictionary<string, (RobotsFile Rules, DateTimeOffset At)> _robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly ResiliencePipeline<FetchedContent> _retries;

    /// <summary>Makes a fetcher.</summary>
    /// <param name="options">How it goes about it.</param>
    /// <param name="limits">What an answer may cost.</param>
    /// <param name="clock">Tells the time and waits.</param>
    public WebFetcher(FetchOptions options, IntakeLimits limits, TimeProvider clock)
        : this(options, limits, clock, AddressGuard.IsPublic)
    {
    }

    /// <summary>Makes a fetcher that reaches what a test says.</summary>
    internal WebFetcher(FetchOptions options, IntakeLimits limits, TimeProvider clock, Func<IPAddress, bool> isPublic)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        (_options, _limits, _clock, _isPublic) = (options, limits, clock, isPublic);
        _pace = new HostPace(clock);
        _client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectCallback = ConnectAsync,
                ConnectTimeout = options.Timeout,
                MaxResponseHeadersLength = 64,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
                UseProxy = false,
            },
            disposeHandler: true)
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        _retries = options.Retries == 0
            ? ResiliencePipeline<FetchedContent>.Empty
            : new ResiliencePipelineBuilder<FetchedContent> { TimeProvider = clock }
                .AddRetry(new RetryStrategyOptions<FetchedContent>
                {
                    ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { IsPassing: true } failed && !(failed.RetryAfter > options.LongestWait)),
                    MaxRetryAttempts = options.Retries,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = options.Backoff,
                    MaxDelay = options.LongestWait,
                    UseJitter = true,
                    DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
                })
                .Build();
    }

    /// <summary>Whether a text is an address that can be fetched.</summary>
    public static bool IsAddress(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Fetches an address; whatever goes wrong is told in the result.</summary>
    /// <param name="address">The address.</param>
    /// <param name="etag">The server's mark of the version that is known; null where none is.</param>
    /// <param name="lastModified">The date of the version that is known; null where none is.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    internal async Task<FetchedContent> FetchAsync(string address, string? etag, string? lastModified, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return FetchedContent.Failed(new Uri("about:blank"), IntakeCodes.NotFetched, "This is no address that can be fetched.");
        }

        return await _retries.ExecuteAsync(async token => await FollowAsync(uri, etag, lastModified, token), cancellation);
    }

    private async Task<FetchedContent> FollowAsync(Uri uri, string? etag, string? lastModified, CancellationToken cancellation)
    {
        for (var hops = 0; hops <= _options.MaxRedirects; hops++)
        {
            var robots = await RobotsAsync(uri, cancellation);
            if (!robots.Allows(uri.PathAndQuery))
            {
                return FetchedContent.Failed(uri, IntakeCodes.Disallowed, robots == RobotsFile.Closed ? $"{uri.Host} could not be asked for its robots.txt, so nothing is fetched from it." : $"The robots.txt of {uri.Host} does not allow it.", isPassing: robots == RobotsFile.Closed);
            }

            await _pace.WaitAsync(uri.Authority, robots.Delay > _options.Pace ? robots.Delay.Value : _options.Pace, cancellation);
            var (content, next) = await OnceAsync(uri, etag, lastModified, cancellation);
            if (next is null)
            {
                return content;
            }

            uri = next;
        }

        return FetchedContent.Failed(uri, IntakeCodes.TooManyRedirects, $"It leads from one address to another more than {_options.MaxRedirects} times.");
    }

    private async Task<RobotsFile> RobotsAsync(Uri uri, CancellationToken cancellation)
    {
        var server = uri.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(server, out var known) && _clock.GetUtcNow() - known.At < s_robotsLife)
        {
            return known.Rules;
        }

        var at = new Uri(server + "/robots.txt");
        FetchedContent answer;
        Uri? next = at;
        var hops = 0;
        do
        {
            (answer, next) = await OnceAsync(next, null, null, cancellation);
        }
        while (next is not null && hops++ < 5);

        // As RFC 9309 has it: what the server says is not there forbids nothing; a server in trouble is left alone. An inner network is refused when the page itself is asked for.
        var rules = answer.Code is null && next is null ? RobotsFile.Parse(System.Text.Encoding.UTF8.GetString(answer.Bytes), _options.UserAgent)
            : answer.IsPassing && answer.Code is not IntakeCodes.TooManyBytes ? RobotsFile.Closed
            : RobotsFile.Open;
        if (rules != RobotsFile.Closed)
        {
            _robots[server] = (rules, _clock.GetUtcNow());
        }

        return rules;
    }

    // One request: content, a failure, or where it leads.
    private async Task<(FetchedContent Content, Uri? Next)> OnceAsync(Uri uri, string? etag, string? lastModified, CancellationToken cancellation)
    {
        using var limited = new CancellationTokenSource(_options.Timeout, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
            request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
            _ = etag is null || request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            _ = lastModified is null || request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            var status = (int)answer.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && Target(uri, answer) is var target)
            {
                return target is not null
                    ? (FetchedContent.Failed(uri, IntakeCodes.TooManyRedirects, "It leads elsewhere."), target)
                    : (FetchedContent.Failed(uri, IntakeCodes.NotFetched, "It leads to something that is no web address."), null);
            }

            if (status == 304)
            {
                return (new FetchedContent(uri, default, null) { IsUnchanged = true, ETag = etag, LastModified = lastModified }, null);
            }

            if (status is not (200 or 203))
            {
                var isPassing = status is 408 or 425 or 429 or 500 or 502 or 503 or 504;
                return (FetchedContent.Failed(uri, IntakeCodes.NotFetched, string.Create(CultureInfo.InvariantCulture, $"The server answers {status}{(string.IsNullOrEmpty(answer.ReasonPhrase) ? "" : $" ({answer.ReasonPhrase})")}."), isPassing) with { RetryAfter = RetryAfter(answer) }, null);
            }

            var bytes = await BodyAsync(answer, both.Token);
            return (new FetchedContent(uri, bytes, answer.Content.Headers.TryGetValues("Content-Type", out var types) ? string.Join(", ", types) : null)
            {
                ETag = Header(answer.Headers, "ETag"),
                LastModified = Header(answer.Content.Headers, "Last-Modified"),
            }, null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (FetchedContent.Failed(uri, IntakeCodes.FetchTimeout, string.Create(CultureInfo.InvariantCulture, $"The answer takes longer than {_options.Timeout.TotalSeconds:0.#} seconds (--timeout)."), isPassing: true), null);
        }
        catch (IntakeException problem)
        {
            return (FetchedContent.Failed(uri, problem.Code, problem.Message), null);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or SocketException or InvalidOperationException or UriFormatException or InvalidDataException)
        {
            return Inner(problem) is { } inner
                ? (FetchedContent.Failed(uri, IntakeCodes.PrivateAddress, $"{inner.Message} It is not fetched (--allow-private)."), null)
                : (FetchedContent.Failed(uri, IntakeCodes.NotFetched, $"It cannot be fetched: {problem.Message}", isPassing: true), null);
        }
    }

    private static PrivateAddressException? Inner(Exception problem)
    {
        for (Exception? at = problem; at is not null; at = at.InnerException)
        {
            if (at is PrivateAddressException found)
            {
                return found;
            }
        }

        return null;
    }

    private async Task<ArraySegment<byte>> BodyAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        var buffer = new byte[BufferSize];
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            packed.Write(buffer, 0, read);
            if (packed.Length > _limits.MaxBytes)
            {
                throw WholeContent.TooManyBytes(_limits);
            }
        }

        packed.Position = 0;
        Stream plain = packed;
        foreach (var coding in answer.Content.Headers.ContentEncoding.Reverse())
        {
            plain = HttpAnswer.Decoded(plain, coding.ToLowerInvariant(), _limits);
        }

        return WholeContent.Read(plain, packed.Length, _limits);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage answer)
    {
        var wish = answer.Headers.RetryAfter;
        var wait = wish?.Delta ?? (wish?.Date is { } date ? date - _clock.GetUtcNow() : null);
        return wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static Uri? Target(Uri from, HttpResponseMessage answer) =>
        Header(answer.Headers, "Location") is { } location && Uri.TryCreate(from, location, out var target) && target.Scheme is "http" or "https" && target.Host.Length > 0 ? target : null;

    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    // The name is resolved here and the connection made to what was checked, so that no second answer of the resolver can differ.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellation);
        var allowed = _options.AllowPrivateNetworks ? addresses : Array.FindAll(addresses, address => _isPublic(address));
        if (allowed.Length == 0)
        {
            throw addresses.Length == 0 ? new IOException($"{host} has no address.") : new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
