using System.Collections.Immutable;
using System.Text;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Metadata;
using Hearsay.Intake.Pages;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake.Jsonl;

/// <summary>The documents of a JSONL file, one line at a time. A broken line is a failure; the next line is read all the same.</summary>
internal sealed class JsonlDocuments
{
    // A character is at most six bytes of a JSON string; the other fields of a line have the rest.
    private const long MostBytesACharacter = 6;
    private const long OtherFields = 1 << 20;

    private readonly string _path;
    private readonly string? _file;
    private readonly IntakeLimits _limits;
    private readonly LineReader _lines;
    private readonly bool _isByCharacters;
    private bool _any;

    /// <summary>Makes a reader of lines.</summary>
    /// <param name="path">For failures.</param>
    /// <param name="file">For documents; null for standard input.</param>
    /// <param name="stream">From the first byte.</param>
    /// <param name="head">The beginning of the stream.</param>
    /// <param name="limits">What a line may cost.</param>
    public JsonlDocuments(string path, string? file, Stream stream, ReadOnlySpan<byte> head, IntakeLimits limits)
    {
        _path = path;
        _file = file;
        _limits = limits;
        var byCharacters = (limits.MaxCharacters * MostBytesACharacter) + OtherFields;
        _isByCharacters = byCharacters < limits.MaxBytes;
        var encoding = ByteOrderMark.Find(head, out _) ?? ByteOrderMark.Guess(head);
        var source = encoding is null or UTF8Encoding
            ? stream
            : Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _lines = new LineReader(source, Math.Min(limits.MaxBytes, byCharacters));
    }

    /// <summary>The next document or failure; null at the end.</summary>
    public IntakeResult? Next(CancellationToken cancellation)
    {
        while (_lines.TryRead(out var line, out var isTooLong))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isTooLong)
            {
                _any = true;
                var problem = _isByCharacters ? Packing.WholeContent.TooManyCharacters(_limits) : Packing.WholeContent.TooManyBytes(_limits);
                return Failed(problem.Code, problem.Message);
            }

            line = _lines.Number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
            if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                continue;
            }

            _any = true;
            try
            {
                return Read(line, cancellation);
            }
            catch (IntakeException problem)
            {
                return Failed(problem.Code, problem.Message);
            }
        }

        if (_any)
        {
            return null;
        }

        _any = true;
        return IntakeResult.Of(new IntakeFailure(IntakeCodes.Empty, _path, null, "The file holds no line with a document."));
    }

    private IntakeResult Failed(string code, string reason) => IntakeResult.Of(new IntakeFailure(code, _path, _lines.Number, reason));

    private IntakeResult Read(ReadOnlySpan<byte> line, CancellationToken cancellation)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (!System.Text.Unicode.Utf8.IsValid(line))
        {
            var decoded = MixedDecoder.Decode(line, _limits);
            notes.Add($"Line {_lines.Number}: {decoded.Note ?? $"not valid UTF-8; read as {decoded.Encoding}."}");
            line = Encoding.UTF8.GetBytes(decoded.Text);
        }

        var fields = JsonFields.Read(line);
        if ((fields.Text ?? fields.Html) is not { } content)
        {
            throw new IntakeException(IntakeCodes.NotADocument, "The object has neither \"text\" nor \"html\".");
        }

        if (content.Length > _limits.MaxCharacters)
        {
            throw Packing.WholeContent.TooManyCharacters(_limits);
        }

        if (string.IsNullOrWhiteSpace(content))
        {
            throw new IntakeException(IntakeCodes.Empty, "The document is empty.");
        }

        var uri = Blank(fields.Uri);
        var (document, note) = fields.Text is not null
            ? (PlainText.Document(content, uri, _file), null)
            : PageReader.Read(content, uri, _file, _limits, cancellation);
        if (note is not null)
        {
            notes.Add($"Line {_lines.Number}: {note}");
        }

        var published = PublishedDate.Parse(fields.Published);
        if (published is null && !string.IsNullOrWhiteSpace(fields.Published))
        {
            notes.Add($"Line {_lines.Number}: the date \"{Shortened(fields.Published)}\" is not understood.");
        }

        if (!string.IsNullOrWhiteSpace(fields.Id))
        {
            document = new Document(fields.Id, document.Text)
            {
                File = document.File,
                Uri = document.Uri,
                Outlet = document.Outlet,
                Byline = document.Byline,
                Title = document.Title,
                Published = document.Published,
                Language = document.Language,
                Markup = document.Markup,
            };
        }

        return IntakeResult.Of(_path, document with
        {
            Uri = uri ?? document.Uri,
            Outlet = Blank(fields.Outlet) ?? document.Outlet,
            Title = Blank(fields.Title) ?? document.Title,
            Published = published ?? document.Published,
            Byline = fields.Byline.IsDefaultOrEmpty ? document.Byline : BylineNames.Parse(fields.Byline),
        }) with { Notes = notes.ToImmutable() };
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string Shortened(string value)
    {
        const int Shown = 40;
        return value.Length > Shown ? value[..Shown] + "…" : value;
    }
}
