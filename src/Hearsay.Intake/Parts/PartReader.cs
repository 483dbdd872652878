using System.Collections.Immutable;
using Hearsay.Intake.Archives;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Formats;
using Hearsay.Intake.Jsonl;
using Hearsay.Intake.Mail;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Pages;
using Hearsay.Intake.Tables;

namespace Hearsay.Intake.Parts;

/// <summary>
/// Reads a part, whatever it holds, and the parts inside it: tells the format by the content and hands it on. What goes
/// wrong inside a part costs that part alone.
/// </summary>
internal sealed class PartReader(IntakeLimits limits, ColumnChoice columns, bool explains, CancellationToken cancellation)
{
    private const int MostLayers = 4;

    public IntakeLimits Limits => limits;

    /// <summary>What the user says of columns.</summary>
    public ColumnChoice Columns => columns;

    /// <summary>What of it is needed to read a JSON object again: all where a preset is given, else nothing.</summary>
    public ImmutableArray<string> PresetColumns => columns.Preset is null ? [] : columns.Written;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The documents and failures of a part, each when it is asked for.</summary>
    public IEnumerable<IntakeResult> Read(Part part) => GuardedResults.Of(() => Opened(part), part.Name);

    /// <summary>The documents in bytes that were kept.</summary>
    public IEnumerable<IntakeResult> Reread(DocumentOrigin origin)
    {
        var part = new Part(origin.Name, null, Stream.Null) { Uri = origin.Uri, MediaType = origin.MediaType, Found = origin.Found };
        var bytes = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(origin.Bytes, out var segment) ? segment : new ArraySegment<byte>(origin.Bytes.ToArray());
        return GuardedResults.Of(
            () => origin.Format switch
            {
                "page" => Page(part, bytes),
                "text" => Text(part, bytes),
                "json" => JsonDocuments.Read(part, bytes, this),
                "object" => [JsonFields.Read(bytes, ColumnChoice.Of(origin.Columns)).Document(part, this, "") with { Origin = origin }],
                "entry" => [FeedEntry.OfBytes(bytes).Document(part, this) with { Origin = origin }],
                "feed" => XmlFeed.Read(part, bytes, this),
                "mail" => MailMessage.Read(part, bytes, this),
                "table" => new TableDocuments(part, this, ColumnChoice.Of(origin.Columns)).Read(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count)),
                _ => throw new ArgumentException($"\"{origin.Format}\" is no format.", nameof(origin)),
            },
            part.Name);
    }

    private IEnumerable<IntakeResult> Opened(Part part)
    {
        if (part.Depth > MostLayers)
        {
            throw new IntakeException(IntakeCodes.TooManyLayers, $"Archives inside archives are read {MostLayers} deep.");
        }

        var counted = new CountingStream(part.Content, cancellation);
        var content = new HeadStream(counted, FormatSniffer.HeadSize);
        if (content.Head is [0x1F, 0x8B, ..])
        {
            content = new HeadStream(new UnpackedStream(counted, content, limits), FormatSniffer.HeadSize);
            part = part with { Found = part.Found.Add("gzip") };
        }

        return Content(part with { Content = content }, content);
    }

    private IEnumerable<IntakeResult> Content(Part part, HeadStream content)
    {
        switch (FormatSniffer.Sniff(content.Head, part))
        {
            case Format.Lines:
                return new JsonlDocuments(part, content, this).All();
            case Format.Table:
                return new TableDocuments(part, this, columns).Read(content);
            case Format.WebArchive:
                return new WebArchive(part, content, this).Read();
            case Format.Zip:
                return ZipParts.Read(part, content, this);
            case Format.Tar:
                return TarParts.Read(part, content, this);
            case Format.MailBox:
                return MailBox.Read(part, content, this);
            case Format.Mail:
                return MailMessage.Read(part, Whole(part, content), this);
            case Format.Feed:
                return XmlFeed.Read(part, Whole(part, content), this);
            case Format.Json:
                return JsonDocuments.Read(part, Whole(part, content), this);
            case Format.Page:
                return Page(part, Whole(part, content));
            default:
                return Text(part, Whole(part, content));
        }
    }

    private ArraySegment<byte> Whole(Part part, Stream content) => WholeContent.Read(content, Math.Max(0, part.Size), limits);

    private IEnumerable<IntakeResult> Page(Part part, ArraySegment<byte> bytes)
    {
        var decoded = Decoded(part, bytes, isPage: true);
        var page = PageReader.Read(decoded.Text, null, part.File, limits, cancellation, part.Uri);
        yield return IntakeResult.Of(part.Name, page.Document) with
        {
            Notes = Notes(decoded.Note, page.Note, page.Conflict),
            Origin = part.Origin("page", bytes),
            Explanation = explains ? page.Explain() : null,
        };
    }

    private IEnumerable<IntakeResult> Text(Part part, ArraySegment<byte> bytes)
    {
        var decoded = Decoded(part, bytes, isPage: false);
        yield return IntakeResult.Of(part.Name, PlainText.Document(decoded.Text, part.Uri, part.File)) with { Notes = Notes(decoded.Note), Origin = part.Origin("text", bytes) };
    }

    private DecodedText Decoded(Part part, ArraySegment<byte> bytes, bool isPage)
    {
        var decoded = TextDecoder.Decode(bytes, isPage, limits, DeclaredEncoding.OfMediaType(part.MediaType));
        return string.IsNullOrWhiteSpace(decoded.Text)
            ? throw new IntakeException(IntakeCodes.Empty, "The file holds nothing but white space.")
            : decoded;
    }

    private static ImmutableArray<string> Notes(params ReadOnlySpan<string?> notes) => [.. notes.ToArray().OfType<string>()];
}
