using System.Collections.Immutable;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Times;

/// <summary>
/// Finds time expressions and the intervals that they mean. Relative ones are counted from the document's day of publication;
/// where that is unknown, from what its own dates make certain, and otherwise they stay open.
/// </summary>
public sealed class TimeFinder
{
    // A time spoken of earlier than this many sentences ago is no longer what "the day before" refers to; a year lasts longer.
    private const int ReferenceReach = 3;
    private const int YearReach = 8;

    /// <summary>Finds time expressions, in the order of the text and not overlapping.</summary>
    /// <param name="parsed">The text with its tags and trees.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public ImmutableArray<TimeExpression> Find(ParsedText parsed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var found = Spoken(parsed, cancellation);
        var resolver = Resolver(parsed, found);
        var times = ImmutableArray.CreateBuilder<TimeExpression>();
        var retrospect = Retrospect.Is(found, parsed.Segmented.Document.Published);
        (Moment Moment, DateOnly Day, int Sentence)? reference = null;
        DateOnly? told = null;
        foreach (var sentence in found.GroupBy(f => f.Sentence))
        {
            cancellation.ThrowIfCancellationRequested();
            var items = sentence.ToList();
            var years = items.Where(i => i.Link is TimeLink.None or TimeLink.Range && i.Moment is { Year: not null, Grain: Grain.Year or Grain.Month or Grain.Day or Grain.Season }).Select(i => i.Moment.Year!.Value).Distinct().Take(2).ToList();
            int? nearYear = years.Count == 1 ? years[0] : null;
            for (var i = 0; i < items.Count; i++)
            {
                var before = reference is { } r && sentence.Key - r.Sentence < (items[i].Moment.Grain >= Grain.Year ? YearReach : ReferenceReach) ? (r.Moment, r.Day) : ((Moment, DateOnly)?)null;
                var tense = TenseReader.At(parsed, parsed.Segmented.TokenAtOrAfter(items[i].Span.Begin));
                var moment = items[i].Moment;
                if (moment.NeedsFuture && tense != Tense.Future)
                {
                    continue;
                }

                // In a range the second date says the month or the year of the first.
                if (i + 1 < items.Count && items[i].Link == TimeLink.Range && moment.Year is null && items[i + 1].Moment.Year is { } shared && moment.Month is not null)
                {
                    moment = moment with { Year = shared };
                }

                var interval = resolver.Resolve(moment, tense, nearYear, before, told);
                if (interval is { } known)
                {
                    reference = (moment, known.From, sentence.Key);
                    told = retrospect && moment.Grain <= Grain.Year && (moment.Year is not null || moment.IsFromReference || moment.LacksYear) ? known.From : told;
                }

                if (i + 1 < items.Count && items[i].Link == TimeLink.Range
                    && interval is { } first && resolver.Resolve(Following(items[i + 1].Moment, moment), tense, nearYear, before, told) is { } last && first.From <= last.To)
                {
                    times.Add(new TimeExpression(items[i].Span.Union(items[i + 1].Span), first.From, last.To)
                    {
                        Parts = [new TimeExpression(items[i].Inner, first.From, first.To), new TimeExpression(items[i + 1].Inner, last.From, last.To)],
                    });
                    i++;
                    continue;
                }

                times.Add(Opened(items[i], interval) with { Parts = Inside(items[i], interval, resolver, moment, tense, nearYear, told) });
            }
        }

