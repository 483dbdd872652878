using System.Text;
using Hearsay.Intake.Packing;

namespace Hearsay.Intake.Encodings;

/// <summary>
/// Tells in which encoding bytes are written, and reads them. In order: byte order mark; NULs in the pattern of UTF-16; what a
/// page declares; valid UTF-8; else Windows-1252, and where valid UTF-8 and stray bytes stand side by side, each as what it is.
/// After the WHATWG Encoding Standard, with one deviation: a page that declares a single-byte encoding but is valid UTF-8 with
/// letters outside ASCII is UTF-8 (pages are often saved in UTF-8 with their old declaration).
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Reads the bytes of a whole document.</summary>
    /// <param name="bytes">All of it.</param>
    /// <param name="isPage">Whether the text may declare its encoding itself.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="sent">The encoding that a server or a message names; it goes before what the text declares. Null where none.</param>
    /// <exception cref="IntakeException">More characters than the limits allow.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool isPage, IntakeLimits limits, Encoding? sent = null)
    {
        if (ByteOrderMark.Find(bytes, out var markLength) is { } marked)
        {
            return Decode(bytes[markLength..], marked, limits);
        }

        if (ByteOrderMark.Guess(bytes) is { } guessed)
        {
            return Decode(bytes, guessed, limits) with { Note = $"No byte order mark; read as {guessed.WebName}." };
        }

        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        var isAscii = isUtf8 && Ascii.IsValid(bytes);
        if ((isPage || sent is not null) && !isAscii && (sent ?? DeclaredEncoding.Find(bytes)) is { } declared && declared.CodePage != Encoding.UTF8.CodePage)
        {
            if (isUtf8 && declared.IsSingleByte)
            {
                return Decode(bytes, s_utf8, limits) with { Note = $"Declared as {declared.WebName}, but written in UTF-8; read as UTF-8." };
            }

            return Decode(bytes, declared, limits);
        }

        return isUtf8 ? Decode(bytes, s_utf8, limits) : MixedDecoder.Decode(bytes, limits);
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding, IntakeLimits limits) =>
        encoding.GetCharCount(bytes) > limits.MaxCharacters
            ? throw WholeContent.TooManyCharacters(limits)
            : new DecodedText(encoding.GetString(bytes), encoding.WebName);
}
