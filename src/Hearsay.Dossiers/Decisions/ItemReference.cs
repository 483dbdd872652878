using System.Globalization;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Decisions;

/// <summary>An item of a document by its kind and words, not by an id that another reading would give to something else.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The first stretch of the words that carry an event, the content of an attribution, the first mention of an actor.</param>
public readonly record struct ItemReference(ItemKind Kind, TextSpan Span)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="InvalidDataException">The text refers to no item.</exception>
    public static ItemReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('|') is [var kind, var first, var last]
            && Enum.TryParse<ItemKind>(kind, ignoreCase: true, out var sort) && Enum.IsDefined(sort) && char.IsLetter(kind[0])
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var begin)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && begin < end
            ? new ItemReference(sort, new TextSpan(begin, end))
            : throw new InvalidDataException($"\"{text}\" refers to no item of a document.");
    }

    /// <summary>One line: kind, begin and end, with "|" between.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind.ToString().ToLowerInvariant()}|{Span.Begin}|{Span.End}");
}
