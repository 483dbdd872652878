using System.Collections.Frozen;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>The irregular verbs and the verbs that political news lives on.</summary>
internal sealed class VerbForms
{
    private readonly FrozenSet<string> _bases;
    private readonly FrozenDictionary<string, string> _past;

    private VerbForms()
    {
        var irregular = Listing.Rows("Syntax.irregular-verbs.tsv").ToList();
        _bases = irregular.Concat(Listing.Rows("Syntax.news-verbs.tsv")).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        var past = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in irregular)
        {
            foreach (var form in row[1].Split('/').Concat(row[2].Split('/')))
            {
                past.TryAdd(form, row[0]);
            }
        }

        _past = past.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The one list.</summary>
    public static VerbForms Instance { get; } = new();

    /// <summary>Whether a word is the base form of a listed verb.</summary>
    public bool IsBase(string lower) => _bases.Contains(lower);

    /// <summary>The verb of an irregular past form; null where there is none.</summary>
    public string? OfPast(string lower) => _past.GetValueOrDefault(lower);
}
