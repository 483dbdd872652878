using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Quantities;

/// <summary>Reads a number in figures or words: "1,200", "two dozen", "1.2 billion", "tens of thousands", "40-50", "between 10 and 20".</summary>
internal sealed class NumberReader(SegmentedText text)
{
    private const int Longest = 9;

    private static readonly FrozenDictionary<string, (double Least, double? Most, bool Times)> Words = Listing.Rows("Quantities.numbers.tsv").ToFrozenDictionary(
        r => r[0],
        r => (double.Parse(r[1], CultureInfo.InvariantCulture), r[2].Length == 0 ? (double?)null : double.Parse(r[2], CultureInfo.InvariantCulture), r[3].Length > 0),
        StringComparer.Ordinal);

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="first">The token.</param>
    /// <param name="end">The end of its sentence, exclusive.</param>
    /// <returns>The value, the step to which a plain number is rounded, and the token behind it; null where none begins there.</returns>
    public (double Least, double Most, double Slack, int End)? Read(int first, int end)
    {
        if (One(first, end) is not { } number)
        {
            return null;
        }

        if (number.Least == number.Most && number.End + 1 < end && Lower(number.End) is "-" or "–" or "to" or "and" && One(number.End + 1, end) is { } upper
            && upper.Least > number.Least && (Lower(number.End) is not "and" || (first > 0 && Lower(first - 1) == "between")))
        {
            // "10 to 15 million": what multiplies the second multiplies the first.
            var scale = upper.Scale > 1 && number.Scale == 1 ? upper.Scale : 1;
            return (number.Least * scale, upper.Most, 0, upper.End);
        }

        return (number.Least, number.Most, number.Slack, number.End);
    }

    private (double Least, double Most, double Slack, double Scale, int End)? One(int first, int end)
    {
        double? least = null, most = null;
        var (slack, scale) = (0.0, 1.0);
        var at = first;
        if (Lower(at) is "a" or "an" && at + 1 < end && Words.TryGetValue(Lower(at + 1), out var single) && (single.Times || Lower(at + 1) == "couple"))
        {
            (least, at) = (1, at + (single.Times ? 1 : 0));
            if (!single.Times)
            {
                return (2, 2, 0, 1, at + 2);
            }
        }

        for (; at < end && at - first < Longest; at++)
        {
            var form = Lower(at);
            if (least is null && Figure(form) is { } figure)
            {
                (least, slack) = (figure, Rounding(form, figure));
            }
            else if (Words.TryGetValue(form, out var word) && !(form == "m" && least is null))
            {
                if (word.Times)
                {
                    least = (least ?? 1) * word.Least;
                    most *= word.Least;
                    (slack, scale) = (slack * word.Least, scale * word.Least);
                    slack = slack == 0 && at > first && Lower(at - 1).Contains('.') ? Rounding(Lower(at - 1), 1) * word.Least : slack;
                }
                else if (word.Most is { } greatest)
                {
                    // "tens of thousands"
                    (least, most) = ((least ?? 1) * word.Least, greatest);
                    if (at + 2 < end && Lower(at + 1) == "of" && Words.TryGetValue(Lower(at + 2), out var plural) && plural.Most is not null)
                    {
                        var unit = Math.Pow(10, Math.Floor(Math.Log10(plural.Least)));
                        return (least.Value * unit, greatest * unit, 0, unit, at + 3);
                    }
                }
                else if (form == "half")
                {
                    if (at + 2 < end && Lower(at + 1) is "a" && Words.TryGetValue(Lower(at + 2), out var halved) && halved.Times)
                    {
                        return (halved.Least / 2, halved.Least / 2, halved.Least / 20, 1, at + 3);
                    }

                    break;
                }
                else
                {
                    least = (least ?? 0) + word.Least;
                }
            }
            else if (least is not null && form is "-" && at + 1 < end && least % 10 == 0 && least < 100 && Words.TryGetValue(Lower(at + 1), out var small) && small.Least < 10)
            {
                continue;
            }
            else if (least is >= 100 && form is "and" && at + 1 < end && Words.TryGetValue(Lower(at + 1), out var rest) && !rest.Times && rest.Most is null && rest.Least is >= 1 and < 100 && Figure(Lower(at - 1)) is null)
            {
                continue;
            }
            else
            {
                break;
            }
        }

        return least is { } value ? (value, most ?? value, slack, scale, at) : null;
    }

    private static double? Figure(string form) =>
        form.Length > 0 && char.IsAsciiDigit(form[0]) && char.IsAsciiDigit(form[^1]) && form.All(c => char.IsAsciiDigit(c) || c is ',' or '.')
        && double.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>Half the last place that is not nought, at most a tenth of the number; nothing below a hundred, where news counts heads.</summary>
    private static double Rounding(string form, double value)
    {
        if (form.IndexOf('.') is > 0 and var point)
        {
            return 0.5 * Math.Pow(10, -(form.Length - point - 1));
        }

        var noughts = form.Length - form.TrimEnd('0', ',').Length - form[form.TrimEnd('0', ',').Length..].Count(c => c == ',');
        return value < 100 || noughts == 0 ? 0 : Math.Min(0.5 * Math.Pow(10, noughts), value / 10);
    }

    private string Lower(int token) => text.Form(token).ToLowerInvariant();
}
