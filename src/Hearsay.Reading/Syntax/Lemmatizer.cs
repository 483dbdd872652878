using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>Finds the dictionary form under a word's tags: the counted list first, then the irregular forms, then the spelling rules.</summary>
internal static class Lemmatizer
{
    private static readonly FrozenDictionary<(string Form, PartOfSpeech Part, string Penn), string> _counted = Listing.Rows("Syntax.lemmas.tsv")
        .Select(r => (Form: r[0], Tags: r[1].Split('.', 2), Lemma: r[2]))
        .ToFrozenDictionary(r => (r.Form, Enum.Parse<PartOfSpeech>(r.Tags[0], ignoreCase: true), r.Tags[1]), r => r.Lemma);

    private static readonly FrozenDictionary<string, string> _plurals =
        Listing.Rows("Syntax.irregular-nouns.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> _verbs =
        Listing.Rows("Syntax.lemmas.tsv").Where(r => r[1].StartsWith("VERB.", StringComparison.Ordinal)).Select(r => r[2]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lemma of a form.</summary>
    /// <param name="form">The form as it is written.</param>
    /// <param name="part">Its universal part of speech.</param>
    /// <param name="penn">Its Penn Treebank tag, which tells number and tense.</param>
    public static string Lemma(string form, PartOfSpeech part, string penn)
    {
        if (part == PartOfSpeech.Propn)
        {
            return penn == "NNPS" ? EnglishSpelling.WithoutS(form) : form;
        }

        if (part is PartOfSpeech.Punct or PartOfSpeech.Sym or PartOfSpeech.Num)
        {
            return form;
        }

        var lower = form.ToLowerInvariant();
        if (_counted.TryGetValue((lower, part, penn), out var counted))
        {
            return counted;
        }

        return (part, penn) switch
        {
            (PartOfSpeech.X, _) => form,
            (PartOfSpeech.Noun, "NNS") => Singular(lower),
            (PartOfSpeech.Verb or PartOfSpeech.Aux, "VBZ") => EnglishSpelling.WithoutS(lower),
            (PartOfSpeech.Verb or PartOfSpeech.Aux, "VBD" or "VBN") => VerbForms.Instance.OfPast(lower) ?? EnglishSpelling.Stem(lower, "ed", IsVerb),
            (PartOfSpeech.Verb or PartOfSpeech.Aux, "VBG") => EnglishSpelling.Stem(lower, "ing", IsVerb),
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

    private static bool IsVerb(string lower) => VerbForms.Instance.IsBase(lower) || _verbs.Contains(lower);
}
