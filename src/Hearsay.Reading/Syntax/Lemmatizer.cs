using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>Finds the dictionary form: the counted lists first, then the irregular forms, then the spelling rules.</summary>
internal static class Lemmatizer
{
    private static readonly FrozenDictionary<string, string> _plurals =
        Listing.Rows("Syntax.irregular-nouns.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The lemma of a form under the tag of that index.</summary>
    public static string Lemma(string form, int tagIndex)
    {
        var statistics = TagStatistics.Instance;
        var tag = statistics.Tags[tagIndex];
        if (tag.PartOfSpeech == PartOfSpeech.Propn)
        {
            return tag.Detail == "NNPS" ? EnglishSpelling.WithoutS(form) : form;
        }

        var lower = form.ToLowerInvariant();
        if (statistics.Lemma(lower, tagIndex) is { } listed)
        {
            return listed;
        }

        return tag switch
        {
            { PartOfSpeech: PartOfSpeech.X or PartOfSpeech.Num or PartOfSpeech.Sym or PartOfSpeech.Punct } => form,
            { PartOfSpeech: PartOfSpeech.Noun, IsPlural: true } => Singular(lower),
            { PartOfSpeech: PartOfSpeech.Verb or PartOfSpeech.Aux, Detail: "VBZ" } => EnglishSpelling.WithoutS(lower),
            { PartOfSpeech: PartOfSpeech.Verb or PartOfSpeech.Aux, IsPast: true } => VerbForms.Instance.OfPast(lower) ?? EnglishSpelling.Stem(lower, "ed", IsVerb),
            { PartOfSpeech: PartOfSpeech.Verb or PartOfSpeech.Aux, Detail: "VBG" } => EnglishSpelling.Stem(lower, "ing", IsVerb),
            _ => lower,
        };
    }

    private static string Singular(string lower)
    {
        if (_plurals.TryGetValue(lower, out var singular))
        {
            return singular;
        }

        var hyphen = lower.LastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < lower.Length && _plurals.TryGetValue(lower[(hyphen + 1)..], out singular))
        {
            return lower[..(hyphen + 1)] + singular;
        }

        return EnglishSpelling.WithoutS(lower);
    }

    private static bool IsVerb(string lower) => VerbForms.Instance.IsBase(lower) || TagStatistics.Instance.IsVerb(lower);
}
