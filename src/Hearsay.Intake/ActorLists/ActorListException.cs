namespace Hearsay.Intake.ActorLists;

/// <summary>A file of actors that cannot be used.</summary>
/// <param name="file">The file.</param>
/// <param name="reason">Why.</param>
public sealed class ActorListException(string file, string reason) : Exception($"{file}: {reason}")
{
    /// <summary>The file.</summary>
    public string File { get; } = file;

    /// <summary>Why it cannot be used.</summary>
    public string Reason { get; } = reason;
}
