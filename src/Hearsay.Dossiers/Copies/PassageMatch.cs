namespace Hearsay.Dossiers.Copies;

/// <summary>A passage and what answers to it in another document.</summary>
/// <param name="Passage">The index of the passage.</param>
/// <param name="First">The index of the first passage of the other document that answers to it; -1 where none does.</param>
/// <param name="Last">The index of the last: the same, or the next.</param>
/// <param name="Shared">The weight of the words that both have.</param>
/// <param name="Run">The weight of those of them that stand side by side in both.</param>
/// <param name="RunWords">How many different words these are.</param>
/// <param name="Whole">The weight of all words of the passage.</param>
/// <param name="Same">Whether both have the same letters and digits.</param>
internal readonly record struct PassageMatch(int Passage, int First, int Last, float Shared, float Run, int RunWords, float Whole, bool Same)
{
    /// <summary>What two passages about one matter share by chance.</summary>
    public const float Chance = 8;

    private const float LeastLiteral = 12;
    private const int FewestWords = 4;
    private const float LiteralPart = 0.6f;
    private const float RewrittenPart = 0.4f;

    /// <summary>Whether the passage was taken over as it is, or nearly so.</summary>
    public bool IsLiteral => First >= 0 && Run >= LiteralPart * Whole && ((Run >= LeastLiteral && RunWords >= FewestWords) || (Same && Run > Chance / 2));

    /// <summary>Whether the passage was taken over at all.</summary>
    public bool IsTaken => IsLiteral || (First >= 0 && Shared > LeastLiteral && Shared >= RewrittenPart * Whole && Run > 0);

    /// <summary>What the run tells beyond chance.</summary>
    public float Evidence => Math.Max(0, Run - (Same ? 0 : Chance));
}
