using System.Collections.Immutable;
using System.Text;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Evaluation;

/// <summary>One document of a gold CoNLL-U file: what stands from one <c># newdoc</c> to the next.</summary>
public sealed class GoldDocument
{
    private readonly ImmutableArray<GoldSentence> _sentences;

    internal GoldDocument(string id, ImmutableArray<GoldSentence> sentences, PlacedWords words)
    {
        Id = id;
        _sentences = sentences;
        Words = words;
    }

    /// <summary>Its own id where the file gives one, else its number in the file.</summary>
    public string Id { get; }

    /// <summary>The gold sentences and words.</summary>
    public PlacedWords Words { get; }

    /// <summary>
    /// The text of which the sentences are made: their <c># text</c>, one blank between two, an empty line where a paragraph begins
    /// (<c># newpar</c>).
    /// </summary>
    /// <exception cref="FormatException">A sentence has no <c># text</c>, or its words do not spell it; the message names the line.</exception>
    public string RawText()
    {
        var text = new StringBuilder();
        foreach (var sentence in _sentences)
        {
            var own = sentence.Text ?? throw new FormatException($"The sentence at line {sentence.Line} has no '# text'; its raw text is not known.");
            if (!sentence.IsSpelled(own))
            {
                throw new FormatException($"The words of the sentence at line {sentence.Line} do not spell its '# text'.");
            }

            if (text.Length > 0)
            {
                text.Append(sentence.BeginsParagraph ? "\n\n" : " ");
            }

            text.Append(own);
        }

        return text.ToString();
    }

    /// <summary>Has a parser read the gold tokens, sentence by sentence, as <see cref="ConlluAnnotator"/> does.</summary>
    /// <param name="parser">Predicts.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <returns>The gold places with what the parser says of them.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public PlacedWords Parse(Parser parser, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parser);
        var words = ImmutableArray.CreateBuilder<ScoredWord>(Words.Count);
        foreach (var sentence in _sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var first = words.Count;
            foreach (var word in parser.Parse(sentence.Conllu.ToSegmented(), cancellation).Words)
            {
                words.Add(ScoredWord.Of(word, first));
            }
        }

        return new PlacedWords(Words.Sentences, Words.Places, words.MoveToImmutable());
    }
}
