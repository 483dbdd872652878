using Hearsay.Dossiers.Claims;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;

namespace Hearsay.Storage;

/// <summary>What to show of a dossier; each part that is given must hold, and a part that cannot apply to a list is not asked of it.</summary>
public sealed record DossierFilter
{
    /// <summary>Everything.</summary>
    public static DossierFilter Everything { get; } = new();

    /// <summary>An actor's key, one of its names (letter case does not matter), or whole words of one where none is so called but persons by a surname alone: events, claims, stances and relations in which it takes part, quotations of it, documents that tell of it.</summary>
    public string? Actor { get; init; }

    /// <summary>The id of a claim, where one is wanted.</summary>
    public string? Claim { get; init; }

    /// <summary>The type of events and claims.</summary>
    public EventType? Type { get; init; }

    /// <summary>The first day: of the event where one is known, else of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day, inclusive: of the event where one is known, else of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The outlet of documents and quotations, or of one of a claim's accounts; letter case does not matter.</summary>
    public string? Outlet { get; init; }

    /// <summary>What sort of actors.</summary>
    public MentionKind? Kind { get; init; }

    /// <summary>The country of actors, ISO 3166-1 alpha-3; letter case does not matter.</summary>
    public string? Country { get; init; }

    /// <summary>The PLOVER sector of actors; letter case does not matter.</summary>
    public string? Sector { get; init; }

    /// <summary>The context of events (PLOVER's code).</summary>
    public string? Context { get; init; }

    /// <summary>What relation stances state.</summary>
    public StanceKind? Relation { get; init; }

    /// <summary>The status of events and stances; of claims, the stance of one of the accounts (<see cref="Stances.Of"/>).</summary>
    public EventStatus? Status { get; init; }

    /// <summary>How quotations are given.</summary>
    public Manner? Manner { get; init; }

    /// <summary>Words that all stand in the document or quotation.</summary>
    public string? Words { get; init; }
}
