using System.Collections.Concurrent;

namespace Hearsay.Reading.Network;

/// <summary>
/// Remembers the vectors of forms lately seen, for any number of threads. Two generations: when the young one is full it becomes the old
/// one, and what of the old one is still in use moves over as it is asked for. What is found never depends on what is remembered.
/// </summary>
internal sealed class VectorCache
{
    /// <summary>Forms of a generation; with vectors of 256 numbers both together take at most about 75 MB.</summary>
    public const int DefaultForms = 32_768;

    /// <summary>Longer forms, in UTF-16 units, are rare and not worth their place.</summary>
    private const int LongestForm = 64;

    private readonly int _forms;
    private readonly Lock _turning = new();
    private volatile Generations _generations = new(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
    private int _count;

    /// <summary>Makes an empty one.</summary>
    /// <param name="forms">Forms of a generation; at least 1.</param>
    public VectorCache(int forms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(forms, 1);
        _forms = forms;
    }

    /// <summary>How many forms are remembered, those twice that are in both generations.</summary>
    public int Count => _generations.Young.Count + _generations.Old.Count;

    /// <summary>The vector of a form; null when it is not remembered.</summary>
    public float[]? Find(string form)
    {
        if (form.Length > LongestForm)
        {
            return null;
        }

        var generations = _generations;
        if (generations.Young.TryGetValue(form, out var vector))
        {
            return vector;
        }

        if (generations.Old.TryGetValue(form, out vector))
        {
            Keep(form, vector);
        }

        return vector;
    }

    /// <summary>Remembers a vector, which nobody changes any more.</summary>
    public void Keep(string form, float[] vector)
    {
        if (form.Length > LongestForm || !_generations.Young.TryAdd(form, vector) || Interlocked.Increment(ref _count) < _forms)
        {
            return;
        }

        lock (_turning)
        {
            if (Volatile.Read(ref _count) >= _forms)
            {
                _generations = new Generations(new(StringComparer.Ordinal), _generations.Young);
                Volatile.Write(ref _count, 0);
            }
        }
    }

    private sealed record Generations(ConcurrentDictionary<string, float[]> Young, ConcurrentDictionary<string, float[]> Old);
}
