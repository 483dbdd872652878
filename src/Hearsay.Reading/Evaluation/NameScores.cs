using System.Collections.Immutable;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Evaluation;

/// <summary>How well names were found.</summary>
/// <param name="Exact">Names of the right kind whose both ends are right.</param>
/// <param name="Touching">Names of the right kind that share at least one character with the gold name.</param>
public sealed record NameScores(NameTallies Exact, NameTallies Touching)
{
    /// <summary>No text yet.</summary>
    public static NameScores None { get; } = new(NameTallies.None, NameTallies.None);

    /// <summary>The measures in the order in which they are printed.</summary>
    public ImmutableArray<Measure> Measures =>
    [
        new("person exact", Exact.Person), new("person touching", Touching.Person),
        new("organisation exact", Exact.Organisation), new("organisation touching", Touching.Organisation),
        new("place exact", Exact.Place), new("place touching", Touching.Place),
        new("all exact", Exact.All), new("all touching", Touching.All),
    ];

    /// <summary>The scores of two sentences together.</summary>
    public static NameScores operator +(NameScores left, NameScores right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Exact + right.Exact, left.Touching + right.Touching);
    }

    /// <summary>Compares the mentions of a text with the gold names.</summary>
    /// <param name="gold">The gold names.</param>
    /// <param name="mentions">What was found; descriptions, pronouns and mentions of other kinds are left out. Empty where nothing was read.</param>
    public static NameScores Of(ImmutableArray<PlacedName> gold, IEnumerable<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ImmutableArray<PlacedName> found =
        [
            .. mentions.Where(m => m.Form == MentionForm.Name && m.Kind != MentionKind.Other).Select(m => new PlacedName(m.Extent, m.Kind)),
        ];
        return new(NameTallies.Of(gold, found, (a, b) => a == b), NameTallies.Of(gold, found, (a, b) => a.Overlaps(b)));
    }
}
