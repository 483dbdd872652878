using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hearsay.Inference;

/// <summary>
/// A file of trained weights, read whole and checked. Little-endian: the eight letters HEARSAY1; the length of the head as a 32-bit
/// number; the head, JSON in UTF-8 filled with spaces so that the data begin at a multiple of 64; the data; SHA-256 over all before it.
/// The head's <c>tensors</c> name each tensor's <c>name</c>, <c>shape</c>, <c>type</c> and <c>offset</c> into the data. Type f32: the numbers by
/// rows. Type i8: one float a row, then the rows as signed bytes; a weight is its byte times the float of its row.
/// </summary>
public sealed class WeightFile
{
    private const int Prefix = 12;
    private const int Alignment = 64;

    private readonly byte[] _content;
    private readonly int _data;
    private readonly Dictionary<string, StoredTensor> _tensors;

    private WeightFile(string path, byte[] content, int data, JsonElement head, Dictionary<string, StoredTensor> tensors)
    {
        Path = path;
        _content = content;
        _data = data;
        Head = head;
        _tensors = tensors;
    }

    /// <summary>Where it was read.</summary>
    public string Path { get; }

    /// <summary>What the head says.</summary>
    public JsonElement Head { get; }

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="WeightFileException">It is missing, cannot be read, is no file of weights, was cut or was altered.</exception>
    public static WeightFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var content = Bytes(path);
        if (!content.AsSpan().StartsWith("HEARSAY1"u8))
        {
            throw new WeightFileException(path, "this is no file of weights: it does not begin with HEARSAY1");
        }

        var rest = content.Length - Prefix - SHA256.HashSizeInBytes;
        var length = rest < 0 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(8));
        if (rest < 0 || length > rest)
        {
            throw new WeightFileException(path, $"the file is cut short: its head does not fit the {content.Length} bytes");
        }

        var data = Prefix + (int)length;
        var (head, tensors) = ReadHead(path, content.AsMemory(Prefix, (int)length));
        var end = tensors.Values.Select(t => t.End).DefaultIfEmpty(0).Max();
        var stored = rest - (long)length;
        if (end > stored)
        {
            throw new WeightFileException(path, $"the file is cut short: its tensors take {end} bytes and {stored} are there");
        }

        if (!SHA256.HashData(content.AsSpan(0, content.Length - SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(content.AsSpan(content.Length - SHA256.HashSizeInBytes)))
        {
            throw new WeightFileException(path, "the file was altered or cut: its check sum does not fit what it holds");
        }

        return new WeightFile(path, content, data, head, tensors);
    }

    /// <summary>A tensor's numbers by rows; signed bytes are multiplied by the scales of their rows.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">The shape it must have.</param>
    /// <exception cref="WeightFileException">There is no such tensor, or it has another shape.</exception>
    public float[] Floats(string name, params ReadOnlySpan<int> shape)
    {
        var tensor = Find(name, shape);
        if (!tensor.Bytes)
        {
            return MemoryMarshal.Cast<byte, float>(Data(tensor.Offset, tensor.Count * sizeof(float))).ToArray();
        }

        var scales = Scales(tensor);
        var values = Values(tensor);
        var result = new float[values.Length];
        var width = tensor.Shape[1];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = values[i] * scales[i / width];
        }

        return result;
    }

    /// <summary>A matrix product: the tensors <paramref name="name"/>.weight and, where the layer has one, <paramref name="name"/>.bias.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="outputs">Numbers of a row that it gives.</param>
    /// <param name="inputs">Numbers of a row that it takes.</param>
    /// <param name="bias">Whether it has a bias.</param>
    /// <exception cref="WeightFileException">A tensor is missing or has another shape.</exception>
    public Linear Linear(string name, int outputs, int inputs, bool bias = true) =>
        new(Floats($"{name}.weight", outputs, inputs), bias ? Floats($"{name}.bias", outputs) : [], outputs, inputs);

    /// <summary>A layer norm: the tensors <paramref name="name"/>.weight and <paramref name="name"/>.bias.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="width">Numbers of a row.</param>
    /// <exception cref="WeightFileException">A tensor is missing or has another shape.</exception>
    public LayerNorm Norm(string name, int width) => new(Floats($"{name}.weight", width), Floats($"{name}.bias", width));

    /// <summary>A table: the tensor <paramref name="name"/>.weight, kept as signed bytes.</summary>
    /// <param name="name">The layer's name.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="width">Numbers of a row.</param>
    /// <exception cref="WeightFileException">It is missing, has another shape or is not of type i8.</exception>
    public EmbeddingTable Table(string name, int rows, int width)
    {
        var tensor = Find($"{name}.weight", [rows, width]);
        if (!tensor.Bytes)
        {
            throw new WeightFileException(Path, $"the tensor {name}.weight is not of type i8");
        }

        return new EmbeddingTable(Values(tensor), Scales(tensor), width);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new WeightFileException(path, "the file of weights is missing", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WeightFileException(path, $"the file of weights cannot be read ({error.Message})", error);
        }
    }

    private static (JsonElement Head, Dictionary<string, StoredTensor> Tensors) ReadHead(string path, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var head = document.RootElement.Clone();
            var tensors = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
            foreach (var entry in head.GetProperty("tensors").EnumerateArray())
            {
                var tensor = StoredTensor.Of(entry, Alignment);
                tensors.Add(tensor.Name, tensor);
            }

            return (head, tensors);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException)
        {
            throw new WeightFileException(path, $"the file was altered: its head cannot be understood ({error.Message})", error);
        }
    }

    private StoredTensor Find(string name, ReadOnlySpan<int> shape)
    {
        if (!_tensors.TryGetValue(name, out var tensor))
        {
            throw new WeightFileException(Path, $"the tensor {name} is missing");
        }

        if (!shape.SequenceEqual(tensor.Shape))
        {
            throw new WeightFileException(Path, $"the tensor {name} has the shape {string.Join('×', tensor.Shape)} where {string.Join('×', shape.ToArray())} is wanted");
        }

        return tensor;
    }

    private ReadOnlySpan<float> Scales(StoredTensor tensor) => MemoryMarshal.Cast<byte, float>(Data(tensor.Offset, (long)tensor.Shape[0] * sizeof(float)));

    private ReadOnlySpan<sbyte> Values(StoredTensor tensor) =>
        MemoryMarshal.Cast<byte, sbyte>(Data(tensor.Offset + ((long)tensor.Shape[0] * sizeof(float)), tensor.Count));

    private ReadOnlySpan<byte> Data(long offset, long length) => _content.AsSpan(checked(_data + (int)offset), checked((int)length));
}
