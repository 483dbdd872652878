namespace Hearsay.Inference;

/// <summary>A file of weights cannot be used. The message names the file and the reason and is meant for the user.</summary>
public sealed class WeightFileException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="reason">What is wrong, as the end of a sentence that begins with the file's name.</param>
    /// <param name="inner">What brought it to light; null where nothing was thrown.</param>
    public WeightFileException(string file, string reason, Exception? inner = null)
        : base($"{file}: {reason}", inner)
    {
        File = file;
        Reason = reason;
    }

    /// <summary>The path of the file.</summary>
    public string File { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }
}
