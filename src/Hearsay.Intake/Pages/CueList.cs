using System.Collections.Frozen;

namespace Hearsay.Intake.Pages;

/// <summary>The list of class and id words in <c>cues.tsv</c>: what designers call the parts of an article page.</summary>
internal static class CueList
{
    private const int MostWords = 3;
    private const int LongestToken = 60;

    private static readonly FrozenDictionary<string, Cue> s_cues = Load();

    /// <summary>The cue of a class or id attribute; where several hold, the longest, then the last in <see cref="Cue"/>.</summary>
    public static Cue Of(string? attribute)
    {
        if (string.IsNullOrEmpty(attribute))
        {
            return Cue.None;
        }

        var best = Cue.None;
        var bestWords = 0;
        foreach (var token in attribute.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token.Length > LongestToken)
            {
                continue;
            }

            var words = Words(token);
            for (var from = 0; from < words.Count; from++)
            {
                for (var count = 1; count <= Math.Min(MostWords, words.Count - from); count++)
                {
                    if (s_cues.TryGetValue(string.Join('-', words.Skip(from).Take(count)), out var cue)
                        && (count > bestWords || (count == bestWords && cue > best)))
                    {
                        (best, bestWords) = (cue, count);
                    }
                }
            }
        }

        return best;
    }

    /// <summary>"articleBody__text-2" as article, body, text, 2.</summary>
    internal static List<string> Words(string token)
    {
        var words = new List<string>();
        var begin = 0;
        for (var at = 0; at <= token.Length; at++)
        {
            var isBreak = at == token.Length || !char.IsLetterOrDigit(token[at]);
            var isHump = !isBreak && at > begin && char.IsUpper(token[at]) && char.IsLower(token[at - 1]);
            if ((isBreak || isHump) && at > begin)
            {
                words.Add(token[begin..at].ToLowerInvariant());
                begin = at;
            }

            begin = isBreak ? at + 1 : begin;
        }

        return words;
    }

    private static FrozenDictionary<string, Cue> Load()
    {
        var cues = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (cue, kind) in TableFile.Pairs("Hearsay.Intake.Pages.cues.tsv"))
        {
            cues.Add(cue, Enum.Parse<Cue>(kind, ignoreCase: true));
        }

        return cues.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
