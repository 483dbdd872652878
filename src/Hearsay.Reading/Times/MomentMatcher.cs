using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Times;

/// <summary>
/// Finds time expressions in one sentence: dates, months, years, decades and centuries here, what is relative to the day of
/// writing in the other part. Every rule looks at a bounded number of lexemes.
/// </summary>
internal sealed partial class MomentMatcher(List<Lexeme> lexemes, Func<int, PartOfSpeech> partAt)
{
    /// <summary>The expression that begins at a lexeme, with the index of its last; null where none does.</summary>
    public (Moment Moment, int Last)? At(int at) =>
        Digits(at) ?? WeekdayDate(at) ?? Named(at) ?? Dated(at) ?? Part(at) ?? Relative(at) ?? Seasonal(at) ?? Century(at) ?? Decade(at) ?? Year(at) ?? YearBeside(at)
        ?? SpokenYear(at) ?? BareMonth(at) ?? Weekday(at);

    private string Word(int at) => at >= 0 && at < lexemes.Count ? lexemes[at].Lower : "";

    private int Value(int at) => at >= 0 && at < lexemes.Count ? lexemes[at].Value : -1;

    private bool Touches(int at) => at > 0 && at < lexemes.Count && lexemes[at].Touches;

    private bool IsCapital(int at) => at >= 0 && at < lexemes.Count && lexemes[at].IsCapital;

    private static bool IsDash(string mark) => mark is "-" or "–" or "—" or "‑";

    private static bool IsApostrophe(string mark) => mark is "'" or "’" or "‘";

    /// <summary>2015-10-14, 10/14/2015, 14.10.2015.</summary>
    private (Moment, int)? Digits(int at)
    {
        var mark = Word(at + 1);
        if (Value(at) < 0 || Value(at + 2) < 0 || Value(at + 4) < 0 || Word(at + 3) != mark || !(mark is "/" or "." || IsDash(mark))
            || !Touches(at + 1) || !Touches(at + 2) || !Touches(at + 3) || !Touches(at + 4) || (Touches(at) && Word(at - 1) is "/" or "." or "-"))
        {
            return null;
        }

        var (a, b, c) = (Value(at), Value(at + 2), Value(at + 4));
        if (lexemes[at].Lower.Length == 4)
        {
            return Day(a, b, c, at + 4);
        }

        var year = lexemes[at + 4].Lower.Length == 4 ? c : lexemes[at + 4].Lower.Length == 2 ? c < 50 ? 2000 + c : 1900 + c : -1;
        if (year < 0)
        {
            return null;
        }

        // Month first as in the United States, where the numbers allow it and no full stops stand between them.
        return mark == "." || a > 12 ? Day(year, b, a, at + 4) : Day(year, a, b, at + 4);
    }

