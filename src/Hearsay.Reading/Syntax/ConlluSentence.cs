using System.Collections.Immutable;
using System.Text;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Text;
using Hearsay.Reading.Zones;

namespace Hearsay.Reading.Syntax;

/// <summary>A sentence as it stands in a CoNLL-U file: every line, and which of them are words.</summary>
/// <param name="Lines">The lines, comments and multiword and empty words among them, each cut at its tabs.</param>
/// <param name="Words">The indices, among the lines, of the words with a number of their own.</param>
internal sealed record ConlluSentence(IReadOnlyList<string[]> Lines, IReadOnlyList<int> Words)
{
    /// <summary>The sentence as the parser takes it: its forms with the white space that the file tells of.</summary>
    public SegmentedText ToSegmented()
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>(Words.Count);
        foreach (var line in Words)
        {
            var form = Lines[line][1];
            tokens.Add(new Token(new TextSpan(text.Length, text.Length + form.Length)));
            text.Append(form);
            if (!Lines[line][9].Contains("SpaceAfter=No", StringComparison.Ordinal))
            {
                text.Append(' ');
            }
        }

        var whole = new TextSpan(0, text.Length);
        var zoned = new ZonedDocument(new Document("conllu", text.ToString()), [new Zone(whole, ZoneKind.Body)]);
        return new SegmentedText(zoned, [new Sentence(tokens[0].Span.Union(tokens[^1].Span), 0, Words.Count, 0)], tokens.MoveToImmutable());
    }
}
