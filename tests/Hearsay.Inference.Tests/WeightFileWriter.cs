using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Hearsay.Inference.Tests;

/// <summary>Writes files of weights as <c>training/reader/export.py</c> does, with weights drawn from a seed.</summary>
internal sealed class WeightFileWriter
{
    private readonly List<object> _tensors = [];
    private readonly List<byte> _data = [];
    private readonly Random _random = new(7);

    /// <summary>A number between -scale and scale, the next from the seed.</summary>
    public float Next(float scale = 1) => ((_random.NextSingle() * 2) - 1) * scale;

    /// <summary>Adds floats; gives them.</summary>
    public float[] AddFloats(string name, params int[] shape)
    {
        Entry(name, "f32", shape);
        var values = new float[shape.Aggregate(1, (a, b) => a * b)];
        foreach (ref var value in values.AsSpan())
        {
            value = Next();
            _data.AddRange(BitConverter.GetBytes(value));
        }

        return values;
    }

    /// <summary>Adds signed bytes with a scale a row; gives the scales and the bytes.</summary>
    public (float[] Scales, sbyte[] Values) AddBytes(string name, int rows, int width, float scale = 0.002f)
    {
        Entry(name, "i8", [rows, width]);
        var scales = new float[rows];
        foreach (ref var value in scales.AsSpan())
        {
            value = scale * (1 + _random.NextSingle());
            _data.AddRange(BitConverter.GetBytes(value));
        }

        var values = new sbyte[rows * width];
        foreach (ref var value in values.AsSpan())
        {
            value = (sbyte)_random.Next(-127, 128);
            _data.Add((byte)value);
        }

        return (scales, values);
    }

    /// <summary>The file.</summary>
    /// <param name="more">What the head holds beside the tensors.</param>
    public byte[] Finish(Dictionary<string, object>? more = null)
    {
        var head = new Dictionary<string, object>(more ?? []) { ["tensors"] = _tensors };
        var json = JsonSerializer.Serialize(head);
        json += new string(' ', (64 - ((12 + Encoding.UTF8.GetByteCount(json)) % 64)) % 64);
        var bytes = Encoding.UTF8.GetBytes(json);
        byte[] content = [.. "HEARSAY1"u8, .. BitConverter.GetBytes(bytes.Length), .. bytes, .. _data];
        return [.. content, .. SHA256.HashData(content)];
    }

    private void Entry(string name, string type, int[] shape)
    {
        while (_data.Count % 64 != 0)
        {
            _data.Add(0);
        }

        _tensors.Add(new { name, shape, type, offset = _data.Count });
    }
}
