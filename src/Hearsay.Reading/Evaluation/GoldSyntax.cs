using System.Collections.Immutable;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Evaluation;

/// <summary>Reads gold CoNLL-U into documents, each word placed by the characters that it covers.</summary>
public static class GoldSyntax
{
    /// <summary>The documents in order; a file without <c># newdoc</c> is one. A document without words is none.</summary>
    /// <exception cref="FormatException">The input is not CoNLL-U, or a head or multiword token names words that are not there; the message names the line.</exception>
    public static IEnumerable<GoldDocument> Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Documents(input);
    }

    private static IEnumerable<GoldDocument> Documents(TextReader input)
    {
        var sentences = ImmutableArray.CreateBuilder<GoldSentence>();
        var (number, line) = (1, 1);
        var (id, beginsParagraph) = ("", false);
        foreach (var conllu in ConlluReader.Read(input))
        {
            string? text = null;
            foreach (var columns in conllu.Lines.Where(l => l[0][0] == '#'))
            {
                if (Comment(columns[0], "newdoc") is { } document)
                {
                    if (sentences.Count > 0)
                    {
                        yield return Document(id, number++, sentences.DrainToImmutable());
                    }

                    (id, beginsParagraph) = (document, false);
                }
                else if (Comment(columns[0], "newpar") is not null)
                {
                    beginsParagraph = true;
                }

                text = Comment(columns[0], "text") ?? text;
            }

            if (conllu.Words.Count > 0)
            {
                sentences.Add(new GoldSentence(conllu, line, text, beginsParagraph));
                beginsParagraph = false;
            }

            // The empty line behind it.
            line += conllu.Lines.Count + 1;
        }

        if (sentences.Count > 0)
        {
            yield return Document(id, number, sentences.DrainToImmutable());
        }
    }

    /// <summary>What a comment of a key says behind its equals sign, "" where it has none; null where it is of another key.</summary>
    private static string? Comment(string line, string key)
    {
        var comment = line.AsSpan(1).TrimStart(' ');
        if (!comment.StartsWith(key, StringComparison.Ordinal) || (comment.Length > key.Length && comment[key.Length] is not (' ' or '=')))
        {
            return null;
        }

        var equals = comment.IndexOf('=');
        var value = equals < 0 ? [] : comment[(equals + 1)..];
        return (value.StartsWith(' ') ? value[1..] : value).ToString();
    }

    private static GoldDocument Document(string id, int number, ImmutableArray<GoldSentence> sentences)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(sentences.Length);
        var places = ImmutableArray.CreateBuilder<WordPlace>();
        var words = ImmutableArray.CreateBuilder<ScoredWord>();
        var offset = 0;
        foreach (var sentence in sentences)
        {
            words.AddRange(sentence.Words(words.Count));
            var begin = offset;
            foreach (var (form, first, last) in sentence.SurfaceTokens())
            {
                var end = offset + PlacedWords.BareLength(form);
                places.AddRange(Places(sentence, new TextSpan(offset, end), form, first, last));
                offset = end;
            }

            spans.Add(new TextSpan(begin, offset));
        }

        var name = string.IsNullOrWhiteSpace(id) ? FormattableString.Invariant($"{number}") : id;
        return new GoldDocument(name, sentences, new PlacedWords(spans.MoveToImmutable(), places.ToImmutable(), words.ToImmutable()));
    }

    /// <summary>
    /// The words of one token. Where they spell it ("is" and "n't"), each covers its own characters, so that it does not matter whether a
    /// reading knows of the token; else all cover the whole of it.
    /// </summary>
    private static IEnumerable<WordPlace> Places(GoldSentence sentence, TextSpan span, string form, int first, int last)
    {
        var parts = Enumerable.Range(first, last - first + 1).Select(sentence.Form).ToArray();
        if (!PlacedWords.Bare(string.Concat(parts)).Equals(PlacedWords.Bare(form), StringComparison.OrdinalIgnoreCase))
        {
            return parts.Select((_, i) => new WordPlace(span, i));
        }

        var places = new WordPlace[parts.Length];
        var begin = span.Begin;
        for (var i = 0; i < parts.Length; i++)
        {
            var end = begin + PlacedWords.BareLength(parts[i]);
            places[i] = new WordPlace(new TextSpan(begin, end), 0);
            begin = end;
        }

        return places;
    }
}
