using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Dossiers.Stories;

/// <summary>
/// How likely two articles tell the same story: a function of the two alone, a logistic model over how alike their words,
/// leads, names, numbers and days are. Two quakes share their words, but not names, figures and days.
/// </summary>
internal static class StoryPair
{
    private const int NearDays = 3;
    private const int MostSameDays = 2;
    private const double LengthScale = 6;

    private static readonly FrozenDictionary<string, (double Weight, double Squared)> Weights = Tables.Rows("Stories.pair-weights.tsv")
        .ToFrozenDictionary(r => r[0], r => (double.Parse(r[1], CultureInfo.InvariantCulture), double.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>The likelihood, 0 to 1; the same whichever is first.</summary>
    public static double Score(StoryText left, StoryText right)
    {
        var sum = Weights["constant"].Weight;
        foreach (var (likeness, value) in Likenesses(left, right))
        {
            var (weight, squared) = Weights[likeness];
            sum += (weight * value) + (squared * value * value);
        }

        return Math.Round(1 / (1 + Math.Exp(-sum)), 4);
    }

    private static IEnumerable<(string Likeness, double Value)> Likenesses(StoryText left, StoryText right)
    {
        yield return ("words", Cosine(left.Words, right.Words));
        yield return ("lead", Cosine(left.Lead, right.Lead));
        yield return ("names", Cosine(left.Names, right.Names));
        yield return ("numbers", Cosine(left.Numbers, right.Numbers));
        yield return ("others", Cosine(left.Others, right.Others));
        var (first, second) = (Part(left.LeadWords, right.Words), Part(right.LeadWords, left.Words));
        yield return ("leadInTextLess", Math.Min(first, second));
        yield return ("leadInTextMore", Math.Max(first, second));
        (first, second) = (Part(left.LeadNames, right.Names), Part(right.LeadNames, left.Names));
        yield return ("leadNamesLess", Math.Min(first, second));
        yield return ("leadNamesMore", Math.Max(first, second));
        yield return ("publishedNear", left.Published is { } day && right.Published is { } other && Math.Abs(day.DayNumber - other.DayNumber) <= NearDays ? 1 : 0);
        var same = left.Days.Intersect(right.Days).Count();
        yield return ("sameDays", (double)Math.Min(same, MostSameDays) / MostSameDays);
        yield return ("otherDays", same == 0 && !left.Days.IsEmpty && !right.Days.IsEmpty ? 1 : 0);
        yield return ("length", Math.Log(1 + Math.Min(left.Length, right.Length)) / LengthScale);
    }

    /// <summary>Sums in an order that does not depend on which is first, so that both ways give the same bits.</summary>
    private static double Cosine(Dictionary<string, double> left, Dictionary<string, double> right)
    {
        var products = new List<double>();
        foreach (var (word, weight) in left)
        {
            if (right.TryGetValue(word, out var other))
            {
                products.Add(weight * other);
            }
        }

        products.Sort();
        return products.Sum();
    }

    /// <summary>The part of words, by rarity, that another article has.</summary>
    private static double Part(IReadOnlyCollection<(string Text, double Rarity)> words, Dictionary<string, double> other)
    {
        var all = words.Sum(w => w.Rarity);
        return all == 0 ? 0 : words.Where(w => other.ContainsKey(w.Text)).Sum(w => w.Rarity) / all;
    }
}