        return times.ToImmutable();
    }

    /// <summary>The date that stands in an expression which is more than a date.</summary>
    private static ImmutableArray<TimeExpression> Inside(SpokenTime item, (DateOnly From, DateOnly To)? interval, MomentResolver resolver, Moment moment, Tense tense, int? nearYear, DateOnly? told)
    {
        if (item.Moment.InnerAt >= 0)
        {
            interval = resolver.Resolve(moment with { Part = 0 }, tense, nearYear, null, told);
        }
        else if (item.Link is not (TimeLink.Since or TimeLink.Until))
        {
            return [];
        }

        return interval is var (from, to) ? [new TimeExpression(item.Inner, from, to)] : [];
    }

    private static TimeExpression Opened(SpokenTime item, (DateOnly From, DateOnly To)? interval) => item.Link switch
    {
        TimeLink.Since => new TimeExpression(item.Span, interval?.From, null),
        TimeLink.Until => new TimeExpression(item.Span, null, interval?.To),
        _ => new TimeExpression(item.Span, interval?.From, interval?.To),
    };

    private static Moment Following(Moment second, Moment first) =>
        second is { Month: not null, Year: null, Direction: null } && first.Year is { } year && first.Month is { } month && second.Month >= month ? second with { Year = year } : second;

    private static List<SpokenTime> Spoken(ParsedText parsed, CancellationToken cancellation)
    {
        var found = new List<SpokenTime>();
        for (var index = 0; index < parsed.Segmented.Sentences.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentence = parsed.Segmented.Sentences[index];
            var lexemes = Lexeme.Cut(parsed.Text, sentence.Span);
            var matcher = new MomentMatcher(lexemes, at => PartAt(parsed, lexemes, at));
            for (var at = 0; at < lexemes.Count; at++)
            {
                if (matcher.At(at) is var (moment, last))
                {
                    matcher.Take(last);
                    found.Add(new SpokenTime(index, new TextSpan(lexemes[at].Span.Begin, lexemes[last].Span.End), moment, LinkOf(lexemes, matcher, at, last), new TextSpan(lexemes[moment.InnerAt < 0 ? at : moment.InnerAt].Span.Begin, lexemes[last].Span.End)));
                    at = last;
                }
            }
        }

        return found;
    }

    private static TimeLink LinkOf(List<Lexeme> lexemes, MomentMatcher matcher, int first, int last)
    {
        var before = first > 0 ? lexemes[first - 1].Lower : "";
        var earlier = first > 1 ? lexemes[first - 2].Lower : "";
        before = before is "the" or "about" or "around" ? earlier : before;
        if (last + 2 < lexemes.Count && matcher.At(last + 2) is not null)
        {
            var joint = lexemes[last + 1].Lower;

            // "(1694 – 1746)" behind a name is a life, two dates and no stretch in which something was done.
            var life = before is "(" or ";" && joint is "-" or "–" or "—" && lexemes[last + 2].Lower.Length != 2;
            if ((!life && joint is "-" or "–" or "—") || joint is "through" || (joint is "to" or "until" or "till") || (joint == "and" && before == "between"))
            {
                return TimeLink.Range;
            }
        }

        return before switch
        {
            "since" => TimeLink.Since,
            "until" or "till" => TimeLink.Until,
            _ => TimeLink.None,
        };
    }

    private static PartOfSpeech PartAt(ParsedText parsed, List<Lexeme> lexemes, int at)
    {
        if (at < 0 || at >= lexemes.Count)
        {
            return PartOfSpeech.X;
        }

        var token = parsed.Segmented.TokenAtOrAfter(lexemes[at].Span.Begin);
        return token < parsed.Words.Length ? parsed.Words[token].PartOfSpeech : PartOfSpeech.X;
    }

    private static MomentResolver Resolver(ParsedText parsed, List<SpokenTime> found)
    {
        var moments = found.Select(f => f.Moment).ToList();
        var anchor = parsed.Segmented.Document.Published;
        var year = anchor is null ? YearInference.Infer(moments) : null;
        var byCalendar = new MomentResolver(anchor: null, year, []);
        if (anchor is null)
        {
            // The dateline and the byline carry the day of writing.
            anchor = found.Where(f => parsed.Segmented.ZoneKindOf(parsed.Segmented.Sentences[f.Sentence]) is ZoneKind.Dateline or ZoneKind.Byline)
                .Where(f => f.Moment is { Day: not null, Month: not null, LastDay: null })
                .Select(f => byCalendar.Resolve(f.Moment, Tense.Unknown, nearYear: null, reference: null)?.From).FirstOrDefault(d => d is not null);
        }

        var known = moments.Where(m => m is { Day: not null, Month: not null, LastDay: null })
            .Select(m => byCalendar.Resolve(m, Tense.Unknown, nearYear: null, reference: null)?.From).OfType<DateOnly>().ToHashSet();
        return new MomentResolver(anchor, year, known);
    }
}
