namespace Hearsay.Reading.Mentions;

/// <summary>What sort of actor is named.</summary>
public enum MentionKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>An institution, party, company, armed force, outlet.</summary>
    Organisation,

    /// <summary>A state, town, region; also where it acts ("Washington said").</summary>
    Place,

    /// <summary>People of one nationality or religion, an armed or political group.</summary>
    Group,

    /// <summary>Anything else that acts.</summary>
    Other,
}
