using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Claims;

/// <summary>An event of one document, on its way into a claim.</summary>
/// <param name="Digest">The document.</param>
/// <param name="Ordinal">The index of the event among the document's.</param>
/// <param name="Source">Who does it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Beside">Whom its sentence mentions besides.</param>
/// <param name="Place">Where; null where the text does not say.</param>
/// <param name="Article">The document's words as a vector of length one.</param>
internal sealed record Telling(
    DocumentDigest Digest,
    int Ordinal,
    TellingSide Source,
    TellingSide Target,
    TellingSide Beside,
    TellingPlace? Place,
    ImmutableArray<(string Word, double Weight)> Article)
{
    private static readonly FrozenSet<string> s_lasting = Tables.Set("Claims.lasting.tsv");

    /// <summary>The event.</summary>
    public DigestEvent Event => Digest.Events[Ordinal];

    /// <summary>The words of its clause without names of those who take part, are mentioned beside or of the place: these are compared by themselves.</summary>
    public ImmutableArray<string> Plain { get; } = PlainOf(Digest.Events[Ordinal].Words, Source, Target, Beside, Place);

    /// <summary>The plain words of its clause as a vector of length one.</summary>
    public ImmutableArray<(string Word, double Weight)> Words => field.IsDefault ? field = WordRarity.Vector(Plain.Select(w => (w, 1.0))) : field;

    /// <summary>The first day that the words give; null where they give none.</summary>
    public DateOnly? From => Earlier(Event.From ?? Event.To, Event.To ?? Event.From);

    /// <summary>The last day that the words give; null where they give none.</summary>
    public DateOnly? To => Later(Event.From ?? Event.To, Event.To ?? Event.From);

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published => Digest.Document.Published;

    /// <summary>The day by which tellings near in time are found: its own, else that of publication; null where neither is known.</summary>
    public int? Day => (From ?? Published)?.DayNumber;

    private static ImmutableArray<string> PlainOf(ImmutableArray<string> words, TellingSide source, TellingSide target, TellingSide beside, TellingPlace? place)
    {
        var names = source.Keys.Concat(target.Keys).Concat(beside.Keys).SelectMany(k => k.Split('-')).Concat(place?.Form.Split(' ') ?? []).ToHashSet(StringComparer.Ordinal);
        return [.. words.Where(w => !names.Contains(w))];
    }

    /// <summary>Whether it is what goes on for weeks, a war or a conflict, rather than something that happens on a day.</summary>
    public bool IsLasting => s_lasting.Contains(Event.Trigger[(Event.Trigger.LastIndexOf(' ') + 1)..].ToLowerInvariant());

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left <= right ? left : right;

    private static DateOnly? Later(DateOnly? left, DateOnly? right) => left <= right ? right : left;
}
