using System.Buffers;
using Hearsay.Intake;
using Hearsay.Reading;
using Hearsay.Reading.Annotations;
using Hearsay.Reading.Documents;

namespace Hearsay.Cli;

/// <summary>What came of one input: a document that was read, one that was not, or a failure.</summary>
/// <param name="Intake">What was given.</param>
/// <param name="Words">How many words were read.</param>
/// <param name="NotRead">Why a document was not read; null where it was.</param>
/// <param name="Failure">Why nothing came of it; null where a document came of it.</param>
internal abstract record DocumentOutcome(IntakeResult Intake, int Words, string? NotRead, IntakeFailure? Failure);

/// <summary>What came of one input, with what was made of the document.</summary>
/// <param name="Intake">What was given.</param>
/// <param name="Made">What was made of it; the default value where a failure came of it.</param>
/// <param name="Words">How many words were read.</param>
/// <param name="NotRead">Why a document was not read; null where it was.</param>
/// <param name="Failure">Why nothing came of it; null where a document came of it.</param>
internal sealed record DocumentOutcome<T>(IntakeResult Intake, T? Made, int Words, string? NotRead, IntakeFailure? Failure)
    : DocumentOutcome(Intake, Words, NotRead, Failure);

/// <summary>Reads what the intake gives, on several threads, in order, and makes something of every reading on the same threads.</summary>
/// <param name="reader">The reader.</param>
/// <param name="threads">How many documents are read at once.</param>
/// <param name="ofReading">Makes something of a document as it was given and its reading.</param>
/// <param name="ofUnread">Makes something of a document that is not read, given why.</param>
/// <param name="ahead">How many documents may be read or waiting to be taken; 0 for a few a thread.</param>
internal sealed class DocumentWork<T>(Reader reader, int threads, Func<Document, DocumentReading, T> ofReading, Func<Document, string, T> ofUnread, int ahead = 0) : IDisposable
{
    /// <summary>Up to this many characters a text whose language cannot be told is read as English.</summary>
    private const int TooShortToTell = 400;

    private readonly SemaphoreSlim _places = new(threads);

    /// <summary>Works on every result of the intake.</summary>
    public IEnumerable<DocumentOutcome<T>> Run(IEnumerable<IntakeResult> results, CancellationToken cancellation) =>
        new OrderedWork(threads, ahead).Map(results, Outcome, r => r.Document?.Text.Length ?? 0, cancellation);

    /// <summary>Does something else in the place of one of the threads, while the others go on reading.</summary>
    public void Beside(Action work, CancellationToken cancellation)
    {
        _places.Wait(cancellation);
        try
        {
            work();
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private DocumentOutcome<T> Outcome(IntakeResult intake, CancellationToken cancellation)
    {
        if (intake.Document is not { } document)
        {
            return new DocumentOutcome<T>(intake, default, 0, null, intake.Failure);
        }

        if (document.Language != "en" && !(document.Language == LanguageRecogniser.Undetermined && document.Text.Length <= TooShortToTell))
        {
            var reason = document.Language == LanguageRecogniser.Undetermined
                ? "its language cannot be told, and only English is read"
                : $"its language is {document.Language}, and only English is read";
            return new DocumentOutcome<T>(intake, ofUnread(document, reason), 0, reason, null);
        }

        _places.Wait(cancellation);
        try
        {
            var reading = reader.Read(document, cancellation);
            return new DocumentOutcome<T>(intake, ofReading(document, reading), reading.Words.Length, null, null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            // One document that the reader cannot stand must not cost the others; the message names it so that it can be reported.
            var reason = $"The reader failed on document {document.Id}: {fault.GetType().Name}: {fault.Message}";
            return new DocumentOutcome<T>(intake, default, 0, null, new IntakeFailure(DocumentWork.ReaderFault, intake.File, null, reason));
        }
        finally
        {
            _places.Release();
        }
    }
}

/// <summary>Kinds of work on documents.</summary>
internal static class DocumentWork
{
    /// <summary>The code of a failure inside the reader: a fault of the program, reported with the document that shows it.</summary>
    public const string ReaderFault = "HS2001";

    /// <summary>One line of the annotation format for each document, UTF-8, without its line break.</summary>
    public static DocumentWork<ReadOnlyMemory<byte>> Annotations(Reader reader, int threads) => new(reader, threads, (_, reading) => AnnotationOf(reading), (document, _) =>
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnnotationWriter.WriteUnread(document, buffer);
        return buffer.WrittenMemory;
    });

    /// <summary>What a function makes of the readings; the default value for documents that are not read.</summary>
    public static DocumentWork<T?> Of<T>(Reader reader, int threads, Func<DocumentReading, T> ofReading) => new(reader, threads, (_, reading) => ofReading(reading), (_, _) => default);

    /// <summary>The annotation of a reading.</summary>
    public static ReadOnlyMemory<byte> AnnotationOf(DocumentReading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AnnotationWriter.Write(reading, buffer);
        return buffer.WrittenMemory;
    }
}
