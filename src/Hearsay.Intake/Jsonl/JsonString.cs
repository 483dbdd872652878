using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Intake.Jsonl;

/// <summary>
/// Reads a JSON string exactly. The framework refuses half a surrogate pair written as an escape; a text that was cut in the
/// middle of one has it, and its offsets must still hold.
/// </summary>
internal static class JsonString
{
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescaped(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private static string Unescaped(string raw)
    {
        const int HexDigits = 4;
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }

            // The reader has checked that every escape is complete.
            var escape = raw[++at];
            text.Append(escape switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(raw.AsSpan(at + 1, HexDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                _ => escape,
            });
            at += escape == 'u' ? HexDigits : 0;
        }

        return text.ToString();
    }
}
