using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Metadata;
using Hearsay.Intake.Pages;
using Hearsay.Intake.Parts;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Mail;

/// <summary>
/// A mail as a document: the newsletter that it is, or the page that a browser saved in this form (MHTML, RFC 2557). Of two forms of
/// the same text the page is taken. What is attached is passed over, with a note.
/// </summary>
internal static class MailMessage
{
    public static IEnumerable<IntakeResult> Read(Part part, ArraySegment<byte> bytes, PartReader reader)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var head = MailHead.Read(text, 0, text.Length, out var body);
        if (head.IsEmpty)
        {
            throw new IntakeException(IntakeCodes.BrokenMail, "The message has no head.");
        }

        var pieces = MailPiece.Of(text, head, body, text.Length);
        var main = Main(head, pieces) ?? throw new IntakeException(IntakeCodes.Empty, "The message holds no text.");
        var isPage = main.Kind is "text/html" or "application/xhtml+xml";
        var decoded = TextDecoder.Decode(main.Bytes(text), isPage, reader.Limits, DeclaredEncoding.OfMediaType(main.Head["Content-Type"]));
        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            throw new IntakeException(IntakeCodes.Empty, "The message holds no text.");
        }

        var uri = part.Uri ?? Web(head["Snapshot-Content-Location"]) ?? Web(main.Location) ?? Web(head["Archived-At"]?.Trim('<', '>', ' '));
        var (document, note) = isPage
            ? PageReader.Read(decoded.Text, null, part.File, reader.Limits, reader.Cancellation, uri).WithNote
            : (PlainText.Document(decoded.Text, uri, part.File), null);
        var isSavedPage = head["Snapshot-Content-Location"] is not null || Type(head).StartsWith("multipart/related", StringComparison.OrdinalIgnoreCase) && main.Location is not null;
        var attached = pieces.Count(piece => piece.IsAttached);
        yield return IntakeResult.Of(part.Name, isSavedPage ? document : AsLetter(document, head)) with
        {
            Notes = [.. new[] { decoded.Note, note, attached > 0 ? string.Create(CultureInfo.InvariantCulture, $"{attached} attached files were not read.") : null }.OfType<string>()],
            Origin = part.Origin("mail", bytes),
        };
    }

    // The first page that is shown, else the first text; the piece that the container names as its first goes before.
    private static MailPiece? Main(MailHead head, List<MailPiece> pieces)
    {
        var shown = pieces.Where(piece => !piece.IsAttached).ToList();
        var pages = shown.Where(piece => piece.Kind is "text/html" or "application/xhtml+xml").ToList();
        var start = MailHead.Parameter(Type(head), "start");
        return (start is null ? null : pages.FirstOrDefault(page => page.Head["Content-ID"] == start))
            ?? pages.FirstOrDefault()
            ?? shown.FirstOrDefault(piece => piece.Kind is "text/plain" or "text/markdown" or "text");
    }

    private static string Type(MailHead head) => head["Content-Type"] ?? "";

    // A newsletter's sender is its outlet: a list names itself, else the name in front of the address, else the address's host.
    private static Document AsLetter(Document document, MailHead head)
    {
        var from = head["From"] ?? "";
        var (name, address) = from.IndexOf('<', StringComparison.Ordinal) is > 0 and var at ? (from[..at].Trim().Trim('"').Trim(), from[(at + 1)..].TrimEnd('>', ' ')) : ("", from.Trim('<', '>', ' '));
        var list = head["List-Id"] is { } id && id.IndexOf('<', StringComparison.Ordinal) is > 0 and var mark ? id[..mark].Trim().Trim('"').Trim() : "";
        var host = address.Split('@') is [_, var domain] ? domain : null;
        var outlet = list.Length > 0 ? list : name.Length > 0 ? name : host;
        var byline = list.Length > 0 && name.Length > 0 && name != list ? BylineNames.Parse([name]) : ImmutableArray<string>.Empty;
        return document with
        {
            Title = Subject(head["Subject"]) ?? document.Title,
            Outlet = outlet ?? document.Outlet,
            Byline = document.Byline.IsEmpty ? byline : document.Byline,
            Published = PublishedDate.Parse(head["Date"]) ?? document.Published,
        };
    }

    private static string? Subject(string? written)
    {
        var subject = (written ?? "").Trim();
        foreach (var prefix in (string[])["fwd:", "fw:", "re:"])
        {
            subject = subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? subject[prefix.Length..].TrimStart() : subject;
        }

        return subject.Length == 0 ? null : subject;
    }

    private static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
}
