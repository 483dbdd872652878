using System.Globalization;

namespace Hearsay.Reading.Syntax;

/// <summary>
/// Annotates CoNLL-U: the tokens and sentences of the input are kept as they are, and of each word only part of speech (UPOS),
/// lemma, head and relation are replaced. Comments, multiword tokens and empty words are passed through; a sentence too long to be parsed whole
/// gets a comment <c># pieces = n</c>.
/// </summary>
public static class ConlluAnnotator
{
    /// <summary>Annotates sentence by sentence, so that a file of any length takes the memory of one sentence.</summary>
    /// <param name="input">The CoNLL-U text.</param>
    /// <param name="output">Where the annotated text is written; lines end with a line feed alone.</param>
    /// <param name="parser">Predicts.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <returns>The number of words annotated.</returns>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names it. The sentences before it are written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static int Annotate(TextReader input, TextWriter output, Parser parser, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(parser);
        var words = 0;
        foreach (var sentence in ConlluReader.Read(input))
        {
            cancellation.ThrowIfCancellationRequested();
            words += sentence.Words.Count;
            if (sentence.Words.Count > 0)
            {
                var parsed = parser.Parse(sentence.ToSegmented(), cancellation);
                for (var i = 0; i < sentence.Words.Count; i++)
                {
                    Replace(sentence.Lines[sentence.Words[i]], parsed.Words[i]);
                }

                if (parsed.Cuts.TryGetValue(0, out var pieces))
                {
                    output.Write(ConlluWriter.Pieces(pieces) + "\n");
                }
            }

            foreach (var line in sentence.Lines.Where(line => !line[0].StartsWith(ConlluWriter.PiecesComment, StringComparison.Ordinal)))
            {
                output.Write(string.Join('\t', line));
                output.Write('\n');
            }

            output.Write('\n');
        }

        return words;
    }

    private static void Replace(string[] columns, Word word)
    {
        columns[2] = ConlluWriter.OneLine(word.Lemma);
        columns[3] = ConlluWriter.Name(word.PartOfSpeech);
        columns[6] = (word.Head + 1).ToString(CultureInfo.InvariantCulture);
        columns[7] = word.Relation;
    }
}
