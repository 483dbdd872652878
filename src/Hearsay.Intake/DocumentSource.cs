using System.Collections.Immutable;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Formats;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Jsonl;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Pages;
using Hearsay.Reading.Documents;

namespace Hearsay.Intake;

/// <summary>
/// Turns files, folders, patterns and standard input into documents. What cannot be read becomes a failure among the results;
/// nothing that an input holds makes it throw. One source may be used any number of times, from one thread at a time.
/// </summary>
public sealed class DocumentSource
{
    private const int BufferSize = 64 * 1024;

    private readonly IntakeLimits _limits;
    private readonly LanguageRecogniser _languages = new();

    /// <summary>Makes a source.</summary>
    public DocumentSource(IntakeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
    }

    /// <summary>
    /// Reads the inputs one after the other, each only when it is asked for: no more than about one document is held at a time.
    /// </summary>
    /// <param name="inputs">Files, folders, patterns, or "-" for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where an input is "-"; left open.</param>
    /// <param name="cancellation">Stops between documents, and inside a long one.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IEnumerable<IntakeResult> Open(IEnumerable<string> inputs, Stream standardInput, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(standardInput);
        return Read(inputs, standardInput, cancellation);
    }

    /// <summary>Names what the inputs hold, in the order of reading, without reading it.</summary>
    /// <exception cref="OperationCanceledException">The listing was cancelled.</exception>
    public InputList List(IEnumerable<string> inputs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var files = ImmutableArray.CreateBuilder<string>();
        var failures = ImmutableArray.CreateBuilder<IntakeFailure>();
        var total = 0L;
        foreach (var found in InputFinder.Find(inputs, cancellation))
        {
            if (found.Failure is { } failure)
            {
                failures.Add(failure);
                continue;
            }

            files.Add(found.Path);
            total += Math.Max(0, found.Bytes);
        }

        return new InputList(files.ToImmutable(), total, failures.ToImmutable());
    }

    private IEnumerable<IntakeResult> Read(IEnumerable<string> inputs, Stream standardInput, CancellationToken cancellation)
    {
        var done = 0L;
        var isInputRead = false;
        foreach (var found in InputFinder.Find(inputs, cancellation))
        {
            var isInput = found.Path is FoundFile.StandardInput && found.IsNamed;
            if (found.Failure is not null || found is { IsNamed: false, Bytes: 0 } || (isInput && isInputRead))
            {
                yield return IntakeResult.Of(found.Failure ?? Instead(found)) with { BytesRead = done };
                continue;
            }

            isInputRead |= isInput;
            using var file = new OpenFile(found, isInput ? standardInput : null, _limits, cancellation);
            while (file.Next() is { } result)
            {
                yield return WithLanguage(result) with { BytesRead = done + file.BytesRead };
            }

            done += Math.Max(file.BytesRead, isInput ? 0 : found.Bytes);
        }
    }

    private IntakeResult WithLanguage(IntakeResult result) => result.Document is { } document
        ? IntakeResult.Of(result.File, document with { Language = _languages.Recognise(document.Text) }) with { Notes = result.Notes }
        : result;

    private static IntakeFailure Instead(FoundFile found) => found.IsNamed
        ? new IntakeFailure(IntakeCodes.InputTwice, found.Path, null, "Standard input was already read.")
        : new IntakeFailure(IntakeCodes.Empty, found.Path, null, "The file is empty.");

    /// <summary>One file while it is read: gives its results one by one and turns every problem into one.</summary>
    private sealed class OpenFile(FoundFile found, Stream? given, IntakeLimits limits, CancellationToken cancellation) : IDisposable
    {
        private readonly string? _file = given is null ? found.Path : null;
        private readonly List<IDisposable> _opened = [];
        private CountingStream? _packed;
        private JsonlDocuments? _lines;
        private bool _isDone;

        public long BytesRead => _packed?.Count ?? 0;

        public IntakeResult? Next()
        {
            if (_isDone)
            {
                return null;
            }

            try
            {
                var result = _lines is not null ? _lines.Next(cancellation) : First();
                _isDone |= result is null || _lines is null;
                return result;
            }
            catch (IntakeException problem)
            {
                return Failed(problem.Code, problem.Message);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException)
            {
                return Failed(IntakeCodes.Unreadable, $"The file cannot be read: {problem.Message}");
            }
        }

        public void Dispose()
        {
            foreach (var opened in Enumerable.Reverse(_opened))
            {
                opened.Dispose();
            }
        }

        private IntakeResult Failed(string code, string reason)
        {
            _isDone = true;
            return IntakeResult.Of(new IntakeFailure(code, found.Path, null, reason));
        }

        private IntakeResult? First()
        {
            var source = given ?? Track(new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan));
            _packed = Track(new CountingStream(source, cancellation));
            var content = Track(new HeadStream(_packed, FormatSniffer.HeadSize));
            if (content.Head is [0x1F, 0x8B, ..])
            {
                content = Track(new HeadStream(Track(new UnpackedStream(_packed, content, limits)), FormatSniffer.HeadSize));
            }

            var format = FormatSniffer.Sniff(content.Head, found.Path);
            if (format == Format.Lines)
            {
                _lines = new JsonlDocuments(found.Path, _file, content, content.Head, limits);
                return _lines.Next(cancellation);
            }

            var bytes = WholeContent.Read(content, Math.Max(0, found.Bytes), limits);
            var decoded = TextDecoder.Decode(bytes, format == Format.Page, limits);
            if (string.IsNullOrWhiteSpace(decoded.Text))
            {
                throw new IntakeException(IntakeCodes.Empty, "The file holds nothing but white space.");
            }

            var (document, note) = format == Format.Page
                ? PageReader.Read(decoded.Text, null, _file, limits, cancellation)
                : (PlainText.Document(decoded.Text, null, _file), null);
            return IntakeResult.Of(found.Path, document) with { Notes = [.. new[] { decoded.Note, note }.OfType<string>()] };
        }

        private T Track<T>(T opened)
            where T : IDisposable
        {
            _opened.Add(opened);
            return opened;
        }
    }
}
