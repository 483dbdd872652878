using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Intake.Pages;

namespace Hearsay.Intake.Tables;

/// <summary>What a tool's exports are made of, by <c>presets.tsv</c>: the user's word that they come from it, instead of recognition by names.</summary>
internal sealed class Preset
{
    private static readonly FrozenDictionary<string, Preset> s_presets = TableFile.Rows("Hearsay.Intake.Tables.presets.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => new Preset(rows.Key, rows), StringComparer.Ordinal);

    private readonly Dictionary<string, (int Rank, FieldKind Field)> _fields = new(StringComparer.Ordinal);
    private readonly List<(FieldKind Field, string[] Names)> _needs = [];

    private Preset(string name, IEnumerable<string[]> rows)
    {
        Name = name;
        foreach (var row in rows)
        {
            var field = Enum.Parse<FieldKind>(row[1], ignoreCase: true);
            var names = row[2].Split(',');
            foreach (var one in names)
            {
                _fields.Add(one, (FieldNames.Own + _fields.Count, field));
            }

            if (row[3] == "needed")
            {
                _needs.Add((field, names));
            }
        }
    }

    /// <summary>The names of all presets, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_presets.Keys.Order(StringComparer.Ordinal)];

    public string Name { get; }

    /// <summary>A preset; null where none is called so.</summary>
    public static Preset? Of(string name) => s_presets.GetValueOrDefault(name);

    /// <summary>What a column or field holds; null where nothing of a document.</summary>
    public (int Rank, FieldKind Field)? Find(string name) => _fields.TryGetValue(FieldNames.Plain(name), out var found) ? found : null;

    /// <summary>What an export of the tool would have and this one has not, as a sentence; null where nothing is missing.</summary>
    /// <param name="given">The names that are there.</param>
    /// <param name="chosen">What the user says of columns, which need not be there by the tool's names.</param>
    public string? Missing(IEnumerable<string> given, IReadOnlyCollection<FieldKind> chosen)
    {
        var plain = given.Select(FieldNames.Plain).ToHashSet(StringComparer.Ordinal);
        var missing = _needs.Where(need => !chosen.Contains(need.Field) && !need.Names.Any(plain.Contains)).Select(need => string.Join(" or ", need.Names.Select(name => $"\"{name}\""))).ToList();
        return missing.Count == 0 ? null : $"It is no export of {Name}: there is no {string.Join(", and no ", missing)}.";
    }
}
