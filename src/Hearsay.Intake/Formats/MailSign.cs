namespace Hearsay.Intake.Formats;

/// <summary>Tells a message and a mailbox by their first lines.</summary>
internal static class MailSign
{
    private const int MostLines = 60;

    private static readonly string[] s_routes = ["mime-version", "message-id", "received", "return-path", "delivered-to", "dkim-signature", "snapshot-content-location"];

    /// <summary>Whether a text begins as a message does: named lines, among them one that only mail has, or sender, subject and date.</summary>
    public static bool IsMessage(ReadOnlySpan<char> text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var lines = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].TrimEnd('\r');
            if (line.IsEmpty || lines++ == MostLines)
            {
                break;
            }

            if (line[0] is ' ' or '\t' && names.Count > 0)
            {
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAnyExcept(s_nameLetters))
            {
                return false;
            }

            names.Add(line[..colon].ToString().ToLowerInvariant());
        }

        return names.Count >= 3 && names.Contains("from") && (Array.Exists(s_routes, names.Contains) || (names.Contains("subject") && names.Contains("date")));
    }

    /// <summary>Whether a text begins as a mailbox does: a line "From …" and a message behind it.</summary>
    public static bool IsBox(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end > 0 && text.StartsWith("From ", StringComparison.Ordinal) && text[..end].ContainsAnyInRange('0', '9') && IsMessage(text[(end + 1)..]);
    }

    private static readonly System.Buffers.SearchValues<char> s_nameLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
