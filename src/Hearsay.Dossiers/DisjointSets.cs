namespace Hearsay.Dossiers;

/// <summary>Which items are connected, kept as a forest (Galler and Fischer 1964).</summary>
/// <param name="count">The number of items, each alone at first.</param>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, count)];

    /// <summary>The item that stands for all that are connected with this one.</summary>
    public int Find(int item)
    {
        while (_parents[item] != item)
        {
            item = _parents[item] = _parents[_parents[item]];
        }

        return item;
    }

    /// <summary>Connects two items; the earlier of those that stood for them stands for both.</summary>
    public void Union(int one, int other)
    {
        var (left, right) = (Find(one), Find(other));
        _parents[Math.Max(left, right)] = Math.Min(left, right);
    }
}
