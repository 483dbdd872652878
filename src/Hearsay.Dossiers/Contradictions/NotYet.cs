using System.Collections.Frozen;
using Hearsay.Dossiers.Claims;

namespace Hearsay.Dossiers.Contradictions;

/// <summary>Whether an account says of something only that it has not happened so far.</summary>
internal static class NotYet
{
    private static readonly FrozenSet<string> Words = Tables.Set("Contradictions.not-yet.tsv");

    /// <summary>Whether the sentence of a telling says so.</summary>
    public static bool IsSaid(Telling telling)
    {
        var quote = $" {telling.Digest.Sentences[telling.Event.Sentence].Quote} ";
        return Words.Any(w => quote.Contains($" {w} ", StringComparison.OrdinalIgnoreCase) || quote.Contains($" {w},", StringComparison.OrdinalIgnoreCase) || quote.Contains($" {w}.", StringComparison.OrdinalIgnoreCase));
    }
}
