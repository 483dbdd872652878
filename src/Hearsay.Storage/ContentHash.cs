using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Hearsay.Reading.Documents;

namespace Hearsay.Storage;

/// <summary>Tells whether two documents are the same: SHA-256 over text, title, outlet, authors, address and day, each with its length. The path does not count.</summary>
public static class ContentHash
{
    /// <summary>The hash as 64 hexadecimal digits in lower case.</summary>
    public static string Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, document.Text);
        Append(hash, document.Title);
        Append(hash, document.Outlet);
        Append(hash, document.Uri);
        Append(hash, document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var author in document.Byline)
        {
            Append(hash, author);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, text?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
