namespace Hearsay.Reading.Syntax;

/// <summary>Makes a tree of a tagged sentence.</summary>
internal static class Attacher
{
    /// <summary>The head of every word (-1 for the root) and its relation.</summary>
    public static (int[] Heads, string[] Relations) Attach(TaggedSentence sentence)
    {
        var root = 0;
        for (var i = sentence.Count - 1; i >= 0; i--)
        {
            if (sentence.At(i) == PartOfSpeech.Verb)
            {
                root = i;
            }
        }

        var heads = Enumerable.Repeat(root, sentence.Count).ToArray();
        var relations = Enumerable.Repeat("dep", sentence.Count).ToArray();
        heads[root] = -1;
        relations[root] = "root";
        return (heads, relations);
    }
}
