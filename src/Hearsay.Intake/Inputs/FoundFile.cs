namespace Hearsay.Intake.Inputs;

/// <summary>One thing that a list of inputs names: a file to read, standard input, or a failure.</summary>
/// <param name="Path">As given, or as met on a walk.</param>
/// <param name="Bytes">Size on disk; 0 for standard input and failures.</param>
/// <param name="IsNamed">Whether the user named the file; a file met on a walk or by a pattern is not opened when it is empty.</param>
/// <param name="Failure">Why there is nothing to read; null where there is.</param>
internal sealed record FoundFile(string Path, long Bytes, bool IsNamed, IntakeFailure? Failure)
{
    /// <summary>The input that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>A failure in place of a file.</summary>
    public static FoundFile Failed(string path, string code, string reason) =>
        new(path, 0, IsNamed: false, new IntakeFailure(code, path, null, reason));
}
