using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Hearsay.Storage;

/// <summary>Brotli, as every large value of the file is kept.</summary>
internal static class Compressed
{
    private const int Quality = 5;
    private const int SmallestWindow = 12;
    private const int LargestWindow = 20;

    /// <summary>Packs bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        var window = Math.Clamp(System.Numerics.BitOperations.Log2((uint)plain.Length | 1) + 1, SmallestWindow, LargestWindow);
        if (!BrotliEncoder.TryCompress(plain, packed, out var length, Quality, window))
        {
            throw new InvalidOperationException($"{plain.Length} bytes cannot be packed.");
        }

        return packed[..length];
    }

    /// <summary>Packs a text, code unit by code unit: lone surrogates survive.</summary>
    public static byte[] PackText(string text) => Pack(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Unpacks bytes.</summary>
    /// <exception cref="InvalidDataException">They were not packed, or have been altered since.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        using var source = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream(packed.Length * 4);
        source.CopyTo(plain);
        return plain.ToArray();
    }

    /// <summary>Unpacks a text.</summary>
    /// <exception cref="InvalidDataException">It was not packed, or has been altered since.</exception>
    public static string UnpackText(byte[] packed) => new(MemoryMarshal.Cast<byte, char>(Unpack(packed)));
}
