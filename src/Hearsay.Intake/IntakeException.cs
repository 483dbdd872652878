namespace Hearsay.Intake;

/// <summary>Carries a failure from where it is met to where it becomes a result; never leaves the library.</summary>
internal sealed class IntakeException(string code, string reason) : Exception(reason)
{
    /// <summary>One of <see cref="IntakeCodes"/>.</summary>
    public string Code { get; } = code;
}
