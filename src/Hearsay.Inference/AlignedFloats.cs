using System.Runtime.CompilerServices;

namespace Hearsay.Inference;

/// <summary>
/// Floats that begin at a multiple of 64 bytes and stay where they are, so that a load of sixteen never touches two lines of the cache.
/// Grows when asked and is used again and again; not safe for several threads at once.
/// </summary>
public sealed unsafe class AlignedFloats
{
    private const int Line = 16;

    private float[] _memory = [];
    private int _skip;

    /// <summary>Makes an empty one.</summary>
    public AlignedFloats()
    {
    }

    /// <summary>Makes one of a length, all zeros.</summary>
    /// <param name="length">In floats; at least 0.</param>
    public AlignedFloats(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Take(length);
        _memory.AsSpan().Clear();
    }

    /// <summary>How many floats were taken last.</summary>
    public int Length { get; private set; }

    /// <summary>The floats.</summary>
    public Span<float> Span => _memory.AsSpan(_skip, Length);

    /// <summary>The address of the first float; good as long as this object lives and has not grown.</summary>
    internal float* Pointer => (float*)Unsafe.AsPointer(ref Unsafe.Add(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(_memory), _skip));

    /// <summary>Gives a number of floats, whose values are whatever was there; what was taken before is gone.</summary>
    /// <param name="length">In floats; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public Span<float> Take(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length + Line > _memory.Length)
        {
            // Pinned, so that the address found here holds.
            _memory = GC.AllocateUninitializedArray<float>(checked(length + (length / 4) + (2 * Line)), pinned: true);
            var address = (nuint)Unsafe.AsPointer(ref _memory[0]);
            _skip = (int)(((0 - address) & 63) / sizeof(float));
        }

        Length = length;
        return Span;
    }

    /// <summary>Some of the floats.</summary>
    /// <param name="start">The first; a row's number times its width.</param>
    /// <param name="length">How many.</param>
    public Span<float> Slice(int start, int length) => Span.Slice(start, length);
}
