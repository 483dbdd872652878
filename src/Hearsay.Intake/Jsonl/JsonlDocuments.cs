using System.Globalization;
using System.Text;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Jsonl;

/// <summary>The documents of a JSONL file, one line at a time. A broken line is a failure; the next line is read all the same.</summary>
internal sealed class JsonlDocuments
{
    // A character is at most six bytes of a JSON string; the other fields of a line have the rest.
    private const long MostBytesACharacter = 6;
    private const long OtherFields = 1 << 20;

    private readonly Part _part;
    private readonly PartReader _reader;
    private readonly LineReader _lines;
    private readonly bool _isByCharacters;

    /// <summary>Makes a reader of lines.</summary>
    public JsonlDocuments(Part part, HeadStream stream, PartReader reader)
    {
        _part = part;
        _reader = reader;
        var limits = reader.Limits;
        var byCharacters = (limits.MaxCharacters * MostBytesACharacter) + OtherFields;
        _isByCharacters = byCharacters < limits.MaxBytes;
        var encoding = ByteOrderMark.Find(stream.Head, out _) ?? ByteOrderMark.Guess(stream.Head);
        var source = encoding is null or UTF8Encoding
            ? stream
            : Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _lines = new LineReader(source, Math.Min(limits.MaxBytes, byCharacters));
    }

    /// <summary>The documents and failures of all lines.</summary>
    public IEnumerable<IntakeResult> All()
    {
        var any = false;
        var addresses = 0;
        while (Next(out var result))
        {
            _reader.Cancellation.ThrowIfCancellationRequested();
            any |= result is not null;
            if (result?.Failure?.Code == IntakeCodes.OnlyAddress)
            {
                addresses++;
            }
            else if (result is not null)
            {
                yield return result;
            }
        }

        if (addresses > 0)
        {
            yield return IntakeResult.Of(new IntakeFailure(IntakeCodes.OnlyAddress, _part.Name, null, string.Create(CultureInfo.InvariantCulture, $"{addresses} lines give an address but no text.")));
        }
        else if (!any)
        {
            yield return IntakeResult.Of(new IntakeFailure(IntakeCodes.Empty, _part.Name, null, "The file holds no line with a document."));
        }
    }

    // Null in the result for a blank line.
    private bool Next(out IntakeResult? result)
    {
        result = null;
        if (!_lines.TryRead(out var line, out var isTooLong))
        {
            return false;
        }

        if (isTooLong)
        {
            var problem = _isByCharacters ? WholeContent.TooManyCharacters(_reader.Limits) : WholeContent.TooManyBytes(_reader.Limits);
            result = Failed(problem.Code, problem.Message);
            return true;
        }

        line = _lines.Number == 1 && line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
        {
            return true;
        }

        try
        {
            result = Read(line);
        }
        catch (IntakeException problem)
        {
            result = Failed(problem.Code, problem.Message);
        }

        return true;
    }

    private IntakeResult Failed(string code, string reason) => IntakeResult.Of(new IntakeFailure(code, _part.Name, _lines.Number, reason));

    private IntakeResult Read(ReadOnlySpan<byte> line)
    {
        string? note = null;
        if (!System.Text.Unicode.Utf8.IsValid(line))
        {
            var decoded = MixedDecoder.Decode(line, _reader.Limits);
            note = $"Line {_lines.Number}: {decoded.Note ?? $"not valid UTF-8; read as {decoded.Encoding}."}";
            line = Encoding.UTF8.GetBytes(decoded.Text);
        }

        var result = JsonFields.Read(line, _reader.Columns).Document(_part, _reader, $"Line {_lines.Number}: ");
        return result with
        {
            Notes = note is null ? result.Notes : result.Notes.Insert(0, note),
            Origin = _part.Origin("object", line.ToArray()) with { MediaType = null, Columns = _reader.PresetColumns },
        };
    }
}
