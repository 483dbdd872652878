using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>The forms of the irregular verbs and of the verbs that political news lives on.</summary>
internal sealed class VerbForms
{
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _past = new(StringComparer.Ordinal);

    private VerbForms()
    {
        var forms = new List<(string, string, string)>();
        foreach (var row in Listing.Rows("Syntax.irregular-verbs.tsv"))
        {
            AddPresent(forms, row[0]);
            foreach (var (past, tag) in row[1].Split('/').Select(f => (f, "VBD")).Concat(row[2].Split('/').Select(f => (f, "VBN"))))
            {
                forms.Add((past, tag, row[0]));
                _past.TryAdd(past, row[0]);
            }
        }

        foreach (var row in Listing.Rows("Syntax.news-verbs.tsv"))
        {
            var verb = row[0];
            AddPresent(forms, verb);
            var past = EnglishSpelling.Past(verb, row.Length > 1);
            forms.Add((past, "VBD", verb));
            forms.Add((past, "VBN", verb));
        }

        Forms = forms;
    }

    /// <summary>The one list.</summary>
    public static VerbForms Instance { get; } = new();

    /// <summary>Every form with its Penn tag and its verb.</summary>
    public IReadOnlyList<(string Form, string Tag, string Lemma)> Forms { get; }

    /// <summary>Whether a word is the base form of a listed verb.</summary>
    public bool IsBase(string lower) => _bases.Contains(lower);

    /// <summary>The verb of an irregular past form; null where there is none.</summary>
    public string? OfPast(string lower) => _past.GetValueOrDefault(lower);

    private void AddPresent(List<(string, string, string)> forms, string verb)
    {
        _bases.Add(verb);
        forms.Add((verb, "VB", verb));
        forms.Add((verb, "VBP", verb));
        forms.Add((EnglishSpelling.WithS(verb), "VBZ", verb));
        forms.Add((EnglishSpelling.Ing(verb), "VBG", verb));
    }
}
