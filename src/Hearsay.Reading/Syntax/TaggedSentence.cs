namespace Hearsay.Reading.Syntax;

/// <summary>The words of one sentence with their tags and lemmas, before they are a tree.</summary>
internal sealed class TaggedSentence
{
    /// <summary>Looks up the tags and finds the lemmas.</summary>
    public TaggedSentence(IReadOnlyList<string> forms, int[] tags)
    {
        Lower = [.. forms.Select(f => f.ToLowerInvariant())];
        ContextRules.Apply(Lower, tags);
        Tags = [.. tags.Select(t => TagStatistics.Instance.Tags[t])];
        Lemmas = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            Lemmas[i] = Lemmatizer.Lemma(forms[i], tags[i]);
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => Tags.Length;

    /// <summary>One tag a word.</summary>
    public Tag[] Tags { get; }

    /// <summary>The forms in lower case.</summary>
    public string[] Lower { get; }

    /// <summary>One lemma a word.</summary>
    public string[] Lemmas { get; }

    /// <summary>The part of speech of a word; X outside the sentence.</summary>
    public PartOfSpeech At(int word) => word >= 0 && word < Count ? Tags[word].PartOfSpeech : PartOfSpeech.X;

    /// <summary>The form of a word in lower case; empty outside the sentence.</summary>
    public string Form(int word) => word >= 0 && word < Count ? Lower[word] : "";

    /// <summary>The detail of a word's tag; empty outside the sentence.</summary>
    public string Detail(int word) => word >= 0 && word < Count ? Tags[word].Detail : "";
}
