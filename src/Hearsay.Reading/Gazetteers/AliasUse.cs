namespace Hearsay.Reading.Gazetteers;

/// <summary>How a wording refers to a gazetteer entry; a wording may serve in several ways ("US").</summary>
[Flags]
public enum AliasUse
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>As a name ("Iraq").</summary>
    Name = 1,

    /// <summary>As an adjective ("Iraqi").</summary>
    Adjective = 2,
}
