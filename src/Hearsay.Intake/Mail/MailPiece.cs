namespace Hearsay.Intake.Mail;

/// <summary>A piece of a message that is no container of others.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Kind">Its media type without parameters, in lower case.</param>
/// <param name="Begin">Where its body begins in the message.</param>
/// <param name="End">Behind its body.</param>
internal sealed record MailPiece(MailHead Head, string Kind, int Begin, int End)
{
    private const int MostPieces = 2000;
    private const int MostDepth = 12;

    /// <summary>Whether it is sent along rather than shown.</summary>
    public bool IsAttached => Head["Content-Disposition"]?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Where it stands on the web; null where it does not say.</summary>
    public string? Location => Head["Content-Location"];

    /// <summary>The pieces of a message in order (RFC 2046); a container that is never closed ends with the message.</summary>
    public static List<MailPiece> Of(string text, MailHead head, int begin, int end)
    {
        var pieces = new List<MailPiece>();
        var waiting = new Stack<(MailHead Head, int Begin, int End, int Depth)>();
        waiting.Push((head, begin, end, 0));
        while (waiting.TryPop(out var next) && pieces.Count < MostPieces)
        {
            var type = next.Head["Content-Type"] ?? "text/plain";
            var kind = type.Split(';')[0].Trim().ToLowerInvariant();
            if (kind.StartsWith("multipart/", StringComparison.Ordinal) && next.Depth < MostDepth && MailHead.Parameter(type, "boundary") is { Length: > 0 } boundary)
            {
                foreach (var (from, to) in Enumerable.Reverse(Split(text, next.Begin, next.End, boundary)))
                {
                    waiting.Push((MailHead.Read(text, from, to, out var body), body, to, next.Depth + 1));
                }
            }
            else
            {
                pieces.Add(new MailPiece(next.Head, kind, next.Begin, next.End));
            }
        }

        return pieces;
    }

    /// <summary>The bytes of its body.</summary>
    public byte[] Bytes(string text) => TransferCoding.Bytes(text.AsSpan(Begin, End - Begin), Head["Content-Transfer-Encoding"]);

    private static List<(int From, int To)> Split(string text, int begin, int end, string boundary)
    {
        var mark = "--" + boundary;
        var parts = new List<(int, int)>();
        var from = -1;
        for (var at = begin; at < end && parts.Count < MostPieces;)
        {
            var feed = text.IndexOf('\n', at, end - at);
            var next = feed < 0 ? end : feed + 1;
            if (text.AsSpan(at, next - at).StartsWith(mark))
            {
                if (from >= 0)
                {
                    parts.Add((from, at));
                }

                from = next;
                if (text.AsSpan(at + mark.Length, Math.Min(2, next - at - mark.Length)) is "--")
                {
                    return parts;
                }
            }

            at = next;
        }

        if (from >= 0 && from < end)
        {
            parts.Add((from, end));
        }

        return parts;
    }
}
