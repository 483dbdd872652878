namespace Hearsay.Reading.Syntax;

/// <summary>What sort of thing a name names, as the network tells them apart.</summary>
public enum NameKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>An institution, party, company, armed force, outlet.</summary>
    Organisation,

    /// <summary>A state, town, region.</summary>
    Place,

    /// <summary>People of one nationality, their adjectives among them.</summary>
    Group,
}

/// <summary>A name as the network found it.</summary>
/// <param name="FirstToken">The index of its first token.</param>
/// <param name="TokenCount">How many tokens it covers; at least one.</param>
/// <param name="Kind">What sort of thing it names.</param>
/// <param name="Probability">How sure the network is of it, 0 to 1.</param>
public readonly record struct NameSpan(int FirstToken, int TokenCount, NameKind Kind, float Probability)
{
    /// <summary>The index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}
