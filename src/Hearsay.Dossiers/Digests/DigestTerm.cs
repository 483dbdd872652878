namespace Hearsay.Dossiers.Digests;

/// <summary>A word that tells what an article is about.</summary>
/// <param name="Text">The word in lower case; its base form where it is neither name nor number.</param>
/// <param name="Count">How often the article has it; at least one.</param>
public readonly record struct DigestTerm(string Text, int Count)
{
    /// <summary>How often it stands in the first two sentences, the headline among them.</summary>
    public int Lead { get; init; }

    /// <summary>How often it is part of a name.</summary>
    public int Names { get; init; }

    /// <summary>How often it is part of a name in the first two sentences.</summary>
    public int LeadNames { get; init; }

    /// <summary>How often it is a number.</summary>
    public int Numbers { get; init; }
}
