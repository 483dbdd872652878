using System.Collections.Immutable;

namespace Hearsay.Intake.Tables;

/// <summary>Which columns of a table hold what, where the user says so; for the rest their names tell.</summary>
internal sealed class ColumnChoice
{
    private const string PresetMark = "preset=";

    private readonly Dictionary<string, FieldKind> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>No choice.</summary>
    public static ColumnChoice None { get; } = new();

    /// <summary>As it was written, "field=column" each, and "preset=name".</summary>
    public ImmutableArray<string> Written { get; private init; } = [];

    /// <summary>The tool whose names are meant; null where those of all tools are.</summary>
    public Preset? Preset { get; private set; }

    /// <summary>Reads the choice.</summary>
    /// <exception cref="FormatException">One is not a known field, "=" and a column, nor a known preset.</exception>
    public static ColumnChoice Of(IEnumerable<string> written)
    {
        var choice = new ColumnChoice { Written = [.. written] };
        foreach (var one in choice.Written)
        {
            if (one.StartsWith(PresetMark, StringComparison.Ordinal))
            {
                choice.Preset = Preset.Of(one[PresetMark.Length..]) ?? throw new FormatException($"\"{one}\" names no preset; there are {string.Join(", ", Preset.Names)}.");
                continue;
            }

            var at = one.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == one.Length - 1 || !Enum.TryParse<FieldKind>(one[..at], ignoreCase: true, out var field) || char.IsDigit(one[0]))
            {
                throw new FormatException($"\"{one}\" is not FIELD=COLUMN; the fields are {string.Join(", ", Enum.GetNames<FieldKind>().Select(name => name.ToLowerInvariant()))}.");
            }

            choice._columns[one[(at + 1)..].Trim()] = field;
        }

        return choice;
    }

    /// <summary>What a column holds: by the user's choice, by its number from 1, else by its name; null where nothing of a document.</summary>
    public (int Rank, FieldKind Field)? Find(string column, int number)
    {
        if (_columns.TryGetValue(column.Trim(), out var field) || _columns.TryGetValue(number.ToString(System.Globalization.CultureInfo.InvariantCulture), out field))
        {
            return (-1, field);
        }

        return Preset is not null ? Preset.Find(column) : FieldNames.Find(column) is { } known ? known with { Rank = known.Rank + FieldNames.Own } : null;
    }

    /// <summary>What a field of a JSON object holds; null where nothing of a document.</summary>
    public (int Rank, FieldKind Field)? FindField(string name) => Preset is not null ? Preset.Find(name) : FieldNames.Find(name);

    /// <summary>What the preset needs and is not there, as a sentence; null where nothing is missing.</summary>
    public string? Missing(IEnumerable<string> names) => Preset?.Missing(names, _columns.Values);
}
