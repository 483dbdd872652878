using System.Globalization;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Evaluation;

/// <summary>A sentence of a gold CoNLL-U file, with at least one word.</summary>
/// <param name="Conllu">Its lines.</param>
/// <param name="Line">The number of its first line in the file, from 1.</param>
/// <param name="Text">Its <c># text</c>; null where it has none.</param>
/// <param name="BeginsParagraph">Whether a paragraph begins with it.</param>
internal sealed record GoldSentence(ConlluSentence Conllu, int Line, string? Text, bool BeginsParagraph)
{
    /// <summary>
    /// The forms as they stand in the text, one after the other: a multiword token has its own form, and its words, from
    /// <c>First</c> to <c>Last</c> (numbered from 1), have none besides. Empty words, which stand in no text, are left out.
    /// </summary>
    /// <exception cref="FormatException">A multiword token covers words that are not there, or that another covers.</exception>
    public IEnumerable<(string Form, int First, int Last)> SurfaceTokens()
    {
        var (next, covered) = (1, 0);
        for (var line = 0; line < Conllu.Lines.Count; line++)
        {
            var columns = Conllu.Lines[line];
            var id = columns[0];
            if (id[0] == '#' || id.Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var ends = id.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            if (ends.Length == 2)
            {
                if (ends[0] != next || next <= covered || ends[1] < ends[0] || ends[1] > Conllu.Words.Count)
                {
                    throw new FormatException($"Line {Line + line} is numbered '{id}', a multiword token of other words than those that come next.");
                }

                covered = ends[1];
                yield return (columns[1], ends[0], ends[1]);
            }
            else
            {
                next++;
                if (ends[0] > covered)
                {
                    yield return (columns[1], ends[0], ends[0]);
                }
            }
        }
    }

    /// <summary>The gold analysis of each word.</summary>
    /// <param name="first">How many words of the document stand before the sentence.</param>
    /// <exception cref="FormatException">A head is neither "_" nor a word of the sentence.</exception>
    public IEnumerable<ScoredWord> Words(int first)
    {
        foreach (var line in Conllu.Words)
        {
            var columns = Conllu.Lines[line];
            var head = 0;
            if (columns[6] != "_" && (!int.TryParse(columns[6], NumberStyles.None, CultureInfo.InvariantCulture, out head) || head > Conllu.Words.Count))
            {
                throw new FormatException($"Line {Line + line} has the head '{columns[6]}'; 0 to {Conllu.Words.Count} or _ is expected.");
            }

            yield return new ScoredWord(columns[3], columns[2], head > 0 ? first + head - 1 : -1, ScoredWord.WithoutSubtype(columns[7]));
        }
    }

    /// <summary>Whether the tokens, one after the other, are a text but for its white space.</summary>
    public bool IsSpelled(string text) => PlacedWords.Bare(string.Concat(SurfaceTokens().Select(t => t.Form))) == PlacedWords.Bare(text);

    /// <summary>The form of a word.</summary>
    /// <param name="number">Its number, from 1.</param>
    public string Form(int number) => Conllu.Lines[Conllu.Words[number - 1]][1];
}
