using System.Collections.Frozen;
using Hearsay.Intake.Packing;

namespace Hearsay.Intake.Archives;

/// <summary>The named lines at the head of a record or a message, up to the blank line; a name that comes twice has its first value.</summary>
internal sealed class MessageHead
{
    private const int MostLines = 1000;
    private const int LongestLine = 64 * 1024;

    private readonly FrozenDictionary<string, string> _values;

    private MessageHead(Dictionary<string, string> values)
    {
        _values = values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The value of a name; null where there is none.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads up to the blank line, or the end.</summary>
    public static MessageHead Read(ByteLines source)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        for (var count = 0; count < MostLines && source.Line(LongestLine) is { Length: > 0 } line; count++)
        {
            if (line[0] is ' ' or '\t' && last is not null)
            {
                values[last] = $"{values[last]} {line.Trim()}";
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var name = line[..colon].Trim();
                last = values.TryAdd(name, line[(colon + 1)..].Trim()) ? name : null;
            }
        }

        return new MessageHead(values);
    }
}
