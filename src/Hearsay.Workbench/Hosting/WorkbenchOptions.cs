using System.Collections.Immutable;
using System.Net;

namespace Hearsay.Workbench.Hosting;

/// <summary>What is served, and to whom.</summary>
public sealed record WorkbenchOptions
{
    /// <summary>The least number of characters of a token.</summary>
    public const int ShortestToken = 12;

    /// <summary>The path of the dossier.</summary>
    public required string Dossier { get; init; }

    /// <summary>The address to listen on; only this machine can reach a loopback address.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; } = 8420;

    /// <summary>What a visitor must know; null asks for nothing, which is allowed on a loopback address only.</summary>
    public string? Token { get; init; }

    /// <summary>Further names by which visitors may call the server, such as the name of a proxy; any address in digits and "localhost" always may.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>What reads documents that visitors give; null where none can be given.</summary>
    public IDocumentReader? Documents { get; init; }

    /// <summary>Why these options would serve the dossier to strangers; null where they would not.</summary>
    public string? Danger =>
        Token is null && !IPAddress.IsLoopback(Address) ? $"Other machines can reach {Address}: give a token of at least {ShortestToken} characters that visitors must know, and let a proxy encrypt what it carries."
        : Token is { } token && token.Length < ShortestToken ? $"A token has at least {ShortestToken} characters, not {token.Length}."
        : null;
}
