namespace Hearsay.Dossiers.Copies;

/// <summary>
/// A word of a passage that bears content, packed into 32 bits: which word (22 bits), of what kind (2), and how rare it is
/// in news (8, in thirty-seconds of a natural logarithm). Two words that collide differ in one of four million cases.
/// </summary>
internal readonly record struct PassageWord(uint Packed)
{
    private const int KindShift = 8;
    private const int WordShift = 10;
    private const float Steps = 32;

    /// <summary>Packs a word.</summary>
    /// <param name="hash">Any hash of the word; its upper bits are kept.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="rarity">How rare it is: the natural logarithm of the number of texts in which it stands once; 0 to 7.9.</param>
    public PassageWord(ulong hash, PassageWordKind kind, double rarity)
        : this(((uint)(hash >> (64 - (32 - WordShift))) << WordShift) | ((uint)kind << KindShift) | (uint)Math.Clamp(Math.Round(rarity * Steps), 0, byte.MaxValue))
    {
    }

    /// <summary>Which word it is.</summary>
    public uint Word => Packed >> WordShift;

    /// <summary>Its kind.</summary>
    public PassageWordKind Kind => (PassageWordKind)((Packed >> KindShift) & 3);

    /// <summary>
    /// How much it tells of a copy that two passages have it. Names and numbers are the facts that every report of an event
    /// has, and what is quoted was heard by all who were there.
    /// </summary>
    public float Weight => (Packed & byte.MaxValue) / Steps * Kind switch
    {
        PassageWordKind.Name => 0.35f,
        PassageWordKind.Number => 0.6f,
        PassageWordKind.Quoted => 0.15f,
        _ => 1,
    };
}
