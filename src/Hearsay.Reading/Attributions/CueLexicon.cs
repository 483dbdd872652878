using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>The verbs that report, under all their forms; read from <c>cue-verbs.tsv</c>.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, (CueVerb Verb, CueForm Form)> Forms = Load();

    private static readonly FrozenSet<string> Known = Forms.Values.Select(f => f.Verb.Lemma)
        .Concat(new[] { "cue-nouns.tsv", "cue-states.tsv", "cue-hedges.tsv" }.SelectMany(list => Listing.Rows("Attributions." + list)).Select(cells => cells[0]))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every verb once, in the order of the list.</summary>
    public static IEnumerable<CueVerb> Verbs => Forms.Values.Select(f => f.Verb).Distinct().OrderBy(v => v.Lemma, StringComparer.Ordinal);

    /// <summary>Whether a list of cues, whatever its kind, has a word in its dictionary form: a verb, noun, state or hedge.</summary>
    public static bool Knows(string lemma) => Known.Contains(lemma);

    /// <summary>The verb of which a word, in lower case, is a form.</summary>
    public static bool TryFind(string lower, out CueVerb verb, out CueForm form)
    {
        var found = Forms.TryGetValue(lower, out var entry);
        (verb, form) = entry;
        return found;
    }

    private static FrozenDictionary<string, (CueVerb Verb, CueForm Form)> Load()
    {
        var forms = new Dictionary<string, (CueVerb Verb, CueForm Form)>(StringComparer.Ordinal);
        foreach (var cells in Listing.Rows("Attributions.cue-verbs.tsv"))
        {
            var takes = cells[2].Split(' ').Aggregate(CueTakes.None, (all, name) => all | Enum.Parse<CueTakes>(name, ignoreCase: true));
            var particles = cells[3] is "-" ? [] : cells[3].Split(' ').ToImmutableArray();
            var verb = new CueVerb(cells[0], Enum.Parse<CueKind>(cells[1], ignoreCase: true), takes, particles);
            var irregular = cells[4] is "-" ? [] : cells[4].Split(' ');
            Add(verb.Lemma, CueForm.Base);
            Add(Third(verb.Lemma), CueForm.Third);
            if (irregular.Length == 0)
            {
                Add(Past(verb.Lemma), CueForm.Past | CueForm.Participle);
            }
            else
            {
                Add(irregular[0], CueForm.Past);
                Add(irregular[^1], CueForm.Participle);
                foreach (var doubled in irregular.Where(f => f.EndsWith("ed", StringComparison.Ordinal)))
                {
                    // "label" has both "labeled" and "labelled"; either may be either.
                    Add(doubled, CueForm.Past | CueForm.Participle);
                    Add(doubled[..^2] + "ing", CueForm.Gerund);
                }
            }

            Add(Gerund(verb.Lemma), CueForm.Gerund);

            void Add(string form, CueForm shape)
            {
                if (!forms.TryGetValue(form, out var known))
                {
                    forms.Add(form, (verb, shape));
                }
                else if (known.Verb == verb)
                {
                    forms[form] = (verb, known.Form | shape);
                }
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool EndsInConsonantY(string lemma) => lemma.Length > 1 && lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2]);

    private static string Third(string lemma) =>
        EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es"
        : lemma + "s";

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d" : EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Gerund(string lemma) =>
        lemma[^1] == 'e' && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing" : lemma + "ing";
}
