using System.Collections.Frozen;

namespace Hearsay.Reading.Events;

/// <summary>The words that tell how an event stands to fact, and the verbs that govern other events.</summary>
internal sealed class StatusCues
{
    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, Governor> _governors;

    private StatusCues()
    {
        _words = LexiconFile.Rows("cues.tsv", 2).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        _governors = LexiconFile.Rows("governors.tsv", 4).ToFrozenDictionary(
            r => $"{r[0]}\t{r[1]}",
            r => new Governor(Enum.Parse<EventStatus>(r[2], ignoreCase: true), r[3] == "obj"),
            StringComparer.Ordinal);
    }

    /// <summary>The cues.</summary>
    public static StatusCues Instance { get; } = new();

    /// <summary>What a word or lemma tells ("negated", "possible", "would" …); null for nothing.</summary>
    public string? Of(string word) => _words.GetValueOrDefault(word);

    /// <summary>What a verb makes of what it governs in a form ("to", "ing", "noun" or a preposition); null where it is not known to govern.</summary>
    public Governor? GovernorOf(string lemma, string form) => _governors.GetValueOrDefault($"{lemma}\t{form}");
}
