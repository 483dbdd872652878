using System.Collections.Immutable;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Identity;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Relations;
using Hearsay.Dossiers.Statements;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Tests.Views;

/// <summary>Dossiers made of a seed: names short, long, foreign and hostile; days close together and centuries apart.</summary>
internal static class RandomStory
{
    private static readonly string[] Names =
    [
        "Orsa", "the United Provinces of Upper and Lower Velden", "MWMWMWMWMWMW WMWMWMWMWM", "<script>alert(1)</script>", "\"' onclick=x",
        "\u202Egnirts desrever", "جبهة النهر", "湖の連盟の偉大なる技術者たち", "😀👩‍👩‍👧 faces", "a\u0000b\u001b[31mred", "\ud800half", new string('x', 400), "]]> & &amp; --", "I", "*bold* [link](x) `code`",
    ];

    public static Dossier Make(int seed)
    {
        var random = new Random(seed);
        ImmutableArray<DossierDocument> documents =
        [
            .. Enumerable.Range(0, random.Next(1, 6)).Select(i => new DossierDocument(
                $"d{i}", random.Next(2) == 0 ? null : $"in/{i}.txt", random.Next(2) == 0 ? null : "javascript:alert(1)", random.Next(2) == 0 ? null : Name(random),
                random.Next(2) == 0 ? [] : [Name(random)], random.Next(2) == 0 ? null : Name(random), Day(random), "en", random.Next(2000), random.Next(5) == 0 ? "another language" : null)),
        ];
        ImmutableArray<DossierActor> actors =
        [
            .. Enumerable.Range(0, random.Next(0, 25)).Select(i => new DossierActor(
                $"a{i}", Name(random) + (random.Next(2) == 0 ? $" {i}" : ""), (MentionKind)random.Next(5), random.Next(2) == 0 ? null : "ORS", random.Next(2) == 0 ? null : "GOV",
                [Name(random)], [new DossierRole(Name(random), random.Next(2) == 0 ? null : Name(random), Passage(random, documents))], random.Next(50), random.Next(5), Passage(random, documents))),
        ];
        ImmutableArray<Claim> claims =
        [
            .. Enumerable.Range(0, random.Next(0, 60)).Select(i =>
            {
                ImmutableArray<Account> accounts =
                [
                    .. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Account(
                        random.Next(2) == 0 ? null : Name(random), Day(random), Passage(random, documents), (Stance)random.Next(6), random.Next(2) == 0 ? [] : [Name(random), Name(random)], random.Next(2) == 0)),
                ];
                return new Claim($"c{i}", (EventType)random.Next(16), Keys(random, actors), Keys(random, actors), Day(random), null, Name(random), accounts, random.Next(1, 4), random.Next(6) == 0);
            }),
        ];
        ImmutableArray<Relation> relations = claims.Length == 0 || actors.Length == 0 ? [] :
        [
            .. Enumerable.Range(0, random.Next(0, 40))
                .Select(_ => (Source: $"a{random.Next(actors.Length)}", Target: $"a{random.Next(actors.Length)}")).Distinct()
                .Select(pair => new Relation(pair.Source, pair.Target, random.Next(20), random.Next(200), random.Next(-1, 2), Day(random), null, [claims[random.Next(claims.Length)].Id])),
        ];
        ImmutableArray<Quotation> quotations =
        [
            .. Enumerable.Range(0, random.Next(0, 20)).Select(i => new Quotation(
                $"q{i}", random.Next(2) == 0 ? null : Name(random), Day(random), actors.Length == 0 || random.Next(2) == 0 ? null : $"a{random.Next(actors.Length)}",
                random.Next(3) == 0 ? "" : Name(random), "said", [], (Manner)random.Next(3), (SourceStance)random.Next(7), (AuthorStance)random.Next(4), Passage(random, documents))),
        ];
        ImmutableArray<StatedStance> stances = actors.Length == 0 ? [] :
        [
            .. Enumerable.Range(0, random.Next(0, 20)).Select(i => new StatedStance(
                $"s{i}", (StanceKind)random.Next(6), (EventStatus)random.Next(7), $"a{random.Next(actors.Length)}", $"a{random.Next(actors.Length)}",
                random.Next(2) == 0 ? null : Name(random), Day(random), "ally", random.Next(2) == 0 ? [] : [Name(random)], random.Next(2) == 0, Passage(random, documents))),
        ];
        return new Dossier(documents, actors, claims, relations, quotations) { Stances = stances };
    }

    private static string Name(Random random) => Names[random.Next(Names.Length)];

    private static DateOnly? Day(Random random) => random.Next(4) switch
    {
        0 => null,
        1 => new DateOnly(1921, 5, 1).AddDays(random.Next(12)),
        2 => new DateOnly(1921, 1, 1).AddDays(random.Next(700)),
        _ => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)),
    };

    private static Evidence Passage(Random random, ImmutableArray<DossierDocument> documents)
    {
        var words = Name(random);
        var begin = random.Next(1000);
        return new Evidence(documents[random.Next(documents.Length)].Id, new TextSpan(begin, begin + words.Length), words);
    }

    private static ImmutableArray<string> Keys(Random random, ImmutableArray<DossierActor> actors) => actors.Length == 0 ? [] :
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => $"a{random.Next(actors.Length)}").Distinct().Order(StringComparer.Ordinal)];
}
