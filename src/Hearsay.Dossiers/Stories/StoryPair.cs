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
        var common = Common(left, right);
        yield return ("words", common.Words);
        yield return ("lead", common.Lead);
        yield return ("names", common.Names);
        yield return ("numbers", common.Numbers);
        yield return ("others", common.Others);
        var (first, second) = (Part(common.LeftLead, left, static w => w.Lead > 0), Part(common.RightLead, right, static w => w.Lead > 0));
        yield return ("leadInTextLess", Math.Min(first, second));
        yield return ("leadInTextMore", Math.Max(first, second));
        (first, second) = (Part(common.LeftNames, left, static w => w.NamesLead), Part(common.RightNames, right, static w => w.NamesLead));
        yield return ("leadNamesLess", Math.Min(first, second));
        yield return ("leadNamesMore", Math.Max(first, second));
        yield return ("publishedNear", left.Published is { } day && right.Published is { } other && Math.Abs(day.DayNumber - other.DayNumber) <= NearDays ? 1 : 0);
        var same = left.Days.Intersect(right.Days).Count();
        yield return ("sameDays", (double)Math.Min(same, MostSameDays) / MostSameDays);
        yield return ("otherDays", same == 0 && !left.Days.IsEmpty && !right.Days.IsEmpty ? 1 : 0);
        yield return ("length", Math.Log(1 + Math.Min(left.Length, right.Length)) / LengthScale);
    }

    /// <summary>What the words that both have come to, summed in the order of their prints, so that both ways give the same bits.</summary>
    private static CommonWords Common(StoryText left, StoryText right)
    {
        var common = new CommonWords();
        var (one, other) = (0, 0);
        while (one < left.Words.Length && other < right.Words.Length)
        {
            var (first, second) = (left.Words[one], right.Words[other]);
            if (first.Print == second.Print)
            {
                common.Words += first.All * second.All;
                common.Lead += first.Lead * second.Lead;
                common.Names += first.Names * second.Names;
                common.Numbers += first.Numbers * second.Numbers;
                common.Others += first.Others * second.Others;
                common.LeftLead += first.Lead > 0 ? first.Rarity : 0;
                common.RightLead += second.Lead > 0 ? second.Rarity : 0;
                common.LeftNames += first.NamesLead && second.Names > 0 ? first.Rarity : 0;
                common.RightNames += second.NamesLead && first.Names > 0 ? second.Rarity : 0;
            }

            one += first.Print <= second.Print ? 1 : 0;
            other += second.Print <= first.Print ? 1 : 0;
        }

        return common;
    }

    /// <summary>The part of an article's words of some kind, by rarity, that another has.</summary>
    private static double Part(double common, StoryText text, Func<StoryWord, bool> isOfKind)
    {
        var all = text.Words.Sum(w => isOfKind(w) ? w.Rarity : 0);
        return all == 0 ? 0 : common / all;
    }

    /// <summary>What two articles have in common: the cosines of their vectors, and the rarities of the words of one's lead that the other has.</summary>
    private struct CommonWords
    {
        public double Words;
        public double Lead;
        public double Names;
        public double Numbers;
        public double Others;
        public double LeftLead;
        public double RightLead;
        public double LeftNames;
        public double RightNames;
    }
}
