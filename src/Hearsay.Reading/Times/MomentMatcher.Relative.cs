namespace Hearsay.Reading.Times;

/// <summary>What is told from the day of writing, or from the time spoken of before.</summary>
internal sealed partial class MomentMatcher
{
    private (Moment, int)? Relative(int at) => Today(at) ?? Ago(at) ?? Ahead(at) ?? Directed(at) ?? FromReference(at) ?? YearEnd(at);

    /// <summary>"early this year", "late October", "the end of 2014", "mid-2015".</summary>
    private (Moment, int)? Part(int at)
    {
        if (TimeWords.Number(Word(at), "part") is not { } part)
        {
            return null;
        }

        var next = at + 1;
        var noun = Word(at) is "beginning" or "start" or "end" or "middle";
        if (noun && Word(next) != "of")
        {
            return null;
        }

        next += noun || IsDash(Word(next)) || Word(next) is "in" or "on" ? 1 : 0;
        next += Word(next) == "the" ? 1 : 0;
        var lastDay = Word(at) == "end" && (Word(at - 1) == "the" ? Word(at - 2) : Word(at - 1)) is "by" or "until" or "till" or "before";
        if (noun && TimeWords.Unit(Word(next)) is { } unit and not (Grain.Day or Grain.Weekend or Grain.Fortnight) && Word(next - 1) == "the" && !Word(next).EndsWith('s'))
        {
            return (new Moment(unit) { Shift = 0, Part = part, IsLastDay = lastDay }, next);
        }

        var inner = Dated(next) ?? Directed(next) ?? Seasonal(next) ?? Century(next) ?? Decade(next)
            ?? (YearNumber(next) is { } year ? (new Moment(Grain.Year) { Year = year }, next) : MonthName(next) is var (month, last) && partAt(next) is not Syntax.PartOfSpeech.Verb ? (new Moment(Grain.Month) { Month = month }, last) : WeekdayName(next) is not null ? Weekday(next) : null);
        if (inner is not var (moment, end) || moment.Length > 0)
        {
            return null;
        }

        return (moment.Grain is Grain.Day or Grain.Week or Grain.Weekend or Grain.Season ? moment : moment with { Part = part, IsLastDay = lastDay, InnerAt = next }, end);
    }

    /// <summary>"by year end", "until month's end".</summary>
    private (Moment, int)? YearEnd(int at)
    {
        if (Word(at) is not ("year" or "month") || Word(at - 1) is not ("by" or "until" or "till" or "before" or "at"))
        {
            return null;
        }

        var end = IsDash(Word(at + 1)) ? at + 2 : IsApostrophe(Word(at + 1)) && Word(at + 2) == "s" ? at + 3 : at + 1;
        return Word(end) == "end" ? (new Moment(TimeWords.Unit(Word(at))!.Value) { Shift = 0, Part = 3, IsLastDay = true }, end) : null;
    }

    /// <summary>"in two weeks", "within a month", where it lies ahead; "three days from now".</summary>
    private (Moment, int)? Ahead(int at)
    {
        if (Word(at) is "in" or "within" && Amount(at + 1) is var (number, vague, end) && TimeWords.Unit(Word(end + 1)) is { } grain && Word(end + 2) is not ("ago" or "of" or "'" or "’"))
        {
            return Word(at) == "in"
                ? (new Moment(grain) { Shift = number, IsVague = vague, NeedsFuture = true }, Word(end + 2) == "time" ? end + 2 : end + 1)
                : (new Moment(grain) { Length = number, Direction = 1, IsVague = vague, NeedsFuture = true }, end + 1);
        }

        return Amount(at) is var (count, open, last) && TimeWords.Unit(Word(last + 1)) is { } unit && Word(last + 2) == "from" && Word(last + 3) == "now"
            ? (new Moment(unit) { Shift = count, IsVague = open }, last + 3) : null;
    }

