using System.Collections.Immutable;

namespace Hearsay.Intake.Tables;

/// <summary>Which columns of a table hold what, where the user says so; for the rest their names tell.</summary>
internal sealed class ColumnChoice
{
    private readonly Dictionary<string, FieldKind> _columns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>No choice.</summary>
    public static ColumnChoice None { get; } = new();

    /// <summary>As it was written, "field=column" each.</summary>
    public ImmutableArray<string> Written { get; private init; } = [];

    /// <summary>Reads the choice.</summary>
    /// <exception cref="FormatException">One is not a known field, "=" and a column.</exception>
    public static ColumnChoice Of(IEnumerable<string> written)
    {
        var choice = new ColumnChoice { Written = [.. written] };
        foreach (var one in choice.Written)
        {
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

        return FieldNames.Find(column) is { } known ? known with { Rank = known.Rank + FieldNames.Own } : null;
    }
}
