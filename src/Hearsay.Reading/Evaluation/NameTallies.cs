using System.Collections.Immutable;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Evaluation;

/// <summary>
/// Names found, by kind. A group (a nationality, a party's people) may stand for an organisation or a place, since corpora tag it as either;
/// then it counts as one found of that kind, and else among <paramref name="All"/> alone.
/// </summary>
/// <param name="Person">Persons.</param>
/// <param name="Organisation">Organisations.</param>
/// <param name="Place">Places, states among them.</param>
/// <param name="All">All three, and groups.</param>
public sealed record NameTallies(Tally Person, Tally Organisation, Tally Place, Tally All)
{
    /// <summary>No text yet.</summary>
    public static NameTallies None { get; } = new(default, default, default, default);

    /// <summary>The tallies of two texts together.</summary>
    public static NameTallies operator +(NameTallies left, NameTallies right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Person + right.Person, left.Organisation + right.Organisation, left.Place + right.Place, left.All + right.All);
    }

    /// <summary>Pairs what was found with what there is, one to one, each found name with the first that it fits, and counts.</summary>
    /// <param name="gold">The gold names.</param>
    /// <param name="found">The names found: persons, organisations, places and groups.</param>
    /// <param name="fits">Whether two spans, that of the found name first, are near enough.</param>
    internal static NameTallies Of(ImmutableArray<PlacedName> gold, ImmutableArray<PlacedName> found, Func<Text.TextSpan, Text.TextSpan, bool> fits)
    {
        var taken = new bool[gold.Length];
        var pairs = new List<(MentionKind Found, MentionKind Gold)>();
        foreach (var name in found)
        {
            for (var j = 0; j < gold.Length; j++)
            {
                if (!taken[j] && fits(name.Span, gold[j].Span) && MayStandFor(name.Kind, gold[j].Kind))
                {
                    taken[j] = true;
                    pairs.Add((name.Kind, gold[j].Kind));
                    break;
                }
            }
        }

        return new(OfKind(MentionKind.Person), OfKind(MentionKind.Organisation), OfKind(MentionKind.Place), new(pairs.Count, found.Length, gold.Length));

        Tally OfKind(MentionKind kind) => new(
            pairs.Count(p => p.Gold == kind),
            found.Count(n => n.Kind == kind) + pairs.Count(p => p.Found == MentionKind.Group && p.Gold == kind),
            gold.Count(n => n.Kind == kind));
    }

    private static bool MayStandFor(MentionKind found, MentionKind gold) =>
        found == gold || (found == MentionKind.Group && gold is MentionKind.Organisation or MentionKind.Place);
}
