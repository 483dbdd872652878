using System.Text.Json;
using Hearsay.Dossiers.Terms;

namespace Hearsay.Dossiers.Tests.Terms;

/// <summary>Builds the annotation of one sentence from words with their trees: "Iran/PROPN/2/nsubj@Iran" is a token with head (from 1, 0 for the root), relation, and whom it mentions.</summary>
internal static class Annotated
{
    /// <summary>The text of a sentence.</summary>
    /// <param name="words">The tokens, parted by blanks; "lemma" is the word in lower case unless given as "word|lemma".</param>
    /// <param name="zone">The kind of zone that holds it.</param>
    /// <param name="voice">Who is said to have said all of it; null for nobody.</param>
    public static AnnotatedText Of(string words, string zone = "body", string? voice = null)
    {
        var tokens = new List<object>();
        var mentions = new List<object>();
        var actors = new List<string>();
        var text = "";
        foreach (var word in words.Split(' '))
        {
            var marked = word.Split('@');
            var parts = marked[0].Split('/');
            var form = parts[0].Split('|');
            var begin = text.Length == 0 ? 0 : text.Length + 1;
            text = (text.Length == 0 ? "" : text + " ") + form[0];
            tokens.Add(new { begin, end = text.Length, lemma = form[^1].ToLowerInvariant(), upos = parts[1], head = int.Parse(parts[2]) - 1, deprel = parts[3] });
            if (marked.Length > 1)
            {
                if (!actors.Contains(marked[1]))
                {
                    actors.Add(marked[1]);
                }

                mentions.Add(new { begin, end = text.Length, actor = $"a{actors.IndexOf(marked[1])}" });
            }
        }

        return AnnotatedText.Parse(JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = "d0",
            outlet = "Post",
            text,
            zones = new[] { new { begin = 0, end = text.Length, kind = zone, author = zone == "comment" ? "Zed" : null, replyTo = (int?)null } },
            sentences = new[] { new { begin = 0, end = text.Length } },
            tokens,
            mentions,
            actors = actors.Select((name, index) => new { id = $"a{index}", name }),
            attributions = voice is null ? [] : new[] { new { id = "q1", source = new[] { new { begin = 0, end = 1 } }, content = new[] { new { begin = 0, end = text.Length } }, actor = (string?)null, parent = (string?)null } },
        }));
    }
}
