using System.Collections.Immutable;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake;

/// <summary>What one input, or one line of it, gave: a document or a failure, never both.</summary>
public sealed record IntakeResult
{
    private IntakeResult(string file, Document? document, IntakeFailure? failure)
    {
        File = file;
        Document = document;
        Failure = failure;
    }

    /// <summary>The path as it was given, or as it was met on a walk; "-" for standard input.</summary>
    public string File { get; }

    /// <summary>The document; null where there is a failure.</summary>
    public Document? Document { get; }

    /// <summary>The failure; null where there is a document.</summary>
    public IntakeFailure? Failure { get; }

    /// <summary>What a careful user should know about how the document was read (mixed encodings, an unreadable date); mostly empty.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The bytes that the document was read out of, and how; null where there is a failure.</summary>
    public DocumentOrigin? Origin { get; init; }

    /// <summary>How the page was understood, where <see cref="DocumentSource.Explains"/> asks for it; else null.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>Bytes read so far from all inputs together, as they lie on disk; never decreases. For a progress bar against
    /// <see cref="InputList.TotalBytes"/>.</summary>
    public long BytesRead { get; init; }

    /// <summary>A result with a document.</summary>
    public static IntakeResult Of(string file, Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new IntakeResult(file, document, null);
    }

    /// <summary>A result with a failure.</summary>
    public static IntakeResult Of(IntakeFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new IntakeResult(failure.File, null, failure);
    }
}
