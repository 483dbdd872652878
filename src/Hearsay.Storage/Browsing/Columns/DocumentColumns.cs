using System.Collections;
using System.Collections.Immutable;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>Outlet and day of every document. A document goes by its rank: its place in the order of pages, the latest first and undated ones last.</summary>
internal sealed class DocumentColumns
{
    private readonly long[] _sequences;
    private readonly int[] _outlets;
    private readonly int[] _days;
    private readonly FoundWords _words;
    private readonly Names _names = new();

    private DocumentColumns(IReadOnlyCollection<(long Sequence, int Day)> latest, IEnumerable<(long Sequence, string Outlet)> outlets, int notRead)
    {
        NotRead = notRead;
        _sequences = [.. latest.Select(row => row.Sequence)];
        _days = [.. latest.Select(row => row.Day)];
        _outlets = new int[_sequences.Length];
        Array.Fill(_outlets, -1);
        _words = new FoundWords("document_search", _sequences);
        foreach (var (sequence, outlet) in outlets)
        {
            _outlets[RankOf(sequence)] = _names.NumberOf(outlet);
        }
    }

    /// <summary>The number of documents.</summary>
    public int Count => _sequences.Length;

    /// <summary>How many of them were not read.</summary>
    public int NotRead { get; }

    /// <summary>The number of outlets.</summary>
    public int Outlets => _names.Count;

    /// <summary>The first day on which one was published; null where none is dated.</summary>
    public DateOnly? From => ColumnDay.Day(_days.Where(day => day > 0).DefaultIfEmpty().Min());

    /// <summary>The last day.</summary>
    public DateOnly? To => ColumnDay.Day(_days.DefaultIfEmpty().Max());

    /// <summary>Reads the columns.</summary>
    public static DocumentColumns Read(DossierView view) => new(
        view.Rows("SELECT seq, published FROM document ORDER BY published DESC, id", row => (row.GetInt64(0), row.IsNull(1) ? 0 : ColumnDay.Of(row.GetString(1)))),
        view.Rows("SELECT seq, outlet FROM document WHERE outlet IS NOT NULL ORDER BY outlet", row => (row.GetInt64(0), row.GetString(1))),
        view.Scalar<int>("SELECT count(not_read) FROM document"));

    /// <summary>The rank of a document; -1 where there is none with that sequence number.</summary>
    public int RankOf(long sequence) => _words.RankOf(sequence);

    /// <summary>The sequence number of a document.</summary>
    public long SequenceAt(int rank) => _sequences[rank];

    /// <summary>The documents in which all words stand.</summary>
    public BitArray With(string words, DossierView view) => _words.With(words, view);

    /// <summary>The ranks of the documents that a filter lets through, in order.</summary>
    public List<int> Find(DocumentFilter filter, DossierView view)
    {
        var (since, until) = (ColumnDay.Of(filter.Since), ColumnDay.Of(filter.Until));
        var outlet = filter.Outlet is null ? -1 : _names.Find(filter.Outlet);
        var told = filter.Words is null ? null : With(filter.Words, view);
        var story = filter.Story is null ? null : view.Rows("SELECT d.seq FROM story_document s JOIN document d ON d.id = s.document WHERE s.story = $1", row => RankOf(row.GetInt64(0)), filter.Story).ToHashSet();
        var found = new List<int>();
        for (var rank = 0; rank < _sequences.Length; rank++)
        {
            if ((filter.Outlet is null || (_outlets[rank] == outlet && outlet >= 0))
                && (since == 0 || _days[rank] >= since)
                && (until == 0 || (_days[rank] <= until && _days[rank] > 0))
                && (told is null || told[rank])
                && (story is null || story.Contains(rank)))
            {
                found.Add(rank);
            }
        }

        return found;
    }

    /// <summary>How many of some documents each outlet has, those with most first.</summary>
    public ImmutableArray<KeyValuePair<string, int>> OutletsOf(IEnumerable<int> ranks, int most) =>
    [
        .. ranks.Where(rank => _outlets[rank] >= 0).CountBy(rank => _outlets[rank]).Select(count => KeyValuePair.Create(_names[count.Key], count.Value))
            .OrderByDescending(count => count.Value).ThenBy(count => count.Key, Names.Order).Take(most),
    ];

    /// <summary>How many of some documents are of each month, the latest first.</summary>
    public ImmutableArray<KeyValuePair<string, int>> MonthsOf(IEnumerable<int> ranks, int most) =>
    [
        .. ranks.Where(rank => _days[rank] > 0).CountBy(rank => _days[rank] / 100).OrderByDescending(count => count.Key).Take(most)
            .Select(count => KeyValuePair.Create(ColumnDay.Text(count.Key * 100)[..7], count.Value)),
    ];
}
