using System.Collections.Immutable;
using System.Threading.Channels;
using Hearsay.Storage;

namespace Hearsay.Workbench.Hosting;

/// <summary>Reads what visitors gave, one job after the other, and tells how far it has come.</summary>
public sealed class ReadingQueue : IAsyncDisposable
{
    /// <summary>The most jobs that wait.</summary>
    private const int MostWaiting = 20;

    private const int MostKept = 20;

    private readonly IDocumentReader? _reader;
    private readonly DossierDesk _desk;
    private readonly Channel<(int Number, IReadOnlyList<GivenDocument> Given, string Folder)> _waiting = Channel.CreateBounded<(int, IReadOnlyList<GivenDocument>, string)>(MostWaiting);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _change = new();
    private readonly Task _work;
    private ImmutableArray<ReadingJob> _jobs = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _number;

    /// <summary>Makes a queue.</summary>
    /// <param name="reader">What reads; null where nothing can be given.</param>
    /// <param name="desk">Through which is written.</param>
    public ReadingQueue(IDocumentReader? reader, DossierDesk desk)
    {
        _reader = reader;
        _desk = desk;
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Whether documents can be given.</summary>
    public bool IsOpen => _reader is not null;

    /// <summary>Whether addresses can be given.</summary>
    public bool Fetches => _reader?.Fetches ?? false;

    /// <summary>The jobs, the latest first.</summary>
    public ImmutableArray<ReadingJob> Jobs
    {
        get
        {
            lock (_change)
            {
                return _jobs;
            }
        }
    }

    /// <summary>Ends when something has changed after this was asked for.</summary>
    public Task Changed
    {
        get
        {
            lock (_change)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>Puts a job at the end.</summary>
    /// <param name="given">What is to be read.</param>
    /// <param name="folder">Where its files stand; it is deleted when they are read.</param>
    /// <exception cref="PageException">Too much is waiting.</exception>
    public void Add(IReadOnlyList<GivenDocument> given, string folder)
    {
        ArgumentNullException.ThrowIfNull(given);
        var number = Interlocked.Increment(ref _number);
        Change(jobs => [new ReadingJob(number, [.. given.Select(each => each.Name)], [], null, Failed: false), .. jobs.Take(MostKept - 1)]);
        if (!_waiting.Writer.TryWrite((number, given, folder)))
        {
            Set(number, job => job with { Outcome = "Not read: too much is waiting already.", Failed = true });
            throw new PageException(503, "Too much is waiting to be read. Try again when some of it is done.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stop.CancelAsync();
        await _work;
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        await foreach (var (number, given, folder) in _waiting.Reader.ReadAllAsync())
        {
            try
            {
                var outcome = await _reader!.ReadAsync(given, _desk, line => Set(number, job => job.With(line)), _stop.Token);
                Set(number, job => job with { Outcome = outcome });
            }
            catch (Exception fault) when (fault is PageException or DossierException or OperationCanceledException or IOException)
            {
                Set(number, job => job with { Outcome = fault is OperationCanceledException ? "The server was stopped; what was read before is kept." : $"{fault.Message} What was read before is kept.", Failed = true });
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private void Set(int number, Func<ReadingJob, ReadingJob> change) => Change(jobs => [.. jobs.Select(job => job.Number == number ? change(job) : job)]);

    private void Change(Func<ImmutableArray<ReadingJob>, ImmutableArray<ReadingJob>> change)
    {
        TaskCompletionSource told;
        lock (_change)
        {
            _jobs = change(_jobs);
            told = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        told.SetResult();
    }
}
