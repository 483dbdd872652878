using System.Collections.Immutable;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Fetching;
using Hearsay.Intake.Inputs;
using Hearsay.Intake.Packing;
using Hearsay.Intake.Parts;
using Hearsay.Intake.Tables;
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
    private readonly ColumnChoice _columns;
    private readonly LanguageRecogniser _languages = new();

    /// <summary>Makes a source.</summary>
    /// <param name="limits">What an input may cost.</param>
    /// <param name="columns">Which columns of tables hold what, "field=column" each, and "preset=name" where they are those of one tool (<see cref="Presets"/>); where nothing is said of a column its name tells.</param>
    /// <exception cref="FormatException">A column is not given so.</exception>
    public DocumentSource(IntakeLimits limits, IEnumerable<string>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
        _columns = columns is null ? ColumnChoice.None : ColumnChoice.Of(columns);
    }

    /// <summary>Whether results say how a page was understood, at some cost; not by default.</summary>
    public bool Explains { get; init; }

    /// <summary>Fetches inputs that are addresses; null where they are not to be fetched.</summary>
    public WebFetcher? Fetcher { get; init; }

    /// <summary>The tools whose exports can be named: "gdelt", "mediacloud" …</summary>
    public static ImmutableArray<string> Presets => Preset.Names;

    /// <summary>What is wrong with a choice of columns, in a sentence; null where nothing is.</summary>
    public static string? WrongColumn(IEnumerable<string> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        try
        {
            ColumnChoice.Of(columns);
            return null;
        }
        catch (FormatException problem)
        {
            return problem.Message;
        }
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

    /// <summary>Reads once more what was kept of a document.</summary>
    /// <param name="origin">Where the document came from.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The document as it is read today, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IntakeResult Reread(DocumentOrigin origin, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var results = new PartReader(_limits, _columns, Explains, cancellation).Reread(origin);
        return results.Skip(origin.Item).FirstOrDefault() is { } result
            ? WithLanguage(result)
            : IntakeResult.Of(new IntakeFailure(IntakeCodes.Empty, origin.Name, null, "What was kept holds no document at this place any more."));
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

            if (found.IsNamed && WebFetcher.IsAddress(found.Path))
            {
                foreach (var result in Fetched(found.Path, cancellation))
                {
                    yield return result with { BytesRead = done };
                }

                continue;
            }

            isInputRead |= isInput;
            CountingStream? counted = null;
            foreach (var result in GuardedResults.Of(() => Opened(found, isInput ? standardInput : null, out counted, cancellation), found.Path))
            {
                yield return WithLanguage(result) with { BytesRead = done + Read(counted) };
            }

            done += Math.Max(Read(counted), isInput ? 0 : found.Bytes);
        }
    }

    /// <summary>The documents in what was fetched.</summary>
    internal IEnumerable<IntakeResult> ReadFetched(FetchedContent fetched, CancellationToken cancellation)
    {
        var part = new Part(fetched.Uri.AbsoluteUri, null, new MemoryStream(fetched.Bytes.Array ?? [], fetched.Bytes.Offset, fetched.Bytes.Count)) { Uri = fetched.Uri.AbsoluteUri, MediaType = fetched.MediaType, Size = fetched.Bytes.Count, Found = ["fetched"] };
        return new PartReader(_limits, _columns, Explains, cancellation).Read(part).Select(WithLanguage);
    }

    /// <summary>The document that an entry of a feed makes by itself.</summary>
    internal IntakeResult ReadEntry(string feed, FeedEntry entry, CancellationToken cancellation)
    {
        var part = new Part(feed, null, Stream.Null) { Found = ["fetched", "feed"] };
        return GuardedResults.Of(() => [entry.Document(part, new PartReader(_limits, _columns, Explains, cancellation)) with { Origin = part.Origin("entry", entry.ToBytes()) }], feed).Select(WithLanguage).First();
    }

    private IEnumerable<IntakeResult> Fetched(string address, CancellationToken cancellation)
    {
        if (Fetcher is null)
        {
            return [IntakeResult.Of(new IntakeFailure(IntakeCodes.NotFetched, address, null, "Addresses are not fetched here."))];
        }

        // The intake is read one after the other on the caller's thread; fetching is the one part of it that waits for others.
        var fetched = Fetcher.FetchAsync(address, null, null, cancellation).GetAwaiter().GetResult();
        return fetched.Code is { } code ? [IntakeResult.Of(new IntakeFailure(code, address, null, fetched.Reason!))] : ReadFetched(fetched, cancellation);
    }

    private static long Read(CountingStream? counted) => counted?.Count ?? 0;

    private IEnumerable<IntakeResult> Opened(FoundFile found, Stream? given, out CountingStream counted, CancellationToken cancellation)
    {
        var source = given ?? new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
        counted = new CountingStream(source, cancellation);
        var part = new Part(found.Path, given is null ? found.Path : null, counted) { Size = found.Bytes };
        return Results(part, given is null ? source : null, new PartReader(_limits, _columns, Explains, cancellation));
    }

    private static IEnumerable<IntakeResult> Results(Part part, Stream? opened, PartReader reader)
    {
        using (opened)
        {
            foreach (var result in reader.Read(part))
            {
                yield return result;
            }
        }
    }

    private IntakeResult WithLanguage(IntakeResult result) => result.Document is { } document
        ? IntakeResult.Of(result.File, document with { Language = _languages.Recognise(document.Text) }) with { Notes = result.Notes, Origin = result.Origin, Explanation = result.Explanation }
        : result;

    private static IntakeFailure Instead(FoundFile found) => found.IsNamed
        ? new IntakeFailure(IntakeCodes.InputTwice, found.Path, null, "Standard input was already read.")
        : new IntakeFailure(IntakeCodes.Empty, found.Path, null, "The file is empty.");
}
