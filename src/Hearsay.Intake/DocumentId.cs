using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Intake;

/// <summary>
/// The name of a document that brings none: the first 16 hexadecimal digits of the SHA-256 of its address (empty where it has
/// none), a line feed, and its text, in UTF-8. Where the file lies plays no part, so a moved file keeps its name.
/// </summary>
internal static class DocumentId
{
    private const int Digits = 16;
    private const int Piece = 64 * 1024;

    public static string Of(string? uri, string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(uri ?? ""));
        hash.AppendData("\n"u8);
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(Piece)];
        for (var at = 0; at < text.Length; at += Piece)
        {
            var piece = text.AsSpan(at, Math.Min(Piece, text.Length - at));
            hash.AppendData(bytes, 0, encoder.GetBytes(piece, bytes, flush: at + Piece >= text.Length));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
