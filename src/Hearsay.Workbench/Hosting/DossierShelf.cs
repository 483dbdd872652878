using System.Collections.Concurrent;
using Hearsay.Storage;
using Hearsay.Storage.Browsing;

namespace Hearsay.Workbench.Hosting;

/// <summary>
/// Opens the dossier once for every request, so that each sees one state of it and none sees an old file, and remembers what
/// is dear to count until the dossier changes.
/// </summary>
public sealed class DossierShelf
{
    /// <summary>The most answers that are remembered of one state.</summary>
    private const int MostAnswers = 256;

    private readonly string _path;
    private readonly Lock _change = new();
    private Memory _memory = new((default, -1));

    /// <summary>Makes a shelf for the dossier at a path.</summary>
    public DossierShelf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
    }

    /// <summary>The name of the dossier: that of its file, without the ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(_path);

    /// <summary>Opens the dossier as it is now.</summary>
    /// <exception cref="DossierException">It cannot be read.</exception>
    public DossierView Open() => DossierFile.Browse(_path);

    /// <summary>What was counted before of the same state of the dossier, else what is counted now.</summary>
    /// <param name="view">The state.</param>
    /// <param name="question">What is counted; the same words mean the same question.</param>
    /// <param name="count">Counts it.</param>
    public T Remember<T>(DossierView view, string question, Func<T> count) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(count);

        // Another file may have been put in the place of this one; its generations say nothing about those of the first.
        var state = (File.GetCreationTimeUtc(_path), view.Generation);
        Memory memory;
        lock (_change)
        {
            if (_memory.State != state || _memory.Answers.Count >= MostAnswers)
            {
                _memory = new Memory(state);
            }

            memory = _memory;
        }

        return (T)memory.Answers.GetOrAdd(question, _ => count());
    }

    private sealed record Memory((DateTime, long) State)
    {
        public ConcurrentDictionary<string, object> Answers { get; } = new(StringComparer.Ordinal);
    }
}
