namespace Hearsay.Reading.Gazetteers;

/// <summary>A wording for an entry.</summary>
/// <param name="Wording">As it is written.</param>
/// <param name="Entry">What it refers to.</param>
/// <param name="Use">How.</param>
internal sealed record Alias(string Wording, Entry Entry, AliasUse Use)
{
    /// <summary>The folded words, each with whether it must be written in capitals or with a capital.</summary>
    public (string Folded, bool Capitals, bool Capital)[] Pieces { get; } =
    [
        .. Wording.Replace(",", " , ", StringComparison.Ordinal).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word =>
        {
            var letters = word.Where(char.IsLetter).ToArray();
            var capital = letters.Length > 0 && (char.IsUpper(letters[0]) || letters.Length > 2 && letters.Skip(1).Any(char.IsUpper));
            return (Folding.Fold(word), letters.Length > 1 && letters.All(char.IsUpper), capital);
        }),
    ];
}
