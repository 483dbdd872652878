using System.Globalization;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Parts;

namespace Hearsay.Intake.Archives;

/// <summary>
/// A web archive (WARC 1.0 and 1.1, ISO 28500), read record by record: of answers and resources the pages, texts and feeds; everything
/// else is counted. A record of any size costs no more memory than a document may. A record that is damaged is a failure with its place,
/// and the reading goes on at the next.
/// </summary>
internal sealed class WebArchive(Part part, Stream stream, PartReader reader)
{
    private const int LongestLine = 64 * 1024;

    private readonly ByteLines _source = new(stream);
    private readonly PassedOver _passed = new();
    private long _number;
    private string? _version;

    public IEnumerable<IntakeResult> Read()
    {
        while (NextVersion(out var failure))
        {
            if (failure is not null)
            {
                yield return failure;
            }

            reader.Cancellation.ThrowIfCancellationRequested();
            var at = _source.Position;
            _number++;
            var head = MessageHead.Read(_source);
            if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                yield return Failed("has no length", at);
                continue;
            }

            var body = new BoundedStream(_source, length);
            foreach (var result in GuardedResults.Of(() => Record(head, body), Name(head)))
            {
                yield return result;
            }

            if (!body.SkipRest())
            {
                yield return Failed("is cut off", at);
            }
        }

        foreach (var told in _passed.Told(part.Name, "records"))
        {
            yield return told;
        }
    }

    // A record begins with its version; whatever else stands there is passed over up to the next one.
    private bool NextVersion(out IntakeResult? failure)
    {
        failure = null;
        while ((_version = _source.Line(LongestLine)) is not null && !_version.StartsWith("WARC/", StringComparison.Ordinal))
        {
            failure ??= _version.Length > 0 ? Failed("is followed by bytes that are no record", _source.Position) : null;
        }

        return _version is not null;
    }

    private IEnumerable<IntakeResult> Record(MessageHead head, BoundedStream body)
    {
        var kind = head["WARC-Type"]?.ToLowerInvariant() ?? "";
        var type = (head["Content-Type"] ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (kind is "warcinfo" or "request" or "metadata" or "")
        {
            return [];
        }

        if (kind is not ("response" or "resource" or "conversion"))
        {
            _passed.Add($"of the type {kind}");
            return [];
        }

        var uri = head["WARC-Target-URI"]?.Trim('<', '>');
        if (kind != "response")
        {
            return Content(uri, head["Content-Type"], body);
        }

        if (type is not ("application/http" or "") || uri?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == false)
        {
            _passed.Add($"of {(type.Length > 0 ? type : "no type")}");
            return [];
        }

        var answer = HttpAnswer.Read(body, reader.Limits);
        if (answer.Status is not (200 or 203))
        {
            _passed.Add(string.Create(CultureInfo.InvariantCulture, $"with the answer {answer.Status}"));
            return [];
        }

        return Content(uri, answer.MediaType, answer.Body);
    }

    private IEnumerable<IntakeResult> Content(string? uri, string? mediaType, Stream body)
    {
        var inner = part.Inner(uri ?? string.Create(CultureInfo.InvariantCulture, $"record {_number}"), string.Create(CultureInfo.InvariantCulture, $"record {_number}"), body);
        inner = inner with { Uri = uri, MediaType = mediaType, File = part.File };
        if (!Articles.MayHold(inner))
        {
            _passed.Add($"of {(inner.Kind.Length > 0 ? inner.Kind : "no type")}");
            return [];
        }

        return reader.Read(inner);
    }

    private string Name(MessageHead head) => $"{part.Name}!{head["WARC-Target-URI"]?.Trim('<', '>') ?? string.Create(CultureInfo.InvariantCulture, $"record {_number}")}";

    private IntakeResult Failed(string what, long at) => IntakeResult.Of(new IntakeFailure(IntakeCodes.BrokenArchive, part.Name, null,
        string.Create(CultureInfo.InvariantCulture, $"Record {_number} {what} (byte {at}); the reading goes on at the next one.")));
}
