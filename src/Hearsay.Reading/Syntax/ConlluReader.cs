using System.Globalization;

namespace Hearsay.Reading.Syntax;

/// <summary>Reads CoNLL-U sentence by sentence and keeps every line.</summary>
internal static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The sentences in order; a stretch of comments without words is one too.</summary>
    /// <exception cref="FormatException">A line is neither a comment nor ten columns, or its number is not the next one; the message names the line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader input)
    {
        var lines = new List<string[]>();
        var words = new List<int>();
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                yield return new ConlluSentence(lines, words);
                (lines, words) = ([], []);
                continue;
            }

            if (line[0] == '#')
            {
                lines.Add([line]);
                continue;
            }

            var columns = Cut(line, number);
            if (IsWord(columns[0], words.Count + 1, number))
            {
                words.Add(lines.Count);
            }

            lines.Add(columns);
        }

        if (lines.Count > 0)
        {
            yield return new ConlluSentence(lines, words);
        }
    }

    private static string[] Cut(string line, int number)
    {
        var columns = line.Split('\t');
        if (columns.Length != Columns)
        {
            throw new FormatException($"Line {number} has {columns.Length} columns; CoNLL-U has {Columns}, parted by tabs.");
        }

        if (columns[1].Length == 0)
        {
            throw new FormatException($"Line {number} has no form.");
        }

        return columns;
    }

    /// <summary>Whether a number is that of a word, not of a multiword token ("3-4") or an empty word ("3.1").</summary>
    private static bool IsWord(string id, int next, int number)
    {
        if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var word))
        {
            return word == next ? true : throw new FormatException($"Line {number} is numbered {word}; {next} should come next.");
        }

        var parts = id.Split('-', '.');
        return parts.Length == 2 && parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? false
            : throw new FormatException($"Line {number} is numbered '{id}'; a number, a range like 3-4 or an empty word like 3.1 is expected.");
    }
}
