using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Hearsay.Intake.Mail;

/// <summary>The two codings in which mails carry bytes (RFC 2045); what is wrong in them is passed over, as readers of mail do.</summary>
internal static class TransferCoding
{
    /// <summary>The bytes of a body.</summary>
    /// <param name="text">The body as Latin-1.</param>
    /// <param name="coding">What its head says of it; null where nothing.</param>
    public static byte[] Bytes(ReadOnlySpan<char> text, string? coding) => coding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(text),
        "quoted-printable" => Quoted(text),
        _ => Encoding.Latin1.GetBytes(text.ToArray()),
    };

    public static byte[] Base64(ReadOnlySpan<char> text)
    {
        var letters = new byte[text.Length + 3];
        var count = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/')
            {
                letters[count++] = (byte)letter;
            }
        }

        // Four letters are three bytes; of an unfinished group what is whole is read.
        if (count % 4 == 1)
        {
            count--;
        }

        while (count % 4 != 0)
        {
            letters[count++] = (byte)'=';
        }

        var bytes = new byte[Base64Length(count)];
        Base64Decode(letters.AsSpan(0, count), bytes, out var written);
        return bytes[..written];
    }

    public static byte[] Quoted(ReadOnlySpan<char> text)
    {
        var bytes = new byte[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes[count++] = (byte)text[at];
            }
            else if (at + 2 < text.Length && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes[count++] = value;
                at += 2;
            }
            else if (SoftBreak(text[(at + 1)..]) is > 0 and var length)
            {
                at += length;
            }
            else
            {
                bytes[count++] = (byte)'=';
            }
        }

        return bytes[..count];
    }

    // A line that ends in "=" goes on with the next.
    private static int SoftBreak(ReadOnlySpan<char> rest)
    {
        var spaces = rest.IndexOfAnyExcept(' ', '\t');
        spaces = spaces < 0 ? rest.Length : spaces;
        if (spaces == rest.Length)
        {
            return rest.Length;
        }

        return rest[spaces] == '\n' ? spaces + 1 : rest[spaces] == '\r' && spaces + 1 < rest.Length && rest[spaces + 1] == '\n' ? spaces + 2 : 0;
    }

    private static int Base64Length(int letters) => System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(letters);

    private static void Base64Decode(ReadOnlySpan<byte> letters, Span<byte> bytes, out int written) =>
        System.Buffers.Text.Base64.DecodeFromUtf8(letters, bytes, out _, out written);
}
