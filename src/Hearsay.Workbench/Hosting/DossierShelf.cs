using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Storage;
using Hearsay.Storage.Browsing;
using Hearsay.Storage.Browsing.Columns;

namespace Hearsay.Workbench.Hosting;

/// <summary>
/// Opens the dossier once for every request, so that each sees one state of it and none sees an old file, and remembers what
/// is dear to count until the dossier changes. What all lists are filtered by is read in the background after each change that
/// a request comes upon; until it is there the file itself is asked.
/// </summary>
public sealed class DossierShelf : IDisposable
{
    /// <summary>The most answers that are remembered of one state.</summary>
    private const int MostAnswers = 256;

    private readonly string _path;
    private readonly ImmutableArray<Action<PageSource>> _beforehand;
    private readonly Lock _change = new();
    private readonly CancellationTokenSource _closed = new();
    private Memory _memory = new((default, -1));
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _preparation = Task.CompletedTask;

    /// <summary>Makes a shelf for the dossier at a path.</summary>
    public DossierShelf(string path)
        : this(path, [])
    {
    }

    /// <summary>Makes a shelf for the dossier at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="beforehand">What is asked of each state before a visitor does, so that it is remembered then.</param>
    internal DossierShelf(string path, ImmutableArray<Action<PageSource>> beforehand)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        _beforehand = beforehand;
    }

    /// <summary>The name of the dossier: that of its file, without the ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(_path);

    /// <summary>Ends once what <see cref="Begin"/> first began is done, or failed.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Opens the dossier as it is now.</summary>
    /// <exception cref="DossierException">It cannot be read.</exception>
    public DossierView Open()
    {
        var view = DossierFile.Browse(_path);
        var memory = MemoryOf(view);
        lock (_change)
        {
            if (memory.Columns is { } columns)
            {
                view.Use(columns);
            }
            else if (!memory.IsBegun)
            {
                Begin();
            }
        }

        return view;
    }

    /// <summary>Begins to read and ask in the background, unless that is under way.</summary>
    public void Begin()
    {
        lock (_change)
        {
            if (_preparation.IsCompleted && !_closed.IsCancellationRequested)
            {
                _preparation = Task.Run(PrepareAsync);
            }
        }
    }

    /// <summary>What was counted before of the same state of the dossier, else what is counted now.</summary>
    /// <param name="view">The state.</param>
    /// <param name="question">What is counted; the same words mean the same question.</param>
    /// <param name="count">Counts it; what several ask at once is counted once.</param>
    public T Remember<T>(DossierView view, string question, Func<T> count) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(count);
        var memory = MemoryOf(view);
        var answer = memory.Answers.GetOrAdd(question, _ => new Lazy<object>(() => count()));
        try
        {
            return (T)answer.Value;
        }
        catch
        {
            memory.Answers.TryRemove(KeyValuePair.Create(question, answer));
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Task preparation;
        lock (_change)
        {
            _closed.Cancel();
            preparation = _preparation;
        }

        Task.WhenAny(preparation).Wait();
        _closed.Dispose();
    }

    private Memory MemoryOf(DossierView view)
    {
        // Another file may have been put in the place of this one; its generations say nothing about those of the first.
        var state = (File.GetCreationTimeUtc(_path), view.Generation);
        lock (_change)
        {
            if (_memory.State != state)
            {
                _memory = new Memory(state);
            }
            else if (_memory.Answers.Count >= MostAnswers)
            {
                _memory.Answers.Clear();
            }

            return _memory;
        }
    }

    /// <summary>
    /// Reads the columns of the state that is there and asks what is asked of each. Then it rests for as long as it worked: a dossier that is being written
    /// changes all the time. What fails here is said to the visitor who asks for it.
    /// </summary>
    private async Task PrepareAsync()
    {
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            using var view = DossierFile.Browse(_path);
            var memory = MemoryOf(view);
            memory.IsBegun = true;
            memory.Columns = DossierColumns.Read(view);
            view.Use(memory.Columns);
            foreach (var ask in _beforehand)
            {
                _closed.Token.ThrowIfCancellationRequested();
                ask(new PageSource(view, this));
            }
        }
        finally
        {
            _ready.TrySetResult();
            await Task.Delay(TimeProvider.System.GetElapsedTime(begun), _closed.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed class Memory((DateTime, long) state)
    {
        public (DateTime, long) State { get; } = state;

        public ConcurrentDictionary<string, Lazy<object>> Answers { get; } = new(StringComparer.Ordinal);

        /// <summary>Null until they are read.</summary>
        public volatile DossierColumns? Columns;

        /// <summary>Whether they were asked for; what failed once is not tried again.</summary>
        public volatile bool IsBegun;
    }
}
