using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Identity;
using Hearsay.Reading.Events;

namespace Hearsay.Dossiers.Claims;

/// <summary>Puts a claim into one sentence: who does what to whom, and in brackets how it stands and when.</summary>
internal static class ClaimSummary
{
    private static readonly FrozenDictionary<EventType, string[]> Verbs =
        Tables.Rows("Claims.verbs.tsv").ToFrozenDictionary(r => Enum.Parse<EventType>(r[0]));

    /// <summary>Writes the sentence, without a full stop.</summary>
    public static string Write(EventType type, IReadOnlyList<(string Name, bool Plural)> source, IReadOnlyList<(string Name, bool Plural)> target, string? standing, DateOnly? from, DateOnly? to)
    {
        var verbs = Verbs[type];
        var several = (source.Count > 0 ? source : target) is { Count: > 1 } or [{ Plural: true }] ? 1 : 0;
        var sentence = (source.Count, target.Count) switch
        {
            // "The two agreed": both sides are the same, and it is said once.
            ( > 0, > 0) when source.SequenceEqual(target) => $"{Listed(source)} {verbs[3 + several]}",
            ( > 0, > 0) => $"{Listed(source)} {verbs[1 + several]} {Listed(target)}",
            ( > 0, _) => $"{Listed(source)} {verbs[3 + several]}",
            _ => $"{Listed(target)} {verbs[5 + several]}",
        };
        string?[] remarks = [standing, Dated(from, to)];
        var brackets = string.Join(", ", remarks.Where(r => r is not null));
        return Capitalised(brackets.Length > 0 ? $"{sentence} ({brackets})" : sentence);
    }

    /// <summary>The word for how a claim stands; null where a document asserts it and nobody contradicts it.</summary>
    public static string? Remark(Standing standing) => standing switch
    {
        Standing.Asserted => null,
        Standing.Corroborated or Standing.Attributed => "reported",
        Standing.Contested => "contested",
        Standing.Denied => "denied",
        Standing.Possible => "unconfirmed",
        Standing.Conditional => "conditional",
        Standing.Intended => "intended",
        _ => "requested",
    };

    /// <summary>The name by which a summary calls an actor, and whether it takes a plural verb ("Iraqis").</summary>
    public static (string Name, bool Plural) Call(KnownActor actor) => (actor.Name, actor.IsPlural);

    private static string Listed(IReadOnlyList<(string Name, bool Plural)> names)
    {
        ImmutableArray<string> all = [.. names.Select(n => n.Name)];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string? Dated(DateOnly? from, DateOnly? to)
    {
        if ((from ?? to) is not { } first)
        {
            return null;
        }

        var last = to ?? first;
        if (first == last)
        {
            return Day(first);
        }

        var wholeMonths = first.Day == 1 && last == new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        if (!wholeMonths)
        {
            return $"{Day(first)} to {Day(last)}";
        }

        return (first.Year == last.Year, first.Month, last.Month) switch
        {
            (true, 1, 12) => first.Year.ToString(CultureInfo.InvariantCulture),
            (true, _, _) when first.Month == last.Month => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            _ => $"{first.ToString("MMMM yyyy", CultureInfo.InvariantCulture)} to {last.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
        };
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Capitalised(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
