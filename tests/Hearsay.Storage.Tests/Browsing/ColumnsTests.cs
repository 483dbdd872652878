using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Dossiers.Claims;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Events;
using Hearsay.Reading.Text;
using Hearsay.Storage.Browsing;
using Hearsay.Storage.Browsing.Columns;

namespace Hearsay.Storage.Tests.Browsing;

/// <summary>What lists are filtered by in memory answers as the file does.</summary>
public sealed class ColumnsTests : IDisposable
{
    private const int Count = 40;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Claims_FilteredInMemory_AreThoseOfTheFile(int family)
    {
        using var file = DossierFile.Browse(Written(family));
        using var memory = Held(file.Path);
        var filters = ClaimFilters(file).ToList();
        filters.Count(filter => file.Claims.Find(filter, byWeight: true, 1, 5, 1).Total is > 0 and < Count).ShouldBeGreaterThan(filters.Count / 4);
        ImmutableArray<string> group = [.. Keys(file).Take(6)];
        foreach (var filter in filters)
        {
            ShouldBeSame(filter, file, memory, view => view.Claims.Find(filter, byWeight: true, 1, 1000, 24));
            ShouldBeSame(filter, file, memory, view => view.Claims.Find(filter, byWeight: false, 1, 1000, 24));
            ShouldBeSame(filter, file, memory, view => view.Claims.Find(filter, byWeight: false, 3, 4, 2));
            ShouldBeSame(filter, file, memory, view => view.Relations.Strongest(filter, 7));
            ShouldBeSame(filter, file, memory, view => view.Balance.Of(filter, group));
            ShouldBeSame(filter, file, memory, view => view.Timeline.ByDay(filter));
            ShouldBeSame(filter, file, memory, view => view.Timeline.Busiest(filter, 5));
            ShouldBeSame(filter, file, memory, view => view.Timeline.ByActor(filter, view.Timeline.Busiest(filter, 3)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void DocumentsAndQuotations_FilteredInMemory_AreThoseOfTheFile(int family)
    {
        using var file = DossierFile.Browse(Written(family));
        using var memory = Held(file.Path);
        var story = file.Overview.Stories(1).Single().Story.Id;
        DateOnly?[] days = [null, new(2015, 11, 1), new(2015, 12, 24)];
        foreach (var filter in
            from outlet in new[] { null, "Paper 1", "paper 1", "No paper" }
            from words in new[] { null, "number", "papers", "\"word for word\"", "nothing", "" }
            from since in days
            from until in days
            select new DocumentFilter { Outlet = outlet, Words = words, Since = since, Until = until, Story = words is null ? story : null })
        {
            foreach (var each in new[] { filter, filter with { Story = null } })
            {
                ShouldBeSame(each, file, memory, view => view.Documents.Find(each, 1, 1000));
                ShouldBeSame(each, file, memory, view => view.Documents.Find(each, 2, 3));
                ShouldBeSame(each, file, memory, view => view.Documents.OutletsOf(each, 3));
                ShouldBeSame(each, file, memory, view => view.Documents.MonthsOf(each, 2));
            }
        }

        var speakers = file.Quotations.Speakers(null, 4).Select(speaker => speaker.Actor);
        foreach (var filter in
            from actor in speakers.Append("nobody").Prepend(null)
            from outlet in new[] { null, "Paper 2", "No paper" }
            from words in new[] { null, "shall", "nothing" }
            from day in days
            select new QuotationFilter { Actor = actor, Outlet = outlet, Words = words, Since = day, Until = day?.AddDays(20), Manner = words is null ? Manner.Direct : null, Document = actor is null && words is null ? "n003" : null })
        {
            ShouldBeSame(filter, file, memory, view => view.Quotations.Find(filter, 1, 1000));
            ShouldBeSame(filter, file, memory, view => view.Quotations.Find(filter, 2, 3));
        }

        foreach (var outlet in new[] { null, "Paper 2", "No paper" })
        {
            ShouldBeSame(outlet, file, memory, view => view.Quotations.Speakers(outlet, 5));
        }

        ShouldBeSame("counts", file, memory, view => view.Overview.Count());
    }

    [Fact]
    public void Signs_FoundInMemory_AreThoseOfTheFile()
    {
        using var file = DossierFile.Browse(Written(2));
        using var memory = Held(file.Path);
        var keys = Keys(file);
        var found = 0;
        foreach (var (one, other) in keys.SelectMany(one => keys.Where(other => other != one).Select(other => (one, other))))
        {
            ShouldBeSame((one, other), file, memory, view => view.Signs.Between(one, other, view.Signs.States()));
            var (sheet, onlyStrongest) = memory.Signs.Between(one, other, memory.Signs.States());
            onlyStrongest.ShouldBeFalse();
            found += sheet.Signs.Length;
        }

        found.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Signs_OfAPairOfWhichVeryMuchIsTold_AreThoseOfTheStrongestClaims()
    {
        var path = _folder["much.hearsay"];
        using (var writer = DossierFile.Create(path))
        {
            AddDeeds(writer, 900, 0, SignBrowser.MostBetween + 20);
            AddDeeds(writer, 901, 0, SignBrowser.MostBetween + 20);
            writer.Build();
        }

        using var file = DossierFile.Browse(path);
        using var memory = Held(path);
        var (one, other) = file.Relations.Strongest(1) is [var helped] ? (helped.Source, helped.Target) : throw new InvalidOperationException("no relation");
        ShouldBeSame("signs", file, memory, view => view.Signs.Between(one, other, view.Signs.States()));
        var (sheet, onlyStrongest) = memory.Signs.Between(one, other, memory.Signs.States());
        onlyStrongest.ShouldBeTrue();
        var strongest = memory.Claims.Find(new ClaimFilter { Source = one, Target = other }, byWeight: true, 1, SignBrowser.MostBetween, 1).Items.Select(claim => claim.Id);
        sheet.Signs.SelectMany(sign => sign.Evidence).Select(telling => telling.Id).Distinct().ShouldBe(strongest, ignoreOrder: true);
    }

    [Fact]
    public void Use_ColumnsOfAnOlderState_AreNotUsed()
    {
        var path = Written(1);
        using var before = DossierFile.Browse(path);
        var columns = DossierColumns.Read(before);
        before.Use(columns).ShouldBeTrue();
        using (var writer = DossierFile.OpenForWriting(path))
        {
            Invented.AddTo(writer, 1, Count);
            writer.Build();
        }

        using var after = DossierFile.Browse(path);
        after.Use(columns).ShouldBeFalse();
        after.Documents.Find(new DocumentFilter(), 1, 1).Total.ShouldBe(Count + 1);
        before.Documents.Find(new DocumentFilter(), 1, 1).Total.ShouldBe(Count);
    }

    [Fact]
    public void Read_OfAnEmptyDossier_HoldsNothing()
    {
        var path = _folder["empty.hearsay"];
        DossierFile.Create(path).Dispose();
        using var file = DossierFile.Browse(path);
        using var memory = Held(path);
        memory.Claims.Find(new ClaimFilter(), byWeight: true, 1, 5, 1).Items.ShouldBeEmpty();
        ShouldBeSame("counts", file, memory, view => view.Overview.Count());
        ShouldBeSame("signs", file, memory, view => view.Quotations.Speakers(null, 3));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "aa")]
    [InlineData("", "a")]
    [InlineData("Z", "é")]
    [InlineData("\uFF5E", "\U0001F600")]
    [InlineData("x\uE000", "x\U00010000")]
    public void Order_OfTwoTexts_IsThatOfTheirBytes(string less, string more)
    {
        Names.Order.Compare(less, more).ShouldBeNegative();
        Names.Order.Compare(more, less).ShouldBePositive();
        Names.Order.Compare(more, more).ShouldBe(0);
        Encoding.UTF8.GetBytes(less).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(more)).ShouldBeNegative();
    }

    private static IEnumerable<ClaimFilter> ClaimFilters(DossierView view)
    {
        var keys = Keys(view).Take(5).ToList();
        ClaimFilter[] parts =
        [
            .. keys.Select(key => new ClaimFilter { Actor = key }),
            .. keys.Select(key => new ClaimFilter { Source = key }),
            .. keys.Select(key => new ClaimFilter { Target = key }),
            new() { Actor = "nobody" },
            .. Enum.GetValues<EventType>().Where(type => type is EventType.Aid or EventType.Assault or EventType.Request).Select(type => new ClaimFilter { Type = type }),
            .. Enum.GetValues<Stance>().Select(stance => new ClaimFilter { Stance = stance }),
            new() { Contested = true },
            new() { Outlet = "Paper 1" },
            new() { Outlet = "pApEr 3" },
            new() { Outlet = "No paper" },
            new() { Outlets = ["paper 1", "Paper 4", "No paper"] },
            new() { Outlets = [] },
            new() { Document = "n007" },
            new() { Document = "none" },
            new() { Since = new DateOnly(2015, 11, 1) },
            new() { Since = new DateOnly(2015, 10, 1), Until = new DateOnly(2015, 10, 20) },
            new() { Until = new DateOnly(2015, 12, 1) },
            new() { Since = new DateOnly(2046, 1, 1) },
            new() { Words = "papers" },
            new() { Words = "\"stands here alone\"" },
            new() { Words = "nothing" },
            new() { Sources = 2 },
        ];
        return parts.Append(new ClaimFilter()).Concat(parts.SelectMany((one, place) => parts.Skip(place + 1).Where((_, other) => other % 3 == 0).Select(other => one with
        {
            Actor = one.Actor ?? other.Actor,
            Source = one.Source ?? other.Source,
            Target = one.Target ?? other.Target,
            Type = one.Type ?? other.Type,
            Stance = one.Stance ?? other.Stance,
            Contested = one.Contested || other.Contested,
            Outlet = one.Outlet ?? other.Outlet,
            Outlets = one.Outlets ?? other.Outlets,
            Document = one.Document ?? other.Document,
            Since = one.Since ?? other.Since,
            Until = one.Until ?? other.Until,
            Words = one.Words ?? other.Words,
            Sources = one.Sources ?? other.Sources,
        })));
    }

    /// <summary>One thing that Ruritania does to Borduria on each of so many days, as one paper tells it.</summary>
    private static void AddDeeds(DossierFile writer, int number, int first, int days)
    {
        var (document, digest) = Invented.Number(1, number);
        var text = document.Text + "Ruritania helped Borduria.\n";
        var span = new TextSpan(document.Text.Length, text.Length - 1);
        var actor = digest.Actors[0];
        var told = new Hearsay.Reading.Documents.Document($"much{number}", text) { Outlet = $"Paper {number}", Published = new DateOnly(2016, 12, 31), Title = "Much" };
        DigestActor Known(string name) => new(name, Reading.Mentions.MentionKind.Place, name[..3].ToUpperInvariant(), null, name[..3].ToUpperInvariant(), [name], [], 1, 0, actor.First, actor.Name);
        writer.Add(
            told,
            digest with
            {
                Document = digest.Document with { Id = told.Id, Outlet = told.Outlet, Title = told.Title, Published = told.Published },
                Actors = [Known("Ruritania"), Known("Borduria")],
                Sentences = [new DigestSentence(span, text[span.Begin..span.End], Reading.Documents.ZoneKind.Body)],
                Attributions = [],
                Passages = [],
                Events =
                [
                    .. Enumerable.Range(first, days).Select(day => new DigestEvent($"e{day}", EventType.Aid, null, [0], [1], [], [], new DateOnly(2016, 1, 1).AddDays(day), new DateOnly(2016, 1, 1).AddDays(day), null, EventStatus.Actual, -1, 0)
                    {
                        At = span,
                        Trigger = "helped",
                    }),
                ],
            },
            default);
    }

    private static string[] Keys(DossierView view) => [.. view.Actors.Find(null, null, 1, 50).Items.Select(actor => actor.Key)];

    private static DossierView Held(string path)
    {
        var view = DossierFile.Browse(path);
        view.Use(DossierColumns.Read(view)).ShouldBeTrue();
        return view;
    }

    private static void ShouldBeSame<T>(object? question, DossierView file, DossierView memory, Func<DossierView, T> ask)
    {
        var options = new JsonSerializerOptions { IncludeFields = true };
        JsonSerializer.Serialize(ask(memory), options).ShouldBe(JsonSerializer.Serialize(ask(file), options), question?.ToString());
    }

    private string Written(int family)
    {
        var path = _folder[$"{family}.hearsay"];
        using var writer = DossierFile.Create(path);
        for (var number = 0; number < Count; number++)
        {
            Invented.AddTo(writer, family, number);
        }

        writer.Build();
        return path;
    }
}
