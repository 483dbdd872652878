using System.Collections.Frozen;
using Hearsay.Reading.Syntax;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Quantities;

/// <summary>What a number tells of an event, by the words that govern it: killed, wounded, arrested. From the tree alone.</summary>
internal sealed class MeasureFinder(ParsedText parsed)
{
    private const int Highest = 5;

    private static readonly FrozenDictionary<(string Lemma, string Role), (string Measure, bool Grows)> Measures = Listing.Rows("Quantities.measures.tsv")
        .ToFrozenDictionary(r => (r[0], r[2]), r => (r[1], r[3].Length > 0));

    /// <summary>The measure; null where no governing word tells one.</summary>
    /// <param name="token">The token by which the number hangs in the tree.</param>
    /// <param name="sentence">The tokens of the sentence.</param>
    public (string Measure, bool Grows)? Of(int token, (int First, int End) sentence)
    {
        if ((Noun(token) ?? Below(token, sentence)) is { } own)
        {
            return own;
        }

        var at = token;
        for (var steps = 0; steps < Highest && parsed.Words[at].Head >= 0; steps++)
        {
            var relation = parsed.Words[at].Relation;

            // A bare number behind its verb is taken for a complement at times ("arrested 1,215").
            var role = relation is "nsubj:pass" or "obj" or "iobj" || (at == token && relation == "xcomp" && parsed.Words[at].PartOfSpeech == PartOfSpeech.Num) ? "object" : relation == "nsubj" ? "subject" : "other";
            var head = parsed.Words[at].Head;
            if ((parsed.Words[head].PartOfSpeech == PartOfSpeech.Adj || (role == "other" && parsed.Words[head].PartOfSpeech == PartOfSpeech.Noun)) && Noun(head) is { } counted)
            {
                // "the bodies of 12 people"; "30 others wounded", "leaving 14 people dead".
                return counted;
            }

            if (role != "other" && (Verb(head, role) ?? (role == "object" || parsed.Words[head].Relation == "root" ? Complement(head, sentence) : null)) is { } done)
            {
                return done;
            }

            if (parsed.Words[head].PartOfSpeech == PartOfSpeech.Verb)
            {
                // "The death toll rose to 45", "bringing the toll to 45".
                return role == "other" ? Beside(head, at, sentence) : null;
            }

            at = head;
        }

        return null;
    }

    private (string, bool)? Noun(int token) => Look(token, "noun");

    private (string, bool)? Verb(int token, string role) => Look(token, role) ?? Look(token, "any");

    private (string, bool)? Look(int token, string role) => Measures.TryGetValue((Lemma(token), role), out var found) ? found : null;

    /// <summary>"14 people dead", "three missing soldiers", "12 people killed in the raid": what hangs on the noun.</summary>
    private (string, bool)? Below(int token, (int First, int End) sentence)
    {
        for (var child = sentence.First; child < sentence.End; child++)
        {
            if (parsed.Words[child].Head != token)
            {
                continue;
            }

            if (parsed.Words[child].Relation is "amod" or "appos" && Noun(child) is { } state)
            {
                return state;
            }

            if (child > token && parsed.Words[child].Relation is "acl" && parsed.Segmented.Form(child).EndsWith("ed", StringComparison.Ordinal) && Look(child, "object") is { } done)
            {
                return done;
            }
        }

        return null;
    }

    /// <summary>"Left 14 people dead", "were reported killed": the complement of the verb.</summary>
    private (string, bool)? Complement(int verb, (int First, int End) sentence)
    {
        for (var child = verb + 1; child < sentence.End; child++)
        {
            if (parsed.Words[child].Head == verb && parsed.Words[child].Relation is "xcomp" && (Noun(child) ?? Look(child, "object")) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    private (string, bool)? Beside(int verb, int but, (int First, int End) sentence)
    {
        for (var child = sentence.First; child < sentence.End; child++)
        {
            if (child != but && parsed.Words[child].Head == verb && parsed.Words[child].Relation is "nsubj" or "obj" && Noun(child) is { } counted)
            {
                return counted;
            }
        }

        return null;
    }

    private string Lemma(int token) => parsed.Words[token].Lemma.ToLowerInvariant();
}
