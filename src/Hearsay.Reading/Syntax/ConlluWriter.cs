using System.Globalization;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Syntax;

/// <summary>
/// Writes trees as CoNLL-U, the format of Universal Dependencies 2: ten columns a word, of which form, lemma, part of speech,
/// head, relation and <c>SpaceAfter=No</c> are filled. A sentence too long to be parsed whole has a comment <c># pieces = n</c>. Lines end with a line feed alone.
/// </summary>
public static class ConlluWriter
{
    /// <summary>How the comment begins that tells in how many pieces an overlong sentence was parsed.</summary>
    internal const string PiecesComment = "# pieces = ";

    /// <summary>Writes one document: <c># newdoc id</c>, then each sentence with <c># sent_id</c> and <c># text</c>.</summary>
    public static void Write(ParsedText parsed, TextWriter output, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        ArgumentNullException.ThrowIfNull(output);
        var id = OneLine(parsed.Segmented.Document.Id);
        output.Write($"# newdoc id = {id}\n");
        for (var i = 0; i < parsed.Segmented.Sentences.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentence = parsed.Segmented.Sentences[i];
            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {id}-{i + 1}\n"));
            output.Write($"# text = {OneLine(sentence.Span.Of(parsed.Text))}\n");
            if (parsed.Cuts.TryGetValue(i, out var pieces))
            {
                output.Write(Pieces(pieces) + "\n");
            }

            Write(parsed, sentence, output);
            output.Write('\n');
        }
    }

    private static void Write(ParsedText parsed, Sentence sentence, TextWriter output)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var word = parsed.Words[token];
            var touches = token + 1 < sentence.EndToken && parsed.Segmented.Tokens[token].Span.End == parsed.Segmented.Tokens[token + 1].Span.Begin;
            var head = word.Head < 0 ? 0 : word.Head - sentence.FirstToken + 1;
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{token - sentence.FirstToken + 1}\t{OneLine(parsed.Segmented.Form(token))}\t{OneLine(word.Lemma)}\t{Name(word.PartOfSpeech)}\t_\t_\t{head}\t{word.Relation}\t_\t{(touches ? "SpaceAfter=No" : "_")}\n"));
        }
    }

    /// <summary>The comment that tells in how many pieces an overlong sentence was parsed.</summary>
    internal static string Pieces(int pieces) => string.Create(CultureInfo.InvariantCulture, $"{PiecesComment}{pieces}");

    /// <summary>The part of speech as Universal Dependencies writes it: "PROPN".</summary>
    internal static string Name(PartOfSpeech part) => part.ToString().ToUpperInvariant();

    /// <summary>A text without what would break a line or a column: every run of white space is one blank.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
