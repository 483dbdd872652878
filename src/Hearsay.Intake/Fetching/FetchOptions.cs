namespace Hearsay.Intake.Fetching;

/// <summary>How addresses are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>What holds where nothing else is said.</summary>
    public static FetchOptions Default { get; } = new();

    /// <summary>By what the program calls itself to servers, and in robots.txt by its first word.</summary>
    public string UserAgent { get; init; } = "Hearsay/0.1 (reads news for research; obeys robots.txt)";

    /// <summary>Whether private, loopback and other inner networks may be reached; not by default, neither directly nor by a redirect.</summary>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>The longest that one answer may take, from the connection to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The least time between two requests to the same host; robots.txt may ask for more.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a request is made again that failed for a passing reason.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The first wait before a request is made again; it doubles each time.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest that a server's wish to wait (Retry-After) is followed; a longer one ends the attempt.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Redirects followed for one address.</summary>
    public int MaxRedirects { get; init; } = 8;
}
