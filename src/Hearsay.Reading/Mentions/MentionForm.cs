namespace Hearsay.Reading.Mentions;

/// <summary>How an actor is referred to.</summary>
public enum MentionForm
{
    /// <summary>By name ("Abadi", "the Patriotic Union of Kurdistan", "Iraqis").</summary>
    Name,

    /// <summary>By description ("the prime minister", "the militias").</summary>
    Description,

    /// <summary>By pronoun.</summary>
    Pronoun,
}