    /// <summary>"today", "tomorrow night", "this morning", "last night", "the day before yesterday".</summary>
    private (Moment, int)? Today(int at)
    {
        if (Word(at) == "the" && Word(at + 1) == "day" && Word(at + 2) is "before" or "after" && Word(at + 3) is "yesterday" or "tomorrow")
        {
            return Word(at + 2) == "before" ? Shifted(-2, at + 3) : Shifted(2, at + 3);
        }

        if (TimeWords.Number(Word(at), "today") is { } days)
        {
            // "USA Today" and the like are names.
            return IsCapital(at) && at > 0 && IsCapital(at - 1) && partAt(at - 1) == Syntax.PartOfSpeech.Propn && !Touches(at) ? null : Shifted(days, Daytime(at + 1) ? at + 1 : at);
        }

        return Word(at) switch
        {
            "this" when Daytime(at + 1) || Word(at + 1) == "day" && !Touches(at + 2) => Shifted(0, at + 1),
            "last" when Word(at + 1) is "night" or "evening" => Shifted(-1, at + 1),
            _ => null,
        };
    }

    private static (Moment, int)? Shifted(int days, int last) => (new Moment(Grain.Day) { Shift = days }, last);

    /// <summary>"two days ago", "a few weeks earlier", "10 years later".</summary>
    private (Moment, int)? Ago(int at)
    {
        if (Amount(at) is not var (number, vague, end) || TimeWords.Unit(Word(end + 1)) is not { } grain)
        {
            return null;
        }

        // "a year and a half ago"
        if (grain == Grain.Year && Word(end + 2) == "and" && Word(end + 3) == "a" && Word(end + 4) == "half" && Word(end + 5) == "ago")
        {
            return (new Moment(Grain.Month) { Shift = -(12 * number) - 6, IsVague = vague }, end + 5);
        }

        var word = Word(end + 2);
        if (word is "ago")
        {
            return (new Moment(grain) { Shift = -number, IsVague = vague }, end + 2);
        }

        var shift = word is "earlier" or "before" or "previously" or "prior" ? -number : word is "later" ? number : word == "after" && Word(end + 3) is "," or "." or "that" ? number : 0;
        return shift != 0 ? (new Moment(grain) { Shift = shift, IsFromReference = true, IsVague = vague }, end + 2) : null;
    }

    private (int Number, bool Vague, int End)? Amount(int at)
    {
        if (Value(at) is >= 1 and <= 999)
        {
            return (Value(at), false, at);
        }

        if (Word(at) is "a" && TimeWords.Number(Word(at + 1), "vague") is not null)
        {
            return (1, true, Word(at + 2) == "of" ? at + 2 : at + 1);
        }

        if (TimeWords.Number(Word(at), "vague") is not null)
        {
            return (1, true, at);
        }

        if (TimeWords.Number(Word(at), "number") is not { } number)
        {
            return null;
        }

        return number >= 20 && IsDash(Word(at + 1)) && TimeWords.Number(Word(at + 2), "number") is { } ones and < 10 ? (number + ones, false, at + 2) : (number, false, at);
    }

