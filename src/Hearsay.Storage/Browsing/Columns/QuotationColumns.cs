using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Reading.Attributions;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>What quotations are filtered by. A quotation goes by its rank: its place in the order of pages, that of the documents and their text.</summary>
internal sealed class QuotationColumns
{
    private readonly long[] _sequences;
    private readonly int[] _actors;
    private readonly int[] _outlets;
    private readonly int[] _days;
    private readonly Manner[] _manners;
    private readonly FoundWords _words;
    private readonly Names _actorNames = new();
    private readonly Names _outletNames = new();

    private QuotationColumns(DossierView view)
    {
        _sequences = [.. view.Rows("SELECT seq FROM quotation ORDER BY published IS NULL, published, document, place", row => row.GetInt64(0))];
        (_actors, _outlets, _days, _manners) = (new int[Count], new int[Count], new int[Count], new Manner[Count]);
        _words = new FoundWords("quotation_search", _sequences);
        var manners = Enum.GetValues<Manner>().ToDictionary(manner => manner.ToString(), StringComparer.Ordinal);
        view.EachRow("SELECT seq, actor, outlet, published, manner FROM quotation", row =>
        {
            var rank = _words.RankOf(row.GetInt64(0));
            _actors[rank] = row.IsNull(1) ? -1 : _actorNames.NumberOf(row.GetString(1));
            _outlets[rank] = row.IsNull(2) ? -1 : _outletNames.NumberOf(row.GetString(2));
            _days[rank] = row.IsNull(3) ? 0 : ColumnDay.Of(row.GetString(3));
            _manners[rank] = manners[row.GetString(4)];
        });
    }

    /// <summary>The number of quotations.</summary>
    public int Count => _sequences.Length;

    /// <summary>Reads the columns.</summary>
    public static QuotationColumns Read(DossierView view) => new(view);

    /// <summary>The sequence number of a quotation.</summary>
    public long SequenceAt(int rank) => _sequences[rank];

    /// <summary>The ranks of the quotations that a filter lets through, in order; a filter by document asks the file.</summary>
    public List<int> Find(QuotationFilter filter, DossierView view)
    {
        var (since, until) = (ColumnDay.Of(filter.Since), ColumnDay.Of(filter.Until));
        var actor = filter.Actor is null ? -1 : _actorNames.Find(filter.Actor);
        var outlet = filter.Outlet is null ? -1 : _outletNames.Find(filter.Outlet);
        var told = filter.Words is null ? null : _words.With(filter.Words, view);
        var found = new List<int>();
        for (var rank = 0; rank < _sequences.Length; rank++)
        {
            if ((told is null || told[rank])
                && (filter.Actor is null || (_actors[rank] == actor && actor >= 0))
                && (filter.Outlet is null || (_outlets[rank] == outlet && outlet >= 0))
                && (filter.Manner is not { } manner || _manners[rank] == manner)
                && (since == 0 || _days[rank] >= since)
                && (until == 0 || (_days[rank] <= until && _days[rank] > 0)))
            {
                found.Add(rank);
            }
        }

        return found;
    }

    /// <summary>The actors that are quoted most often: how often, and by how many outlets.</summary>
    public ImmutableArray<(string Actor, int Count, int Outlets)> Speakers(string? outlet, int most)
    {
        var wanted = outlet is null ? -1 : _outletNames.Find(outlet);
        var pairs = new Dictionary<(int Actor, int Outlet), int>();
        for (var rank = 0; rank < Count; rank++)
        {
            if (_actors[rank] >= 0 && (outlet is null || (_outlets[rank] == wanted && wanted >= 0)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, (_actors[rank], _outlets[rank]), out _)++;
            }
        }

        return
        [
            .. pairs.GroupBy(pair => pair.Key.Actor).Select(actor => (Actor: _actorNames[actor.Key], Count: actor.Sum(pair => pair.Value), Outlets: actor.Count(pair => pair.Key.Outlet >= 0)))
                .OrderByDescending(actor => actor.Count).ThenBy(actor => actor.Actor, Names.Order).Take(most),
        ];
    }
}
