namespace Hearsay.Reading.Times;

/// <summary>Days that go by a name, years in words and years that stand beside another.</summary>
internal sealed partial class MomentMatcher
{
    // Longer stretches of years are told in another way.
    private const int LongestStretch = 400;

    private int _latestYear = -2;

    /// <summary>Tells the matcher of an expression that was taken, so that the years beside its last lexeme are known as such.</summary>
    public void Take(int last)
    {
        if (Value(last) > 0)
        {
            _latestYear = last;
        }
    }

    /// <summary>"Christmas Eve", "Good Friday, 1921", "9/11"; "Christmas Island" is none.</summary>
    private (Moment, int)? Named(int at)
    {
        if (!IsCapital(at) && Value(at) < 0 || Touches(at) && Word(at - 1) is "/" or "-")
        {
            return null;
        }

        foreach (var (words, moment) in NamedDays.From(Word(at)))
        {
            var same = true;
            for (var i = 1; same && i < words.Length; i++)
            {
                same = Word(at + i) == words[i] || IsApostrophe(words[i]) && IsApostrophe(Word(at + i));
            }

            var last = at + words.Length - 1;
            if (!same || Value(last) >= 0 && Touches(last + 1) && Word(last + 1) == "/")
            {
                continue;
            }

            if (moment.Year is null)
            {
                var followed = partAt(last + 1) is Syntax.PartOfSpeech.Noun or Syntax.PartOfSpeech.Propn && !Touches(last + 1) && YearNumber(last + 1) is null;
                return followed ? null : WithYear(moment, last);
            }

            return (moment, last);
        }

        return null;
    }

    /// <summary>"in nineteen seventy-two", "since twenty sixteen".</summary>
    private (Moment, int)? SpokenYear(int at)
    {
        if (!TimeWords.Is(Word(at - 1), "beforeyear") || TimeWords.Number(Word(at), "number") is not (>= 15 and <= 20 and var century)
            || TimeWords.Number(Word(at + 1), "number") is not (>= 10 and <= 90 and var tens))
        {
            return null;
        }

        return tens >= 20 && IsDash(Word(at + 2)) && TimeWords.Number(Word(at + 3), "number") is > 0 and < 10 and var ones
            ? (new Moment(Grain.Year) { Year = (century * 100) + tens + ones }, at + 3)
            : (new Moment(Grain.Year) { Year = (century * 100) + tens }, at + 1);
    }

    /// <summary>Years that another year or "c." shows to be some: "1892–94", "2000-2050", "2011 and 2017", "c. 347".</summary>
    private (Moment, int)? YearBeside(int at)
    {
        var value = Value(at);
        if (value < 1 || value > 2199 || lexemes[at].Lower.Length == 1 || Touches(at + 1) && (char.IsLetter(Word(at + 1)[0]) || Word(at + 1) is "%" or ":"))
        {
            return null;
        }

        var behind = _latestYear == at - 2 ? Value(at - 2) : -1;
        var year = -1;
        if (IsDash(Word(at - 1)) && behind >= 1000 && lexemes[at].Lower.Length == 2 && value > behind % 100)
        {
            year = (behind / 100 * 100) + value;
        }
        else if (behind > 0 && (IsDash(Word(at - 1)) || Word(at - 1) is "or" or "and" && lexemes[at].Lower.Length == 4)
            && lexemes[at].Lower.Length >= 3 && value > behind && value - behind < LongestStretch)
        {
            year = value;
        }
        else if (IsDash(Word(at + 1)) && YearNumber(at) is not null && YearNumber(at + 2) is { } end && end > value && end - value < LongestStretch
            && Word(at - 1) is not ("$" or "€" or "£" or "#" or "no"))
        {
            year = value;
        }
        else if (Word(at - 1) == "circa" || Word(at - 1) == "." && Touches(at - 1) && Word(at - 2) is "c" or "ca" || Word(at - 1) == "year" && Word(at - 2) == "the" && partAt(at + 1) != Syntax.PartOfSpeech.Noun)
        {
            year = value;
        }

        return year > 0 ? (new Moment(Grain.Year) { Year = year }, at) : null;
    }
}
