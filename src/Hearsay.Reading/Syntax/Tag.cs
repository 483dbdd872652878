namespace Hearsay.Reading.Syntax;

/// <summary>A part of speech with the detail on which its neighbours depend: <c>VERB.VBN</c>, <c>PART.TO</c>, <c>DET.W</c>.</summary>
/// <param name="PartOfSpeech">The universal part of speech.</param>
/// <param name="Detail">What stands after the dot, mostly the Penn Treebank's tag; empty where nothing does.</param>
internal sealed record Tag(PartOfSpeech PartOfSpeech, string Detail)
{
    /// <summary>A participle or a past form: "asked".</summary>
    public bool IsPast => Detail is "VBD" or "VBN";

    /// <summary>A form that can stand as the verb of a clause by itself.</summary>
    public bool IsFinite => Detail is "VBD" or "VBZ" or "VBP" or "MD";

    /// <summary>A plural noun.</summary>
    public bool IsPlural => Detail is "NNS" or "NNPS";

    /// <summary>Reads <c>VERB.VBN</c>.</summary>
    /// <exception cref="ArgumentException">The part of speech is none of the universal ones.</exception>
    public static Tag Parse(string written)
    {
        var dot = written.IndexOf('.', StringComparison.Ordinal);
        return new Tag(Enum.Parse<PartOfSpeech>(dot < 0 ? written : written[..dot], ignoreCase: true), dot < 0 ? "" : written[(dot + 1)..]);
    }
}
