using Hearsay.Dossiers.Claims;

namespace Hearsay.Storage.Building;

/// <summary>The tellings of the documents that were needed last: documents that come one after the other speak of the same days.</summary>
internal sealed class RecentTellings
{
    private const int Most = 3000;

    private readonly Dictionary<string, LinkedListNode<(string Document, IReadOnlyList<Telling> Tellings)>> _places = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Document, IReadOnlyList<Telling> Tellings)> _order = [];

    /// <summary>The tellings of a document, made where they are not at hand.</summary>
    public IReadOnlyList<Telling> Of(string document, Func<IReadOnlyList<Telling>> make)
    {
        if (_places.TryGetValue(document, out var place))
        {
            _order.Remove(place);
            _order.AddLast(place);
            return place.Value.Tellings;
        }

        var made = make();
        _places.Add(document, _order.AddLast((document, made)));
        if (_places.Count > Most)
        {
            _places.Remove(_order.First!.Value.Document);
            _order.RemoveFirst();
        }

        return made;
    }

    /// <summary>Forgets a document that has changed.</summary>
    public void Forget(string document)
    {
        if (_places.Remove(document, out var place))
        {
            _order.Remove(place);
        }
    }

    /// <summary>Forgets everything: what was written has been taken back.</summary>
    public void Clear()
    {
        _places.Clear();
        _order.Clear();
    }
}
