using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Syntax;

/// <summary>
/// Gives every token its part of speech, lemma, head and relation: tags by counts (<see cref="Tagger"/>), lemmas by lists and
/// spelling rules, trees by rules over noun phrases and verb groups. Every sentence is one tree with one root; the cost is
/// linear in the tokens. One parser serves any number of threads.
/// </summary>
public sealed class Parser
{
    /// <summary>Gives every token its part of speech, lemma, head and relation.</summary>
    /// <param name="segmented">The sentences and tokens.</param>
    /// <param name="cancellation">Stops between sentences.</param>
    /// <exception cref="OperationCanceledException">The parsing was cancelled.</exception>
    public ParsedText Parse(SegmentedText segmented, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(segmented);
        var words = new Word[segmented.Tokens.Length];
        foreach (var sentence in segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var forms = new string[sentence.TokenCount];
            for (var i = 0; i < forms.Length; i++)
            {
                forms[i] = segmented.Form(sentence.FirstToken + i);
            }

            var tree = ParseForms(forms);
            for (var i = 0; i < forms.Length; i++)
            {
                words[sentence.FirstToken + i] = tree[i] with { Head = tree[i].Head < 0 ? -1 : sentence.FirstToken + tree[i].Head };
            }
        }

        return new ParsedText(segmented, [.. words]);
    }

    /// <summary>Parses the forms of one sentence; the heads are indices into it, -1 for the root.</summary>
    internal static Word[] ParseForms(IReadOnlyList<string> forms)
    {
        var tags = Tagger.Tags(forms);
        var analysis = new TaggedSentence(forms, tags);
        var (heads, relations) = Attacher.Attach(analysis);
        var words = new Word[forms.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new Word(analysis.Lemmas[i], analysis.Tags[i].PartOfSpeech, heads[i], relations[i]);
        }

        return words;
    }
}
