using System.Diagnostics;
using Hearsay.Intake;

namespace Hearsay.Cli;

/// <summary>Counts what a run did and tells it at the end.</summary>
internal sealed class RunSummary
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _words;

    /// <summary>Documents read.</summary>
    public int Read { get; private set; }

    /// <summary>Documents known before.</summary>
    public int Known { get; private set; }

    /// <summary>Pages that are another version of an article whose fuller text is kept.</summary>
    public int Versions { get; private set; }

    /// <summary>Documents kept but not read, in another language.</summary>
    public int NotRead { get; private set; }

    /// <summary>Inputs passed over because they are of no known kind.</summary>
    public int Skipped { get; private set; }

    /// <summary>Documents or inputs that failed.</summary>
    public int Failed { get; private set; }

    /// <summary>What the shell is told.</summary>
    public ExitCode ExitCode => Failed == 0 && Read + Known + Versions + NotRead > 0 ? ExitCode.Done
        : Read + Known + Versions + NotRead > 0 ? ExitCode.SomeFailed
        : ExitCode.NothingDone;

    /// <summary>Counts what came of an input, and says what somebody should know about it.</summary>
    public void Count(DocumentOutcome outcome, Action<string> say)
    {
        foreach (var note in outcome.Intake.Notes)
        {
            say($"{outcome.Intake.File}: {note}");
        }

        if (outcome.Failure is { } failure)
        {
            CountFailure(failure, say);
        }
        else if (outcome.NotRead is { } reason)
        {
            NotRead++;
            say($"{outcome.Intake.File}: not read: {reason}");
        }
        else
        {
            Read++;
            _words += outcome.Words;
        }
    }

    /// <summary>Counts a file that was read sentence by sentence.</summary>
    public void CountRead(int words)
    {
        Read++;
        _words += words;
    }

    /// <summary>Counts a document that the dossier has already.</summary>
    public void CountKnown() => Known++;

    /// <summary>Counts a page that is not kept, since a fuller version of the article is, and says which.</summary>
    public void CountVersion(string file, string kept, string uri, Action<string> say)
    {
        Versions++;
        say($"{file}: not kept: a version of the same article ({uri}) as {kept}, which has the fuller text.");
    }

    /// <summary>Counts a failure or an input passed over, and says why.</summary>
    public void CountFailure(IntakeFailure failure, Action<string> say)
    {
        if (failure.IsSkipped)
        {
            Skipped++;
        }
        else
        {
            Failed++;
        }

        say(failure.ToString());
    }

    /// <summary>The counts and the speed, as one line.</summary>
    public override string ToString()
    {
        var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        var parts = new List<string> { $"{Counted(Read, "document")} read" };
        if (Known > 0)
        {
            parts.Add($"{Known} known already");
        }

        if (Versions > 0)
        {
            parts.Add($"{Counted(Versions, "version")} of the same article not kept");
        }

        if (NotRead > 0)
        {
            parts.Add($"{NotRead} kept but not read");
        }

        if (Skipped > 0)
        {
            parts.Add($"{Counted(Skipped, "file")} passed over");
        }

        if (Failed > 0)
        {
            parts.Add($"{Failed} failed");
        }

        var speed = seconds > 0 ? $" ({_words:N0} words in {seconds:0.0} s, {_words / seconds:N0} words/s)" : "";
        return string.Join(", ", parts) + (Read > 0 ? speed : "") + ".";
    }

    private static string Counted(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
