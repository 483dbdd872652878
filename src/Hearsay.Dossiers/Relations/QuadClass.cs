namespace Hearsay.Dossiers.Relations;

/// <summary>The four classes into which PLOVER puts its event types; the numbers are those of its quad codes.</summary>
public enum QuadClass
{
    /// <summary>Agreements, talks, support, concessions.</summary>
    VerbalCooperation = 1,

    /// <summary>Working together, aid, retreat.</summary>
    MaterialCooperation = 2,

    /// <summary>Accusations, refusals, threats; PLOVER puts requests here too.</summary>
    VerbalConflict = 3,

    /// <summary>Protest, sanctions, mobilization, coercion, assault.</summary>
    MaterialConflict = 4,
}
