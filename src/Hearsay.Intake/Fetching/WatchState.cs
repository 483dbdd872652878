using System.Text.Json;

namespace Hearsay.Intake.Fetching;

/// <summary>What a watch remembers between its rounds and its runs: the versions of the feeds, and which entries were taken. Kept in a file that is replaced as a whole.</summary>
internal sealed class WatchState
{
    private const int MostEntries = 100_000;

    private readonly string? _path;
    private readonly Kept _kept;
    private readonly HashSet<string> _seen;

    private WatchState(string? path, Kept kept)
    {
        (_path, _kept) = (path, kept);
        _seen = new HashSet<string>(kept.Seen, StringComparer.Ordinal);
    }

    /// <summary>Reads the state; an empty one where there is no file, or none that is understood.</summary>
    /// <param name="path">The file; null to remember nothing beyond this run.</param>
    public static WatchState Load(string? path)
    {
        try
        {
            return new WatchState(path, path is not null && File.Exists(path) ? JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(path)) ?? new Kept() : new Kept());
        }
        catch (JsonException)
        {
            // Everything is looked at once more; the dossier knows what it has.
            return new WatchState(path, new Kept());
        }
    }

    /// <summary>The marks of the version of a feed that was read last.</summary>
    public (string? ETag, string? LastModified) Version(string feed) => _kept.Feeds.TryGetValue(feed, out var version) ? (version.ETag, version.LastModified) : (null, null);

    public void SetVersion(string feed, string? etag, string? lastModified) => _kept.Feeds[feed] = new FeedVersion { ETag = etag, LastModified = lastModified };

    /// <summary>Whether an entry was not met before; from now on it was.</summary>
    public bool IsNew(string entry)
    {
        if (!_seen.Add(entry))
        {
            return false;
        }

        _kept.Seen.Add(entry);
        if (_kept.Seen.Count > MostEntries)
        {
            foreach (var old in _kept.Seen.Take(MostEntries / 10))
            {
                _seen.Remove(old);
            }

            _kept.Seen.RemoveRange(0, MostEntries / 10);
        }

        return true;
    }

    /// <summary>Forgets an entry, so that it is taken next time.</summary>
    public void Forget(string entry)
    {
        _seen.Remove(entry);
        _kept.Seen.Remove(entry);
    }

    /// <summary>Writes the state.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save()
    {
        if (_path is not null)
        {
            File.WriteAllBytes(_path + ".partial", JsonSerializer.SerializeToUtf8Bytes(_kept));
            File.Move(_path + ".partial", _path, overwrite: true);
        }
    }

    private sealed class Kept
    {
        public SortedDictionary<string, FeedVersion> Feeds { get; init; } = new(StringComparer.Ordinal);

        public List<string> Seen { get; init; } = [];
    }

    private sealed class FeedVersion
    {
        public string? ETag { get; init; }

        public string? LastModified { get; init; }
    }
}
