using System.Buffers;
using Hearsay.Intake;
using Hearsay.Reading;
using Hearsay.Reading.Annotations;
using Hearsay.Reading.Documents;

namespace Hearsay.Cli;

/// <summary>What came of one input: a document that was read, one that was not, or a failure.</summary>
/// <param name="Intake">What was given.</param>
/// <param name="Reading">The reading; null where there is none.</param>
/// <param name="Annotation">One line of the annotation format without its line break; empty where it was not asked for.</param>
/// <param name="NotRead">Why a document was not read; null where it was.</param>
/// <param name="Failure">Why nothing came of it; null where a document came of it.</param>
internal sealed record DocumentOutcome(
    IntakeResult Intake,
    DocumentReading? Reading,
    ReadOnlyMemory<byte> Annotation,
    string? NotRead,
    IntakeFailure? Failure);

/// <summary>Reads what the intake gives, on several threads, in order.</summary>
internal sealed class DocumentWork(Reader reader, int threads, bool annotate)
{
    /// <summary>The code of a failure inside the reader: a fault of the program, reported with the document that shows it.</summary>
    public const string ReaderFault = "HS2001";

    /// <summary>Up to this many characters a text whose language cannot be told is read as English.</summary>
    private const int TooShortToTell = 400;

    /// <summary>Works on every result of the intake.</summary>
    public IEnumerable<DocumentOutcome> Run(IEnumerable<IntakeResult> results, CancellationToken cancellation) =>
        new OrderedWork(threads).Map(results, Outcome, r => r.Document?.Text.Length ?? 0, cancellation);

    private DocumentOutcome Outcome(IntakeResult intake, CancellationToken cancellation)
    {
        if (intake.Document is not { } document)
        {
            return new DocumentOutcome(intake, null, default, null, intake.Failure);
        }

        var buffer = new ArrayBufferWriter<byte>();
        if (document.Language != "en" && !(document.Language == LanguageRecogniser.Undetermined && document.Text.Length <= TooShortToTell))
        {
            if (annotate)
            {
                AnnotationWriter.WriteUnread(document, buffer);
            }

            return new DocumentOutcome(intake, null, buffer.WrittenMemory, document.Language == LanguageRecogniser.Undetermined
                ? "its language cannot be told, and only English is read"
                : $"its language is {document.Language}, and only English is read", null);
        }

        try
        {
            var reading = reader.Read(document, cancellation);
            if (annotate)
            {
                AnnotationWriter.Write(reading, buffer);
            }

            return new DocumentOutcome(intake, reading, buffer.WrittenMemory, null, null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            // One document that the reader cannot stand must not cost the others; the message names it so that it can be reported.
            var reason = $"The reader failed on document {document.Id}: {fault.GetType().Name}: {fault.Message}";
            return new DocumentOutcome(intake, null, default, null, new IntakeFailure(ReaderFault, intake.File, null, reason));
        }
    }
}
