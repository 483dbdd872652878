namespace Hearsay.Dossiers.Views;

/// <summary>How much of a dossier a brief shows. Every limit counts lines; what is beyond it is counted, never dropped in silence.</summary>
public sealed record BriefOptions
{
    /// <summary>The title; null makes one from the main actors.</summary>
    public string? Title { get; init; }

    /// <summary>The dossier's path, for the commands that a brief names ("hearsay show claims story.hearsay"); null leaves it out.</summary>
    public string? DossierPath { get; init; }

    /// <summary>The number of documents listed.</summary>
    public int Documents { get; init; } = 20;

    /// <summary>The number of actors listed.</summary>
    public int Actors { get; init; } = 12;

    /// <summary>The number of main claims listed.</summary>
    public int Claims { get; init; } = 12;

    /// <summary>The number of contested claims listed.</summary>
    public int Contested { get; init; } = 8;

    /// <summary>The number of open conditions, threats and promises listed.</summary>
    public int Open { get; init; } = 8;

    /// <summary>The number of conditional threats, promises and demands listed.</summary>
    public int Ledger { get; init; } = 10;

    /// <summary>The number of requests and intentions listed.</summary>
    public int Intentions { get; init; } = 8;

    /// <summary>The number of relations listed and drawn.</summary>
    public int Relations { get; init; } = 16;

    /// <summary>The number of statements on how actors stand to one another.</summary>
    public int Stances { get; init; } = 8;

    /// <summary>The number of pairs listed of whom more speaks for an alignment than against one.</summary>
    public int Alignments { get; init; } = 4;

    /// <summary>The number of speakers listed.</summary>
    public int Speakers { get; init; } = 10;

    /// <summary>The number of dated claims drawn on the timeline.</summary>
    public int Marks { get; init; } = 120;

    /// <summary>The number of different voices named for one claim, and of names and offices for one actor.</summary>
    public int Voices { get; init; } = 4;

    /// <summary>The number of evidence numbers on one line.</summary>
    public int References { get; init; } = 6;

    /// <summary>Refuses a limit that would show nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    internal void ThrowUnlessPositive()
    {
        Check(Documents, nameof(Documents));
        Check(Actors, nameof(Actors));
        Check(Claims, nameof(Claims));
        Check(Contested, nameof(Contested));
        Check(Open, nameof(Open));
        Check(Ledger, nameof(Ledger));
        Check(Intentions, nameof(Intentions));
        Check(Relations, nameof(Relations));
        Check(Stances, nameof(Stances));
        Check(Alignments, nameof(Alignments));
        Check(Speakers, nameof(Speakers));
        Check(Marks, nameof(Marks));
        Check(Voices, nameof(Voices));
        Check(References, nameof(References));
    }

    private static void Check(int value, string name) => ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
}
