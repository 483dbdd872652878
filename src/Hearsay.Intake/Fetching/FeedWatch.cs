using System.Runtime.CompilerServices;
using Hearsay.Intake.Encodings;
using Hearsay.Intake.Feeds;
using Hearsay.Intake.Jsonl;

namespace Hearsay.Intake.Fetching;

/// <summary>
/// Looks at feeds again and again, and fetches the page of every entry that is new. A page that cannot be had gives way to what the feed itself tells.
/// A feed that fails costs only itself, and is asked again in the next round.
/// </summary>
public sealed class FeedWatch
{
    private readonly WebFetcher _fetcher;
    private readonly DocumentSource _source;
    private readonly IntakeLimits _limits;
    private readonly WatchState _state;

    /// <summary>Makes a watch.</summary>
    /// <param name="fetcher">Fetches feeds and pages.</param>
    /// <param name="source">Reads them.</param>
    /// <param name="limits">What a feed may cost.</param>
    /// <param name="lists">The feeds, each list as OPML or one address a line.</param>
    /// <param name="statePath">Where is remembered what was seen; null to remember nothing beyond this run.</param>
    /// <exception cref="FormatException">A list is neither; the message says why.</exception>
    public FeedWatch(WebFetcher fetcher, DocumentSource source, IntakeLimits limits, IEnumerable<string> lists, string? statePath)
    {
        ArgumentNullException.ThrowIfNull(fetcher);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(lists);
        (_fetcher, _source, _limits) = (fetcher, source, limits);
        try
        {
            Feeds = [.. lists.SelectMany(FeedList.Read).Distinct(StringComparer.Ordinal)];
        }
        catch (IntakeException problem)
        {
            throw new FormatException($"{problem.Code}: {problem.Message}", problem);
        }

        _state = WatchState.Load(statePath);
    }

    /// <summary>The addresses of the feeds.</summary>
    public IReadOnlyList<string> Feeds { get; }

    /// <summary>Looks at every feed once and gives what is new, each when it was fetched. What the taker has dealt with is remembered when it asks for the next.</summary>
    public async IAsyncEnumerable<IntakeResult> RoundAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var feed in Feeds)
        {
            var (etag, lastModified) = _state.Version(feed);
            var fetched = await _fetcher.FetchAsync(feed, etag, lastModified, cancellation);
            if (fetched.Code is { } code)
            {
                yield return IntakeResult.Of(new IntakeFailure(code, feed, null, fetched.Reason!));
                continue;
            }

            if (fetched.IsUnchanged)
            {
                continue;
            }

            var isWhole = true;
            foreach (var (entry, problem) in Entries(fetched))
            {
                if (entry is null)
                {
                    isWhole &= problem?.Code != IntakeCodes.BrokenFeed;
                    yield return IntakeResult.Of(new IntakeFailure(problem!.Code, feed, null, problem.Message));
                    continue;
                }

                var name = entry.Uri ?? entry.Id ?? entry.Title;
                if (name is null || !_state.IsNew(name))
                {
                    continue;
                }

                yield return await EntryAsync(feed, entry, cancellation);
                _state.Save();
            }

            if (isWhole)
            {
                _state.SetVersion(feed, fetched.ETag, fetched.LastModified);
            }

            _state.Save();
        }
    }

    private async Task<IntakeResult> EntryAsync(string feed, FeedEntry entry, CancellationToken cancellation)
    {
        if (entry.Uri is { } address)
        {
            var page = await _fetcher.FetchAsync(address, null, null, cancellation);
            if (page.Code is null && _source.ReadFetched(page, cancellation).FirstOrDefault(result => result.Document is not null) is { } read)
            {
                return read;
            }

            if (page.IsPassing && string.IsNullOrWhiteSpace(entry.Content))
            {
                _state.Forget(address);
                return IntakeResult.Of(new IntakeFailure(page.Code!, address, null, page.Reason!));
            }
        }

        return _source.ReadEntry(feed, entry, cancellation);
    }

    private List<(FeedEntry? Entry, IntakeException? Problem)> Entries(FetchedContent fetched)
    {
        try
        {
            var text = TextDecoder.Decode(fetched.Bytes, isPage: true, _limits, DeclaredEncoding.OfMediaType(fetched.MediaType)).Text;
            return text.AsSpan().TrimStart().StartsWith("{")
                ? [.. JsonDocuments.Entries(text).Select(entry => ((FeedEntry?)entry, (IntakeException?)null))]
                : [.. XmlFeed.Entries(text, _limits)];
        }
        catch (IntakeException problem)
        {
            return [(null, problem)];
        }
    }
}
