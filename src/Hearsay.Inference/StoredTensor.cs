using System.Text.Json;

namespace Hearsay.Inference;

/// <summary>Where a tensor stands in the data of a file of weights.</summary>
internal sealed class StoredTensor
{
    private StoredTensor(string name, int[] shape, bool bytes, long offset, long count, long end)
    {
        Name = name;
        Shape = shape;
        Bytes = bytes;
        Offset = offset;
        Count = count;
        End = end;
    }

    public string Name { get; }

    public int[] Shape { get; }

    /// <summary>Signed bytes with a scale for each row rather than floats.</summary>
    public bool Bytes { get; }

    /// <summary>The first byte, from the beginning of the data.</summary>
    public long Offset { get; }

    /// <summary>How many numbers.</summary>
    public long Count { get; }

    /// <summary>The end of its last byte.</summary>
    public long End { get; }

    /// <summary>Reads an entry of the head.</summary>
    /// <exception cref="FormatException">It makes no sense.</exception>
    public static StoredTensor Of(JsonElement entry, int alignment)
    {
        var name = entry.GetProperty("name").GetString() ?? throw new FormatException("a tensor has no name");
        int[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(d => d.GetInt32())];
        var bytes = entry.GetProperty("type").GetString() switch
        {
            "i8" => true,
            "f32" => false,
            var other => throw new FormatException($"{name} is of the unknown type {other}"),
        };
        var offset = entry.GetProperty("offset").GetInt64();
        if (shape.Length == 0 || shape.Any(d => d < 1) || (bytes && shape.Length != 2) || offset < 0 || offset % alignment != 0)
        {
            throw new FormatException($"{name} has the shape {string.Join('×', shape)} and the offset {offset}");
        }

        var count = shape.Aggregate(1L, (product, d) => checked(product * d));
        var size = bytes ? checked(count + ((long)shape[0] * sizeof(float))) : checked(count * sizeof(float));
        return new StoredTensor(name, shape, bytes, offset, count, checked(offset + size));
    }
}
