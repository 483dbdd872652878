namespace Hearsay.Intake.Fetching;

/// <summary>What came of fetching an address: content, the word that it has not changed, or a failure.</summary>
/// <param name="Uri">Where the content was found at last.</param>
/// <param name="Bytes">The content, unpacked; empty where there is none.</param>
/// <param name="MediaType">As the server sent it; null where it did not.</param>
internal sealed record FetchedContent(Uri Uri, ArraySegment<byte> Bytes, string? MediaType)
{
    /// <summary>Whether the server said that nothing has changed since the last time.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The server's marks of this version, to be sent next time.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>The code of a failure; null where there is none.</summary>
    public string? Code { get; init; }

    public string? Reason { get; init; }

    /// <summary>Whether the failure may pass.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the server asks to wait; null where it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public static FetchedContent Failed(Uri uri, string code, string reason, bool isPassing = false) => new(uri, default, null) { Code = code, Reason = reason, IsPassing = isPassing };
}
