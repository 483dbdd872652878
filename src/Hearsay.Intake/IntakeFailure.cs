namespace Hearsay.Intake;

/// <summary>Why an input, or one line of it, gave no document.</summary>
/// <param name="Code">One of <see cref="IntakeCodes"/>, for example "HS1001".</param>
/// <param name="File">The path as it was given, or as it was met on a walk; "-" for standard input.</param>
/// <param name="Line">The line of a JSONL file, counted from 1; null where the whole input failed.</param>
/// <param name="Reason">A sentence in plain words, without the path.</param>
public sealed record IntakeFailure(string Code, string File, long? Line, string Reason)
{
    /// <summary>Whether the input was passed over on purpose (not asked for by name, and of no known kind).</summary>
    public bool IsSkipped => Code == IntakeCodes.Skipped;

    /// <summary>The failure as one line: file, line, code and reason.</summary>
    public override string ToString() => Line is { } line ? $"{File}:{line}: {Code}: {Reason}" : $"{File}: {Code}: {Reason}";
}
