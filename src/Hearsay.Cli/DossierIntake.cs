using Hearsay.Dossiers.Digests;
using Hearsay.Intake;
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
                    yield return result;
                    break;
            }
        }
    }

    /// <summary>Keeps what came of an input.</summary>
    public static void Keep(DocumentOutcome outcome, DossierFile dossier, RunSummary summary, Action<string> say)
    {
        if (outcome.Failure is not null)
        {
            summary.Count(outcome, say);
            return;
        }

        var document = outcome.Intake.Document!;
        var digest = outcome.Reading is { } reading ? DocumentDigest.Of(reading) : DocumentDigest.NotRead(document, outcome.NotRead!);
        try
        {
            if (dossier.Add(document, digest, outcome.NotRead is null ? outcome.Annotation : default, outcome.Intake.Origin is { } origin ? new OriginalBytes(origin.Bytes, origin.ToJson()) : null))
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
    }
}
