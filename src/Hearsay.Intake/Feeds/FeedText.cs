using System.Text;

namespace Hearsay.Intake.Feeds;

/// <summary>
/// Makes the text of a feed into XML that can be parsed: names of HTML characters and bare ampersands, which feeds are full of, and
/// letters that XML does not know would each cost the whole entry.
/// </summary>
internal static class FeedText
{
    private const int LongestName = 32;

    public static string Mended(ReadOnlySpan<char> text)
    {
        var mended = new StringBuilder(text.Length + 64);
        while (!text.IsEmpty)
        {
            if (text.StartsWith("<![CDATA["))
            {
                var end = text.IndexOf("]]>");
                var taken = end < 0 ? text : text[..(end + 3)];
                Letters(mended, taken);
                mended.Append(end < 0 ? "]]>" : "");
                text = text[taken.Length..];
                continue;
            }

            if (text[0] == '&')
            {
                text = text[Reference(mended, text)..];
                continue;
            }

            var next = text[1..].IndexOfAny('&', '<');
            var plain = next < 0 ? text : text[..(next + 1)];
            Letters(mended, plain);
            text = text[plain.Length..];
        }

        return mended.ToString();
    }

    // Gives how many letters were read.
    private static int Reference(StringBuilder mended, ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
        var name = end < 0 ? default : text[1..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            mended.Append(text[..(end + 1)]);
            return end + 1;
        }

        var decoded = end < 0 ? null : System.Net.WebUtility.HtmlDecode(text[..(end + 1)].ToString());
        if (decoded is null || decoded[0] == '&')
        {
            mended.Append("&amp;");
            return 1;
        }

        foreach (var letter in decoded)
        {
            mended.Append(letter switch { '<' => "&lt;", '&' => "&amp;", _ => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter.ToString() : "" });
        }

        return end + 1;
    }

    private static void Letters(StringBuilder mended, ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                mended.Append(text[at]).Append(text[++at]);
            }
            else if (System.Xml.XmlConvert.IsXmlChar(text[at]))
            {
                mended.Append(text[at]);
            }
        }
    }
}
