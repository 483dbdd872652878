using System.Collections.Immutable;

namespace Hearsay.Intake.Parts;

/// <summary>One thing to read: a file, or a piece of an archive, before it is known what it holds.</summary>
/// <param name="Name">For messages; its ending may decide the format.</param>
/// <param name="File">For documents; null for standard input.</param>
/// <param name="Content">From the first byte.</param>
internal sealed record Part(string Name, string? File, Stream Content)
{
    /// <summary>Bytes as far as known; -1 where not.</summary>
    public long Size { get; init; } = -1;

    /// <summary>The address from which it was fetched; null where unknown.</summary>
    public string? Uri { get; init; }

    /// <summary>The media type that it was sent with, with its parameters; null where unknown.</summary>
    public string? MediaType { get; init; }

    /// <summary>How many archives it lies in.</summary>
    public int Depth { get; init; }

    /// <summary>The way to it, outermost first.</summary>
    public ImmutableArray<string> Found { get; init; } = [];

    /// <summary>A part of this part.</summary>
    /// <param name="name">Its name inside this part; what leads to it is put in front.</param>
    /// <param name="step">What is said of the way to it.</param>
    /// <param name="content">From the first byte.</param>
    public Part Inner(string name, string step, Stream content) => new($"{Name}!{name}", $"{File ?? Name}!{name}", content)
    {
        Depth = Depth + 1,
        Found = Found.Add(step),
    };

    /// <summary>The media type without parameters, in lower case; empty where unknown.</summary>
    public string Kind => (MediaType ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>What is kept of it for another reading.</summary>
    public DocumentOrigin Origin(string format, ReadOnlyMemory<byte> bytes) =>
        new(format, bytes) { Name = Name, Uri = Uri, MediaType = MediaType, Found = Found };
}
