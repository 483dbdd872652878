using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>
/// Finds the spans that refer to actors: names by the network and the gazetteer; descriptions by their nouns; pronouns of persons.
/// See docs/actors.md.
/// </summary>
public sealed class MentionFinder
{
    private readonly Gazetteer _gazetteer;

    /// <summary>Makes a finder that knows what comes with the program.</summary>
    public MentionFinder()
        : this(Gazetteer.Default)
    {
    }

    /// <summary>Makes a finder that knows a gazetteer.</summary>
    public MentionFinder(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
    }

    /// <summary>Finds the spans that refer to actors.</summary>
    public MentionedText Find(ParsedText parsed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var segmented = parsed.Segmented;
        var forms = new TokenForms(segmented);
        var finders = new List<NameFinder>(segmented.Sentences.Length);
        var candidates = new List<List<NameCandidate>>(segmented.Sentences.Length);
        var next = 0;
        foreach (var sentence in segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            var finder = new NameFinder(forms, parsed, sentence, _gazetteer);
            finders.Add(finder);
            candidates.Add(finder.Find(parsed.Names, ref next));
        }

        var learned = new LearnedNames(forms, parsed, candidates);
        var mentions = new List<Mention>();
        for (var i = 0; i < candidates.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentence = segmented.Sentences[i];
            var names = learned.Settle(candidates[i], sentence, finders[i].Style)
                .Select(c => new Mention(segmented.SpanOfTokens(c.First, c.End - 1), c.Kind, MentionForm.Name, c.First, c.End - c.First, c.Entry) { Extent = segmented.SpanOfTokens(c.First - c.Titles, c.End - 1) })
                .ToList();
            mentions.AddRange(new DescriptionFinder(_gazetteer, forms, parsed, sentence, finders[i].Pieces, finders[i].Style).With(names));
        }

        return new MentionedText(parsed, [.. mentions]);
    }
}
