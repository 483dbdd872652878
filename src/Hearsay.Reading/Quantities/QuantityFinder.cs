using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;
using Hearsay.Reading.Times;

namespace Hearsay.Reading.Quantities;

/// <summary>
/// Reads the numbers of a text with their bounds, what they count and what they tell: "at least 12 people were killed", "some 200 soldiers",
/// "$1.2 billion", "63 per cent". Dates, ages, ordinals and numbers in names are none.
/// </summary>
public static class QuantityFinder
{
    private const int LongestBound = 4;
    private const int LongestPhrase = 6;
    private const double About = 0.1;

    private static readonly FrozenDictionary<string, string> Bounds = Listing.Rows("Quantities.bounds.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Kinds = Listing.Rows("Quantities.units.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Currencies = Listing.Rows("Quantities.currencies.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The quantities in the order of the text.</summary>
    /// <param name="resolved">The text with its trees and names.</param>
    /// <param name="times">Its time expressions.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    public static ImmutableArray<Quantity> Find(ResolvedText resolved, ImmutableArray<TimeExpression> times, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        var scan = new Scan(resolved, times);
        var found = ImmutableArray.CreateBuilder<Quantity>();
        foreach (var sentence in resolved.Parsed.Segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            scan.Read(sentence, found);
        }

        return found.ToImmutable();
    }

    private sealed class Scan(ResolvedText resolved, ImmutableArray<TimeExpression> times)
    {
        private readonly SegmentedText _text = resolved.Parsed.Segmented;
        private readonly NumberReader _numbers = new(resolved.Parsed.Segmented);
        private readonly MeasureFinder _measures = new(resolved.Parsed);
        private ImmutableArray<TextSpan> _names = [];
        private int _time;

        public void Read(Sentence sentence, ImmutableArray<Quantity>.Builder found)
        {
            _names = [.. resolved.MentionsIn(sentence.Span).Where(m => resolved.Mentions[m].Form == MentionForm.Name).Select(m => resolved.Mentions[m].Span)];
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (_numbers.Read(at, sentence.EndToken) is not { } number)
                {
                    continue;
                }

                if (!IsElse(at, number.End, sentence) && Make(at, number, sentence) is { } quantity)
                {
                    found.Add(quantity);
                }

                at = number.End - 1;
            }
        }

        /// <summary>Whether a number is part of a date, a name or an age, a year, an ordinal's figure, or one that follows its noun ("Resolution 242").</summary>
        private bool IsElse(int first, int end, Sentence sentence)
        {
            var span = _text.SpanOfTokens(first, end - 1);
            for (; _time < times.Length && times[_time].Span.End <= span.Begin; _time++)
            {
            }

            var form = _text.Form(first);
            return (_time < times.Length && times[_time].Span.Overlaps(span))
                || _names.Any(n => n.Overlaps(span))
                || (form.Length == 4 && end == first + 1 && form.All(char.IsAsciiDigit) && form[0] is '1' or '2' && !IsCounting(first, sentence))
                || (resolved.Parsed.Words[end - 1] is { Relation: "nummod" or "nmod", Head: >= 0 and var head } && head < first && resolved.Parsed.Words[first - 1].PartOfSpeech != PartOfSpeech.Adp && head >= sentence.FirstToken && _text.Form(head) is not ("$" or "£" or "€" or "¥"))
                || (end < sentence.EndToken && _text.Form(end) == "-" && end + 1 < sentence.EndToken && Lemma(end + 1) is "year" or "day" or "month" or "hour")
                || (first > sentence.FirstToken && Lemma(first - 1) is "aged" or "age" or "no." or "number" or "article" or "resolution");
        }

        private bool IsCounting(int token, Sentence sentence) =>
            token + 1 < sentence.EndToken && resolved.Parsed.Words[token].Head > token && resolved.Parsed.Words[token].Relation == "nummod";

        private Quantity? Make(int first, (double Least, double Most, double Slack, int End) number, Sentence sentence)
        {
            var begin = first;
            var currency = first > sentence.FirstToken && Currencies.TryGetValue(_text.Form(first - 1), out var sign) ? sign : null;
            begin -= currency is null ? 0 : 1;
            var percent = Percent(number.End, sentence);
            var (unit, of) = percent > number.End || currency is not null ? (-1, false) : Unit(number.End, sentence, number.Least < number.Most);
            var isPart = of;
            if (currency is null && unit >= 0 && Currencies.TryGetValue(Lemma(unit), out var coin))
            {
                currency = coin;
            }

            var last = percent > number.End ? percent - 1 : unit >= 0 ? unit : number.End - 1;
            var token = percent > number.End || unit >= 0 ? last : currency is not null && begin < first ? begin : TopOf(first, number.End);
            var measure = percent > number.End ? ("share", false) : currency is not null ? ("amount", false) : _measures.Of(token, (sentence.FirstToken, sentence.EndToken));
            var kind = percent > number.End ? "percent" : currency ?? (unit >= 0 ? Kinds.GetValueOrDefault(Lemma(unit), Lemma(unit)) : measure is null ? null : "people");
            if (kind is null || (unit < 0 && percent <= number.End && currency is null && measure is null) || IsOne(first, number.End, unit))
            {
                return null;
            }

            var (bound, start) = Bound(begin, sentence);
            isPart |= IsAddition(first, last, sentence, measure?.Item1);
            var (least, most, slack) = Limits(number, bound);
            return new Quantity(
                _text.SpanOfTokens(start, last),
                least,
                most,
                slack,
                measure?.Item1 ?? kind,
                kind,
                Which(percent > number.End ? OfWhat(percent, sentence) : number.End, percent > number.End ? OfWhat(percent, sentence) + 1 : last),
                isPart,
                measure?.Item2 ?? false,
                token);
        }

        /// <summary>The end of "per cent" behind a number; its begin where nothing of the kind stands there.</summary>
        private int Percent(int at, Sentence sentence) =>
            at >= sentence.EndToken ? at
            : _text.Form(at) == "%" || Lemma(at) is "percent" ? at + 1
            : Lemma(at) == "per" && at + 1 < sentence.EndToken && Lemma(at + 1) == "cent" ? at + 2
            : at;

        /// <summary>The noun that is counted, and whether the number is a part of it ("five of the soldiers"); -1 for none.</summary>
        private (int Noun, bool IsPart) Unit(int at, Sentence sentence, bool isOpen)
        {
            var of = at < sentence.EndToken && _text.Form(at).Equals("of", StringComparison.OrdinalIgnoreCase);
            var noun = -1;
            for (var i = of ? at + 1 : at; i < sentence.EndToken && i - at < LongestPhrase; i++)
            {
                var part = resolved.Parsed.Words[i].PartOfSpeech;
                if (part is PartOfSpeech.Noun || (part is PartOfSpeech.Propn && noun < 0 && i + 1 < sentence.EndToken && resolved.Parsed.Words[i + 1].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Adj))
                {
                    noun = part is PartOfSpeech.Noun ? i : noun;
                }
                else if (noun >= 0 || part is not (PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Det) || (part is PartOfSpeech.Det && !of))
                {
                    break;
                }
            }

            return (noun, of && !isOpen);
        }

        private static (double Least, double Most, double Slack) Limits((double Least, double Most, double Slack, int End) number, string? bound)
        {
            var (least, most, slack, _) = number;
            var near = Math.Max(About * most, slack);
            return bound switch
            {
                "least" => (least, double.PositiveInfinity, 0),
                "most" => (0, most, 0),
                "about" => (least - near, most + near, 0),
                "nearly" => (least - near, most, 0),
                "over" => (least, most + near, 0),
                _ => (least, most, slack),
            };
        }

        /// <summary>The bound in the words before a token, and the token at which it begins.</summary>
        private (string? Bound, int Start) Bound(int token, Sentence sentence)
        {
            for (var words = LongestBound; words > 0; words--)
            {
                if (token - words >= sentence.FirstToken
                    && Bounds.TryGetValue(string.Join(' ', Enumerable.Range(token - words, words).Select(i => _text.Form(i).ToLowerInvariant())), out var bound))
                {
                    return (bound, token - words);
                }
            }

            return (null, token);
        }

        /// <summary>"Another 12", "12 more", "12 others" of those killed.</summary>
        private bool IsAddition(int first, int last, Sentence sentence, string? measure) =>
            (first > sentence.FirstToken && Lemma(first - 1) is "another" or "further" or "additional" or "other")
            || Enumerable.Range(first, last - first + 1).Any(i => Lemma(i) is "more" or "further" or "additional" || (measure == "dead" && Lemma(i) == "other"))
            || (last + 1 < sentence.EndToken && Lemma(last + 1) is "more")
            || (last + 2 < sentence.EndToken && _text.Form(last + 1) == "of" && Lemma(last + 2) is "they" or "he" or "she" or "it" or "we" or "them" or "whom");

        private bool IsOne(int first, int end, int unit) => end == first + 1 && _text.Form(first).Equals("one", StringComparison.OrdinalIgnoreCase) && unit < 0;

        /// <summary>The token of a number by which it hangs in the tree.</summary>
        private int TopOf(int first, int end)
        {
            for (var token = end - 1; token >= first; token--)
            {
                if (resolved.Parsed.Words[token].Head is var head && (head < first || head >= end))
                {
                    return token;
                }
            }

            return end - 1;
        }

        private int OfWhat(int at, Sentence sentence)
        {
            if (at >= sentence.EndToken || _text.Form(at) != "of")
            {
                return at;
            }

            for (var i = at + 1; i < sentence.EndToken && i - at < LongestPhrase; i++)
            {
                if (resolved.Parsed.Words[i].PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Propn)
                {
                    return i;
                }
            }

            return at;
        }

        private ImmutableArray<string> Which(int from, int to) =>
        [
            .. Enumerable.Range(from, Math.Max(0, to - from))
                .Where(i => i < resolved.Parsed.Words.Length && resolved.Parsed.Words[i].PartOfSpeech is PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun)
                .Select(Lemma)
                .Where(l => l is not ("other" or "more" or "people"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

        private string Lemma(int token) => resolved.Parsed.Words[token].Lemma.ToLowerInvariant();
    }
}
