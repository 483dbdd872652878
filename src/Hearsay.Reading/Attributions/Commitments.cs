using System.Collections.Frozen;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>
/// Tells how source and author stand to a content by the cue and the adverbs on it, from <c>commitments.tsv</c>; the strongest word counts. The
/// distinction is that of Saurí and Pustejovsky (FactBank, 2009): who commits to what is told, and who only passes it on.
/// </summary>
internal static class Commitments
{
    private static readonly FrozenDictionary<string, (SourceStance Source, AuthorStance Author)> Words = Listing.Rows("Attributions.commitments.tsv")
        .ToFrozenDictionary(cells => cells[0], cells => (Enum.Parse<SourceStance>(cells[1], ignoreCase: true), Enum.Parse<AuthorStance>(cells[2], ignoreCase: true)), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silences = FrozenSet.Create(StringComparer.Ordinal, "decline", "refuse");

    /// <summary>The commitment that a cue tells.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="first">The first token of the cue.</param>
    /// <param name="end">The token after its last.</param>
    public static Commitment Of(ParsedText parsed, int first, int end)
    {
        var (source, author, evidence) = (SourceStance.Asserts, AuthorStance.Neutral, default(TextSpan));
        var (sourceAt, authorAt) = (-1, -1);
        foreach (var token in OfCue(parsed, first, end))
        {
            var word = parsed.Words[token];
            var (lemma, form) = (word.Lemma.ToLowerInvariant(), parsed.Segmented.Form(token).ToLowerInvariant());
            var told = (Source: SourceStance.Asserts, Author: AuthorStance.Neutral);
            if (IsWithoutEvidence(parsed, token))
            {
                told.Author = AuthorStance.Distances;
            }
            else if (!Words.TryGetValue(lemma, out told) && !Words.TryGetValue(form, out told) && (IsNegation(lemma, form) || (Silences.Contains(lemma) && token < end - 1)))
            {
                told.Source = SourceStance.Withholds;
            }

            // "call" is a wish only as "call for"; "asked him to leave" is one too, "asked whether" is not.
            if ((lemma is "call" or "appeal" && !Follows(parsed, token, "for", "on", "upon", "to")) || (lemma is "plead" && Follows(parsed, token, "not", "guilty")))
            {
                continue;
            }

            if (lemma is "ask" && HasInfinitive(parsed, token))
            {
                told = (SourceStance.Wants, AuthorStance.Neutral);
            }

            (source, sourceAt) = told.Source > source ? (told.Source, token) : (source, sourceAt);
            (author, authorAt) = told.Author > author ? (told.Author, token) : (author, authorAt);
        }

        foreach (var token in new[] { sourceAt, authorAt }.Where(t => t >= 0).Distinct())
        {
            evidence = evidence.IsEmpty ? parsed.Segmented.Tokens[token].Span : evidence.Union(parsed.Segmented.Tokens[token].Span);
        }

        // What a source does not say it does not stand for, whatever the verb.
        return new Commitment(source, source == SourceStance.Withholds && author == AuthorStance.Distances ? AuthorStance.Neutral : author, evidence);
    }

    /// <summary>The cue's own tokens, the adverbs and negations that hang on them, and "without evidence" nearby.</summary>
    private static IEnumerable<int> OfCue(ParsedText parsed, int first, int end)
    {
        var sentence = parsed.Segmented.Sentences[parsed.Segmented.SentenceOf(first)];
        var (from, to) = (Math.Max(sentence.FirstToken, first - 4), Math.Min(sentence.EndToken, end + 6));
        for (var token = from; token < to; token++)
        {
            var head = parsed.Words[token].Head;
            if ((token >= first && token < end) || IsWithoutEvidence(parsed, token) || (head >= first && head < end && parsed.Words[token].Relation is "advmod"))
            {
                yield return token;
            }
        }
    }

    private static bool IsNegation(string lemma, string form) => lemma is "not" or "never" || form is "n't" or "n’t";

    private static bool IsWithoutEvidence(ParsedText parsed, int token) =>
        parsed.Words[token].Lemma is "evidence" or "proof" && token > 0 && parsed.Segmented.Form(token - 1).Equals("without", StringComparison.OrdinalIgnoreCase);

    private static bool Follows(ParsedText parsed, int token, params ReadOnlySpan<string> forms) =>
        token + 1 < parsed.Words.Length && forms.Contains(parsed.Segmented.Form(token + 1).ToLowerInvariant());

    private static bool HasInfinitive(ParsedText parsed, int token)
    {
        for (var next = token + 1; next < Math.Min(token + 30, parsed.Words.Length); next++)
        {
            if (parsed.Words[next].Head == token && parsed.Words[next].Relation is "xcomp")
            {
                return true;
            }
        }

        return false;
    }
}