    /// <summary>"last week", "this Friday", "next March", "the past two years", "early this year".</summary>
    private (Moment, int)? Directed(int at)
    {
        if (TimeWords.Number(Word(at), "direction") is not { } direction || Word(at) == "past" && Word(at - 1) is "half" or "quarter")
        {
            return null;
        }

        var next = at + 1;
        if (WeekdayName(next) is var (weekday, weekdayEnd))
        {
            return (new Moment(Grain.Day) { Weekday = weekday, Direction = direction }, Daytime(weekdayEnd + 1) ? weekdayEnd + 1 : weekdayEnd);
        }

        if (MonthName(next) is var (month, monthEnd) && Word(at) is "last" or "next" or "this")
        {
            return (new Moment(Grain.Month) { Month = month, Direction = direction }, monthEnd);
        }

        if (TimeWords.Number(Word(next), "season") is { } season)
        {
            return (new Moment(Grain.Season) { Month = season, Direction = direction }, next);
        }

        if (TimeWords.Unit(Word(next)) is { } grain && !Word(next).EndsWith('s') && grain != Grain.Fortnight)
        {
            if (grain == Grain.Day)
            {
                return Word(at) switch
                {
                    "previous" => (new Moment(Grain.Day) { Shift = -1, IsFromReference = true }, next),
                    "next" => (new Moment(Grain.Day) { Shift = 1, IsFromReference = true }, next),
                    _ => null,
                };
            }

            return Word(at) switch
            {
                "past" => (new Moment(grain) { Length = 1, Direction = -1 }, next),
                "previous" => (new Moment(grain) { Shift = -1, IsFromReference = true }, next),
                _ => (new Moment(grain) { Shift = direction }, next),
            };
        }

        if (direction != 0 && Amount(next) is var (number, vague, end) && TimeWords.Unit(Word(end + 1)) is { } counted && Word(next) is not ("a" or "an"))
        {
            return (new Moment(counted) { Length = number, Direction = direction, IsVague = vague }, end + 1);
        }

        return null;
    }

    /// <summary>"the day before", "the following week", "that year", "the same day".</summary>
    private (Moment, int)? FromReference(int at)
    {
        var article = Word(at) is "the" or "that";
        if (!article)
        {
            return null;
        }

        // "that night", "the same evening", "the following morning", "the night before"
        if (Daytime(at + 1) && Word(at) == "that" && partAt(at) is Syntax.PartOfSpeech.Det or Syntax.PartOfSpeech.Pron || Word(at + 1) is "same" && Daytime(at + 2))
        {
            return (new Moment(Grain.Day) { Shift = 0, IsFromReference = true }, Word(at + 1) == "same" ? at + 2 : at + 1);
        }

        if (Word(at) == "the" && Word(at + 1) is "following" or "next" or "previous" && Daytime(at + 2) || Word(at) == "the" && Daytime(at + 1) && Word(at + 2) is "before" && partAt(at + 3) is not (Syntax.PartOfSpeech.Det or Syntax.PartOfSpeech.Pron or Syntax.PartOfSpeech.Propn or Syntax.PartOfSpeech.Noun or Syntax.PartOfSpeech.Verb))
        {
            return (new Moment(Grain.Day) { Shift = Word(at + 1) is "following" or "next" ? 1 : -1, IsFromReference = true }, at + 2);
        }

        if (Word(at) == "that" || Word(at + 1) == "same")
        {
            var unit = Word(at + 1) == "same" ? at + 2 : at + 1;
            return TimeWords.Unit(Word(unit)) is { } same && !Word(unit).EndsWith('s') && partAt(at) is Syntax.PartOfSpeech.Det or Syntax.PartOfSpeech.Pron
                ? (new Moment(same) { Shift = 0, IsFromReference = true }, unit) : null;
        }

        if (Word(at + 1) is "following" or "previous" or "next" && TimeWords.Unit(Word(at + 2)) is { } near && !Word(at + 2).EndsWith('s'))
        {
            return (new Moment(near) { Shift = Word(at + 1) == "previous" ? -1 : 1, IsFromReference = true }, at + 2);
        }

        if (TimeWords.Unit(Word(at + 1)) is { } grain && !Word(at + 1).EndsWith('s') && Word(at + 2) is "before" or "after" or "earlier"
            && partAt(at + 3) is not (Syntax.PartOfSpeech.Det or Syntax.PartOfSpeech.Pron or Syntax.PartOfSpeech.Propn or Syntax.PartOfSpeech.Noun or Syntax.PartOfSpeech.Verb))
        {
            return (new Moment(grain) { Shift = Word(at + 2) == "after" ? 1 : -1, IsFromReference = true }, at + 2);
        }

        return null;
    }
}
