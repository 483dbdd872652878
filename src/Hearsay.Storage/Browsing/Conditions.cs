using Dapper;

namespace Hearsay.Storage.Browsing;

/// <summary>The conditions of a query: only those that are asked for, so that SQLite finds the index for each.</summary>
internal sealed class Conditions
{
    private readonly List<string> _parts = [];

    /// <summary>The values by name.</summary>
    public DynamicParameters Values { get; } = new();

    /// <summary>"WHERE …", or nothing.</summary>
    public string Where => _parts.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _parts);

    /// <summary>Whether nothing is asked for.</summary>
    public bool None => _parts.Count == 0;

    /// <summary>Adds a condition with its value; a null asks for nothing.</summary>
    public Conditions And(string condition, string name, object? value)
    {
        if (value is not null)
        {
            _parts.Add(condition);
            Values.Add(name, value);
        }

        return this;
    }

    /// <summary>Adds a condition without a value.</summary>
    public Conditions AndIf(bool asked, string condition)
    {
        if (asked)
        {
            _parts.Add(condition);
        }

        return this;
    }
}
