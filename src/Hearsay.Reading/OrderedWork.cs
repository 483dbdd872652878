namespace Hearsay.Reading;

/// <summary>
/// Does independent work on several threads and hands the results out in the order of the input, so that the number of threads
/// never shows in what is written. No more than a bounded amount of work is under way or waiting to be taken.
/// </summary>
public sealed class OrderedWork
{
    /// <summary>How much weight may be under way at once; one heavier item is still taken, alone.</summary>
    public const long WeightUnderWay = 4_000_000;

    private const int AheadOfAThread = 8;

    private readonly int _threads;
    private readonly int _ahead;

    /// <summary>Makes a worker.</summary>
    /// <param name="threads">How many items are worked on at once; at least 1.</param>
    /// <param name="ahead">How many items may be under way or waiting to be taken; 0 for eight a thread.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1, or <paramref name="ahead"/> less than 0.</exception>
    public OrderedWork(int threads, int ahead = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(ahead);
        (_threads, _ahead) = (threads, ahead == 0 ? threads * AheadOfAThread : ahead);
    }

    /// <summary>Works on every item. Items are taken from <paramref name="items"/> on the caller's thread, lazily.</summary>
    /// <param name="items">What to work on.</param>
    /// <param name="work">The work; called on other threads, several at once.</param>
    /// <param name="weight">What an item weighs, for instance its characters; bounds what is under way.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<TResult> Map<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, TResult> work,
        Func<TItem, long> weight,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(weight);
        return Iterate(items, work, weight, cancellation);
    }

    private IEnumerable<TResult> Iterate<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, CancellationToken, TResult> work,
        Func<TItem, long> weight,
        CancellationToken cancellation)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, _threads).ConcurrentScheduler;
        var underWay = new Queue<(Task<TResult> Task, long Weight)>();
        var total = 0L;
        foreach (var item in items)
        {
            var heavy = weight(item);
            while (underWay.Count > 0 && (underWay.Count >= _ahead || total + heavy > WeightUnderWay))
            {
                yield return Take();
            }

            var taken = item;
            underWay.Enqueue((Task.Factory.StartNew(() => work(taken, cancellation), cancellation, TaskCreationOptions.None, scheduler), heavy));
            total += heavy;
            while (underWay.Count > 0 && underWay.Peek().Task.IsCompleted)
            {
                yield return Take();
            }
        }

        while (underWay.Count > 0)
        {
            yield return Take();
        }

        TResult Take()
        {
            var (task, heavy) = underWay.Dequeue();
            total -= heavy;
            return task.GetAwaiter().GetResult();
        }
    }
}
