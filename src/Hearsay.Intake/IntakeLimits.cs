namespace Hearsay.Intake;

/// <summary>
/// What an input may cost. Whatever passes a limit becomes an <see cref="IntakeFailure"/> that names the limit and its
/// option; the run goes on. A document never holds more than these limits allow, however an input was packed.
/// </summary>
public sealed record IntakeLimits
{
    /// <summary>The limits that hold where none are given.</summary>
    public static IntakeLimits Default { get; } = new();

    /// <summary>
    /// Bytes of one document after unpacking: a whole file, or one line of a JSONL file (which as a whole is streamed and
    /// may be of any size). Option <c>--max-bytes</c>; at least 1.
    /// </summary>
    public long MaxBytes { get; init => field = Checked(value, nameof(MaxBytes)); } = 256L * 1024 * 1024;

    /// <summary>
    /// UTF-16 code units of one document; for a page, of its markup. Option <c>--max-characters</c>; at least 1.
    /// </summary>
    public int MaxCharacters { get; init => field = Checked(value, nameof(MaxCharacters)); } = 10_000_000;

    /// <summary>
    /// Elements inside one another on a page; what is nested deeper is read as if it stood at this depth, as browsers do, and
    /// noted. Option <c>--max-depth</c>; at least 1.
    /// </summary>
    public int MaxDepth { get; init => field = Checked(value, nameof(MaxDepth)); } = 512;

    /// <summary>Elements of one page. Option <c>--max-elements</c>; at least 1.</summary>
    public int MaxElements { get; init => field = Checked(value, nameof(MaxElements)); } = 500_000;

    /// <summary>
    /// Unpacked bytes for each packed byte of a gzip file, counted from the first MiB unpacked. Option
    /// <c>--max-ratio</c>; at least 1.
    /// </summary>
    public int MaxRatio { get; init => field = Checked(value, nameof(MaxRatio)); } = 250;

    private static long Checked(long value, string name) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least 1.");

    private static int Checked(int value, string name) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least 1.");
}
