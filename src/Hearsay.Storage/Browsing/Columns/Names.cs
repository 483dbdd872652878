using System.Runtime.InteropServices;

namespace Hearsay.Storage.Browsing.Columns;

/// <summary>Names by number, so that a column holds each name once.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private int[]? _places;

    /// <summary>The order in which the file sorts text: by code points, which differs from that of UTF-16 where surrogates meet the letters above them.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    /// <summary>How many names there are.</summary>
    public int Count => _names.Count;

    /// <summary>The name with a number.</summary>
    public string this[int number] => _names[number];

    /// <summary>Compares two texts in that order.</summary>
    public static int Compare(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        return same == one.Length || same == other.Length ? one.Length.CompareTo(other.Length) : Place(one[same]).CompareTo(Place(other[same]));

        static int Place(char letter) => char.IsSurrogate(letter) ? letter + char.MaxValue : letter;
    }

    /// <summary>The place of every number's name in <see cref="Order"/>; found once for the names that are in.</summary>
    public int[] Places() => _places ??= PlacesOf([.. _names]);

    /// <summary>The place of each of some names in <see cref="Order"/>.</summary>
    public static int[] PlacesOf(string[] names)
    {
        int[] ordered = [.. Enumerable.Range(0, names.Length)];
        Array.Sort([.. names], ordered, Order);
        var places = new int[ordered.Length];
        for (var place = 0; place < ordered.Length; place++)
        {
            places[ordered[place]] = place;
        }

        return places;
    }

    /// <summary>The number of a name, a new one where it has none yet.</summary>
    public int NumberOf(string name)
    {
        _places = null;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, name, out var known);
        if (!known)
        {
            number = _names.Count;
            _names.Add(name);
        }

        return number;
    }

    /// <summary>The number of a name; -1 where it has none.</summary>
    public int Find(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>The numbers of the names that are the same but for the case of the letters A to Z, as the file compares outlets.</summary>
    public HashSet<int> FindInAnyCase(string name) => [.. Enumerable.Range(0, _names.Count).Where(number => SameInAnyCase(_names[number], name))];

    private static bool SameInAnyCase(string one, string other) => one.Length == other.Length && one.Zip(other).All(pair => char.IsAscii(pair.First) && char.IsAscii(pair.Second)
        ? char.ToLowerInvariant(pair.First) == char.ToLowerInvariant(pair.Second)
        : pair.First == pair.Second);
}
