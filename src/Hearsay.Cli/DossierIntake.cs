using Hearsay.Dossiers.Digests;
using Hearsay.Intake;
using Hearsay.Reading;
using Hearsay.Reading.Documents;
using Hearsay.Storage;

namespace Hearsay.Cli;

/// <summary>How documents come into a dossier.</summary>
internal static class DossierIntake
{
    /// <summary>Passes on what the dossier does not have yet, and counts the rest.</summary>
    public static IEnumerable<IntakeResult> NotKnown(IEnumerable<IntakeResult> results, DossierFile dossier, RunSummary summary, Action<string> say)
    {
        foreach (var result in results)
        {
            switch (result.Document is { } document ? dossier.StandingOf(document.Id, ContentHash.Of(document)) : DocumentStanding.New)
            {
                case DocumentStanding.Known:
                    summary.CountKnown();
                    break;
                case DocumentStanding.OtherContent:
                    summary.CountFailure(new IntakeFailure(DossierCodes.OtherContent, result.File, null, $"The dossier has another text under the id {result.Document!.Id}."), say);
                    break;
                default:
                    if (result.Document is { } found && PageVersions.Find(result, dossier) is { } other && found.Text.Length <= other.Text.Length)
                    {
                        summary.CountVersion(result.File, other.File ?? other.Id, found.Uri!, say);
                        break;
                    }

                    yield return result;
                    break;
            }
        }
    }

    /// <summary>Reads documents and makes them ready to be kept.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="threads">How many documents are read at once.</param>
    /// <param name="ahead">How many documents may be read or waiting to be taken; 0 for a few a thread.</param>
    public static DocumentWork<PackedDocument> Work(Reader reader, int threads, int ahead = 0) => new(
        reader,
        threads,
        (document, reading) => PackedDocument.Of(document, DocumentDigest.Of(reading), DocumentWork.AnnotationOf(reading)),
        (document, reason) => PackedDocument.Of(document, DocumentDigest.NotRead(document, reason), default),
        ahead);

    /// <summary>Keeps what came of an input.</summary>
    public static void Keep(DocumentOutcome<PackedDocument> outcome, DossierFile dossier, RunSummary summary, Action<string> say)
    {
        if (outcome.Failure is not null)
        {
            summary.Count(outcome, say);
            return;
        }

        var document = outcome.Intake.Document!;
        var original = outcome.Intake.Origin is { } origin ? new OriginalBytes(origin.Bytes, origin.ToJson()) : null;
        try
        {
            // What was on its way when the page came was not in the dossier yet.
            if (dossier.StandingOf(document.Id, ContentHash.Of(document)) == DocumentStanding.New && PageVersions.Find(outcome.Intake, dossier) is { } other)
            {
                KeepFuller(outcome, document, other);
                return;
            }

            if (dossier.Add(outcome.Made!, original))
            {
                summary.Count(outcome, say);
            }
            else
            {
                summary.CountKnown();
            }
        }
        catch (DossierException fault) when (fault.Code == DossierCodes.OtherContent)
        {
            summary.CountFailure(new IntakeFailure(fault.Code, outcome.Intake.File, null, $"The dossier has another text under the id {document.Id}."), say);
        }

        void KeepFuller(DocumentOutcome<PackedDocument> outcome, Document document, Document other)
        {
            if (document.Text.Length <= other.Text.Length)
            {
                summary.CountVersion(outcome.Intake.File, other.File ?? other.Id, document.Uri!, say);
                return;
            }

            dossier.Replace(other.Id, outcome.Made!, original);
            summary.Count(outcome, say);
            summary.CountVersion(other.File ?? other.Id, outcome.Intake.File, document.Uri!, say);
        }
    }
}
