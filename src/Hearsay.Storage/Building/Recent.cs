namespace Hearsay.Storage.Building;

/// <summary>What was made of the documents that were needed last: documents that come one after the other speak of the same days.</summary>
/// <param name="most">Of how many documents it is kept.</param>
internal sealed class Recent<T>(int most)
{
    private readonly Dictionary<string, LinkedListNode<(string Document, T Made)>> _places = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Document, T Made)> _order = [];

    /// <summary>What is made of a document, made where it is not at hand.</summary>
    public T Of(string document, Func<T> make)
    {
        if (_places.TryGetValue(document, out var place))
        {
            _order.Remove(place);
            _order.AddLast(place);
            return place.Value.Made;
        }

        var made = make();
        Keep(document, made);
        return made;
    }

    /// <summary>Keeps what was made of a document anew.</summary>
    public void Keep(string document, T made)
    {
        Forget(document);
        _places.Add(document, _order.AddLast((document, made)));
        if (_places.Count > most)
        {
            _places.Remove(_order.First!.Value.Document);
            _order.RemoveFirst();
        }
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