    private static (Moment, int)? Day(int year, int month, int day, int last) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new Moment(Grain.Day) { Year = year, Month = month, Day = day }, last)
            : null;

    /// <summary>"Tuesday October 20th", "Tuesday, 20 October 2015", "Tuesday the 20th of October".</summary>
    private (Moment, int)? WeekdayDate(int at)
    {
        if (WeekdayName(at) is not var (weekday, last))
        {
            return null;
        }

        var next = last + 1;
        next += Daytime(next) ? 1 : 0;
        next += Word(next) == "," ? 1 : 0;
        next += Word(next) is "the" or "on" ? 1 : 0;
        return Dated(next) is var (moment, end) && moment.Day is not null ? (moment with { Weekday = weekday }, end) : null;
    }

    /// <summary>A month with a day or a year: "October 14th, 2015", "14 October", "Oct. 14", "5 to 9 June", "December of 2014".</summary>
    private (Moment, int)? Dated(int at)
    {
        if (MonthName(at) is var (month, monthEnd))
        {
            if (DayNumber(monthEnd + 1) is var (day, dayEnd))
            {
                var (lastDay, end) = DayRange(dayEnd, day);
                return WithYear(new Moment(Grain.Day) { Month = month, Day = day, LastDay = lastDay }, end);
            }

            var gap = Word(monthEnd + 1) is "," or "of" ? 1 : 0;
            if (YearNumber(monthEnd + 1 + gap) is { } year)
            {
                return (new Moment(Grain.Month) { Year = year, Month = month }, monthEnd + 1 + gap);
            }

            return null;
        }

        if (TimeWords.Number(Word(at), "ordinal") is { } ordinal && OfMonth(at + 1) is var behind && MonthName(behind) is var (ordinalMonth, ordinalEnd))
        {
            return behind > at + 1 ? WithYear(new Moment(Grain.Day) { Month = ordinalMonth, Day = ordinal }, ordinalEnd) : null;
        }

        if (DayNumber(at) is var (first, firstEnd))
        {
            var (lastDay, end) = DayRange(firstEnd, first);
            var next = IsDash(Word(end + 1)) && Touches(end + 1) && Touches(end + 2) ? end + 2 : OfMonth(end + 1);
            if (MonthName(next) is var (named, namedEnd) && !(Touches(next) && Word(next - 1) == "."))
            {
                return WithYear(new Moment(Grain.Day) { Month = named, Day = first, LastDay = lastDay }, namedEnd);
            }
        }

        return null;
    }

    /// <summary>The lexeme behind "of" or "day of" ("the first day of March").</summary>
    private int OfMonth(int at) => Word(at) == "of" ? at + 1 : Word(at) == "day" && Word(at + 1) == "of" ? at + 2 : at;

    private (Moment, int) WithYear(Moment moment, int end)
    {
        var gap = Word(end + 1) is "," or "of" || IsDash(Word(end + 1)) && Touches(end + 1) && Touches(end + 2) ? 1 : 0;
        if (YearNumber(end + 1 + gap) is { } year && !(gap == 0 && Touches(end + 1)))
        {
            return (moment with { Year = year }, end + 1 + gap);
        }

        // "30 September 420)": a year of three figures needs a mark behind.
        if (moment.Day is not null && Value(end + 1) is >= 100 and <= 999 && !Touches(end + 1) && Word(end + 2) is ")" or "," or ";")
        {
            return (moment with { Year = Value(end + 1) }, end + 1);
        }

        // "the 12th of October last"; "October 7 last year" says the year behind.
        return Word(end + 1) is "last" or "next" && (end + 2 >= lexemes.Count || Word(end + 2) is "," or "." or ";" or ")")
            ? (moment with { Direction = Word(end + 1) == "last" ? -1 : 1 }, end + 1)
            : (moment, end);
    }

    private (int? LastDay, int End) DayRange(int end, int first)
    {
        var joined = IsDash(Word(end + 1)) || Word(end + 1) is "to" or "through" or "until" or "and";
        if (joined && DayNumber(end + 2) is var (last, lastEnd) && last > first && YearNumber(end + 2) is null && MonthName(lastEnd + 1) is null | IsDash(Word(end + 1)) | Word(end + 1) != "and")
        {
            return (last, lastEnd);
        }

        return (null, end);
    }

    private (int Month, int Last)? MonthName(int at)
    {
        if (!IsCapital(at))
        {
            return null;
        }

        if (TimeWords.Number(Word(at), "month") is { } month)
        {
            return (month, at);
        }

        return TimeWords.Number(Word(at), "abbreviation") is { } known ? (known, Word(at + 1) == "." && Touches(at + 1) ? at + 1 : at) : null;
    }

    private (int Day, int Last)? DayNumber(int at)
    {
        if (Value(at) is < 1 or > 31 || lexemes[at].Lower.Length > 2)
        {
            return null;
        }

        if (Touches(at + 1) && Word(at + 1) is "st" or "nd" or "rd" or "th")
        {
            return (Value(at), at + 1);
        }

        return Touches(at + 1) && (Word(at + 1) is ":" or "%" || char.IsLetter(Word(at + 1)[0])) ? null : (Value(at), at);
    }

    private int? YearNumber(int at) =>
        Value(at) is >= 1000 and <= 2199 && lexemes[at].Lower.Length == 4 && !(Touches(at + 1) && (char.IsLetter(Word(at + 1)[0]) || Word(at + 1) == "%")) ? Value(at) : null;

    /// <summary>A year by itself, where the words around it show that it is none of something: "in 2015", "the 2015 accord", "347 AD".</summary>
    private (Moment, int)? Year(int at)
    {
        if (Word(at) is "ad" && Value(at + 1) > 0 && IsCapital(at))
        {
            return (new Moment(Grain.Year) { Year = Value(at + 1) }, at + 1);
        }

        if (Value(at) > 0 && Word(at + 1) is "ad" or "ce" && IsCapital(at + 1))
        {
            return (new Moment(Grain.Year) { Year = Value(at) }, at + 1);
        }

        if (YearNumber(at) is not { } year || Word(at - 1) is "$" or "€" or "£" or "#" or "no" or "." && Touches(at) || Word(at + 1) is "bc" or "bce")
        {
            return null;
        }

        var before = Word(at - 1);
        var plain = year is >= 1900 and <= 2099;
        var counted = partAt(at + 1) is PartOfSpeech.Noun or PartOfSpeech.Adj && !Touches(at + 1) && !(at < 3 && IsCapital(at + 1));
        var introduced = TimeWords.Is(before, "beforeyear")
            || IsDash(before);
        var determined = before is "the" or "a" or "its" or "their" or "his" or "her" or "this" or "that" or "s" || IsApostrophe(before);
        var plural = counted && (Word(at + 1).EndsWith('s') || Word(at + 1) is "people" or "men" or "women" or "children");
        var is1400 = year is >= 1400 and <= 2099;
        var hedged = partAt(at - 1) == PartOfSpeech.Num || before is "about" or "some" or "over" or "than" or "nearly" or "almost" or "around" or "least" || Word(at + 1) is "dead" or "wounded" or "injured";
        var alone = at == 0 || before is "," or "(" && (at + 1 == lexemes.Count || !char.IsLetterOrDigit(Word(at + 1)[0]));
        if (is1400 && !(plural && !(plain && determined)) && !(introduced && counted && !plain) && (introduced || (determined && counted) || (alone && !counted) || (plain && !hedged)))
        {
            return (new Moment(Grain.Year) { Year = year }, at);
        }

        return null;
    }

    /// <summary>"the 1970s", "1970's", "the '70s".</summary>
    private (Moment, int)? Decade(int at)
    {
        if (Value(at) >= 1000 && Value(at) % 10 == 0)
        {
            var end = IsApostrophe(Word(at + 1)) && Touches(at + 1) ? at + 2 : at + 1;
            if (Word(end) == "s" && Touches(end))
            {
                var grain = Value(at) % 100 == 0 && Value(at) < 1900 ? Grain.Century : Grain.Decade;
                return (new Moment(grain) { Year = Value(at) }, end);
            }
        }

        if (IsApostrophe(Word(at)) && !(Touches(at) && at > 0 && char.IsLetterOrDigit(Word(at - 1)[^1])) && Touches(at + 1) && Value(at + 1) is >= 20 and <= 90 && Value(at + 1) % 10 == 0 && Word(at + 2) == "s" && Touches(at + 2))
        {
            return (new Moment(Grain.Decade) { Year = 1900 + Value(at + 1) }, at + 2);
        }

        return null;
    }

    /// <summary>"the 17th century", "the twentieth century".</summary>
    private (Moment, int)? Century(int at)
    {
        var (number, end) = Value(at) is >= 1 and <= 21 && Touches(at + 1) && Word(at + 1) is "st" or "nd" or "rd" or "th" ? (Value(at), at + 1)
            : TimeWords.Number(Word(at), "ordinal") is { } ordinal ? (ordinal, at) : (0, at);
        end += IsDash(Word(end + 1)) ? 1 : 0;
        return number > 0 && Word(end + 1) is "century" ? (new Moment(Grain.Century) { Year = (number - 1) * 100 }, end + 1) : null;
    }

    /// <summary>"summer 2014", "the winter of 2015", "last summer"; "the fall of Rome" is none.</summary>
    private (Moment, int)? Seasonal(int at)
    {
        if (TimeWords.Number(Word(at), "season") is not { } month)
        {
            return null;
        }

        var gap = Word(at + 1) is "of" or "," ? 1 : 0;
        return YearNumber(at + 1 + gap) is { } year ? (new Moment(Grain.Season) { Year = year, Month = month }, at + 1 + gap) : null;
    }

    /// <summary>A month without day and year: only behind a word that introduces a time, as "May" and "March" are words of their own.</summary>
    private (Moment, int)? BareMonth(int at)
    {
        if (MonthName(at) is not var (month, last) || partAt(at) is PartOfSpeech.Aux or PartOfSpeech.Verb)
        {
            return null;
        }

        var introduced = TimeWords.Is(Word(at - 1), "beforemonth")
            || IsDash(Word(at - 1));
        var doubtful = Word(at) is "may" or "march" or "mar" or "jan" or "august";
        if (doubtful ? !introduced || Word(at - 1) is "," or "and" or "or" or "of" && Word(at) is "march" or "jan" : !introduced && last == at && TimeWords.Number(Word(at), "abbreviation") is not null)
        {
            return null;
        }

        // A surname or a name of something: "April Jones", "the Black September movement".
        var followed = partAt(last + 1) == PartOfSpeech.Propn && IsCapital(last + 1) && !Touches(last + 1);
        return followed && !introduced ? null : (new Moment(Grain.Month) { Month = month }, last);
    }

    private (int Weekday, int Last)? WeekdayName(int at)
    {
        if (TimeWords.Number(Word(at), "weekday") is { } weekday && (IsCapital(at) || Word(at + 1) is "morning" or "night" or "evening"))
        {
            return (weekday, at);
        }

        if (TimeWords.Number(Word(at), "short") is not { } known || !IsCapital(at))
        {
            return null;
        }

        // "Sat", "Sun" and "Mon" are other words too: a full stop or a date must follow.
        if (Word(at + 1) == "." && Touches(at + 1))
        {
            return (known, at + 1);
        }

        return Dated(at + 1 + (Word(at + 1) == "," ? 1 : 0)) is not null ? (known, at) : null;
    }

    private (Moment, int)? Weekday(int at)
    {
        if (WeekdayName(at) is not var (weekday, last) || Word(at + 1) is "times" or "herald" or "telegraph" || (Word(at - 1) is "bloody" or "black" or "good" or "ash" or "palm" && IsCapital(at - 1)))
        {
            return null;
        }

        return (new Moment(Grain.Day) { Weekday = weekday }, Daytime(last + 1) ? last + 1 : last);
    }

    private bool Daytime(int at) => TimeWords.Number(Word(at), "daytime") is not null;
}
