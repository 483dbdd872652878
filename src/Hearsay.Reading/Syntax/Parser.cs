using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Network;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Syntax;

/// <summary>
/// Gives every token its part of speech, lemma, head and relation, and finds names: all by the trained network but the lemmas, which come from
/// lists and spelling rules under the network's tags. Every sentence is one tree with one root. One parser serves any number of threads.
/// </summary>
public sealed class Parser
{
    private readonly ReaderNetwork _network;
    private readonly ImmutableArray<PartOfSpeech> _parts;
    private readonly FrozenDictionary<string, NameKind> _kinds;

    /// <summary>Makes a parser of a trained network.</summary>
    /// <exception cref="ArgumentException">The network tells parts of speech or kinds of names apart that Hearsay does not know.</exception>
    public Parser(ReaderNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        _parts = [.. network.Labels.PartsOfSpeech.Select(Enumerated<PartOfSpeech>)];
        _kinds = network.Labels.NameKinds.ToFrozenDictionary(kind => kind, Enumerated<NameKind>, StringComparer.Ordinal);
    }

    /// <summary>Gives every token its part of speech, lemma, head and relation, and finds the names.</summary>
    /// <param name="segmented">The sentences and tokens.</param>
    /// <param name="cancellation">Stops between batches of sentences.</param>
    /// <exception cref="OperationCanceledException">The parsing was cancelled.</exception>
    public ParsedText Parse(SegmentedText segmented, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(segmented);
        var sentences = new List<IReadOnlyList<string>>(segmented.Sentences.Length);
        foreach (var sentence in segmented.Sentences)
        {
            var forms = new string[sentence.TokenCount];
            for (var i = 0; i < forms.Length; i++)
            {
                forms[i] = segmented.Form(sentence.FirstToken + i);
            }

            sentences.Add(forms);
        }

        var predictions = _network.Predict(sentences, cancellation);
        var words = new Word[segmented.Tokens.Length];
        var names = ImmutableArray.CreateBuilder<NameSpan>();
        Dictionary<int, int>? cuts = null;
        for (var s = 0; s < predictions.Count; s++)
        {
            var (prediction, first) = (predictions[s], segmented.Sentences[s].FirstToken);
            for (var i = 0; i < sentences[s].Count; i++)
            {
                var penn = _network.Labels.Tags[prediction.Tags[i]];
                var relation = _network.Labels.Relations[prediction.Relations[i]];

                // "to" that marks an infinitive is a particle, and what it marks is a verb; the layers of the network do not always agree on them.
                var part = relation == "mark" && IsTo(sentences[s][i]) ? PartOfSpeech.Part : _parts[prediction.PartsOfSpeech[i]];
                if (part is not (PartOfSpeech.Verb or PartOfSpeech.Aux) && relation is "advcl" or "xcomp" or "ccomp" or "acl" && i > 0 && IsTo(sentences[s][i - 1])
                    && (part == PartOfSpeech.Adj || (prediction.Heads[i - 1] == i && _network.Labels.Relations[prediction.Relations[i - 1]] == "mark")))
                {
                    (part, penn) = (PartOfSpeech.Verb, "VB");
                }

                var lemma = Lemmatizer.Lemma(sentences[s][i], part, penn);
                var head = prediction.Heads[i];
                words[first + i] = new Word(lemma, part, head < 0 ? -1 : first + head, relation);
            }

            TreeRepair.Repair(words, sentences[s], first);
            foreach (var name in prediction.Names)
            {
                names.Add(new NameSpan(first + name.First, name.Count, _kinds[name.Kind], name.Probability));
            }

            if (prediction.Pieces > 1)
            {
                (cuts ??= [])[s] = prediction.Pieces;
            }
        }

        return new ParsedText(segmented, [.. words], names.ToImmutable(), cuts, [.. predictions.Select(prediction => prediction.Encoded)]);
    }

    private static bool IsTo(string form) => form.Equals("to", StringComparison.OrdinalIgnoreCase);

    private static T Enumerated<T>(string label)
        where T : struct, Enum =>
        Enum.TryParse<T>(label, ignoreCase: true, out var value) ? value : throw new ArgumentException($"The network tells of {label}, which is no {typeof(T).Name}.", nameof(label));
}
