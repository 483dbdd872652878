namespace Hearsay.Reading.Sentences;

/// <summary>What is cut off inside a word: clitics, the parts of contractions, units behind numbers.</summary>
internal readonly partial struct Chunk
{
    private void AddWord(int from, int to)
    {
        var word = text.AsSpan(from, to - from);
        var cut = TokenRules.IsWhole(word) ? 0 : TokenRules.ContractionCut(word);
        if (cut == 0 && !TokenRules.IsWhole(word))
        {
            cut = TokenRules.CliticOf(word);
        }

        if (cut == 0 && char.IsAsciiDigit(word[0]))
        {
            cut = UnitOf(from, to);
        }

        if (cut == 0)
        {
            Add(from, to);
            return;
        }

        AddWord(from, from + cut);
        Add(from + cut, to);
    }

    private int UnitOf(int from, int to)
    {
        var digits = to;
        while (digits > from && char.IsLetter(text[digits - 1]))
        {
            digits--;
        }

        if (digits == to || digits == from)
        {
            return 0;
        }

        var isMoney = from > begin && text[from - 1] is '$' or '€' or '£' && text[digits] is 'K' or 'M' or 'B' && to == digits + 1;
        return isMoney || TokenRules.IsUnit(text.AsSpan(digits, to - digits)) ? digits - from : 0;
    }
}
