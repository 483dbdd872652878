using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>Which sentence.</summary>
/// <param name="Id">The document's id as the address writes it.</param>
/// <param name="Number">The number of the sentence, from 0.</param>
public sealed record SentenceQuery(string Id, string Number);

/// <summary>A token of a tree.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="PartOfSpeech">Its universal part of speech.</param>
/// <param name="Head">The index of its head among the tokens; -1 for the root.</param>
/// <param name="Relation">Its universal dependency.</param>
public sealed record TreeToken(string Text, string Lemma, string PartOfSpeech, int Head, string Relation);

/// <summary>A sentence with its tree.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Title">What the document is called.</param>
/// <param name="Number">The number of the sentence, from 0.</param>
/// <param name="Begin">Its first UTF-16 code unit.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Tokens">Its tokens, at most 150.</param>
public sealed record SentenceModel(string Document, string Title, int Number, int Begin, int End, string Text, ImmutableArray<TreeToken> Tokens)
{
    private const int MostTokens = 150;

    /// <summary>Reads it.</summary>
    internal static SentenceModel Read(PageSource source, SentenceQuery query)
    {
        var id = source.Id(IdKind.Document, query.Id);
        var document = source.View.Documents.Get(id) ?? throw PageException.NotFound("document");
        if (ReadingText.Of(source.View.Annotation(id)) is not { } reading
            || !int.TryParse(query.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= reading.Sentences.Count)
        {
            throw PageException.NotFound("sentence");
        }

        var sentence = reading.Sentences[number];
        var first = reading.Tokens.FindIndex(token => token.Begin >= sentence.Begin);
        var tokens = first < 0 ? [] : reading.Tokens.Skip(first).TakeWhile(token => token.End <= sentence.End).Take(MostTokens).ToList();
        return new SentenceModel(
            id,
            Phrases.NameOf(document),
            number,
            sentence.Begin,
            sentence.End,
            DisplayText.Clean(reading.Text[sentence.Begin..sentence.End]),
            [
                .. tokens.Select((token, index) => new TreeToken(
                    DisplayText.Clean(reading.Text[token.Begin..token.End]), token.Lemma, token.Upos, token.Head - first is var head && head >= 0 && head < tokens.Count && head != index ? head : -1, token.Deprel)),
            ]);
    }
}
