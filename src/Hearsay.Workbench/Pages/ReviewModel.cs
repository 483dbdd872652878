using System.Collections.Immutable;
using Hearsay.Dossiers.Decisions;
using Hearsay.Dossiers.Digests;
using Hearsay.Dossiers.Quotations;
using Hearsay.Dossiers.Views;
using Hearsay.Storage.Browsing;
using Hearsay.Workbench.Hosting;
using Hearsay.Workbench.Models;

namespace Hearsay.Workbench.Pages;

/// <summary>What is to be reviewed.</summary>
/// <param name="Kind">"event", "attribution", "merge", an event's type, with a document also "actor"; null for events and attributions.</param>
/// <param name="Reason">The name of a reason for doubt that must hold; null for all.</param>
/// <param name="Document">The id of a document all of whose items are listed in the order of its text, as the address writes it; null for the unsure items of all.</param>
/// <param name="Actor">An actor's key: with the kind "merge", all joins between its names, also sure ones; else it asks for nothing.</param>
/// <param name="By">A reviewer, for whom the items are listed that others decided about and they did not; null for items about which nothing was decided.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record ReviewQuery(string? Kind, string? Reason, string? Document, string? Actor, string? By, string? Page);

/// <summary>Items to be decided about, unsure ones first.</summary>
/// <param name="Items">A page of them.</param>
/// <param name="Title">What the document is called, where one is reviewed; else null.</param>
public sealed record ReviewModel(ResultPage<ReviewLine> Items, string? Title)
{
    /// <summary>The most items of a page.</summary>
    internal const int Size = 20;

    private const int MostMerges = 500;
    private const int Context = 220;

    /// <summary>Reads it.</summary>
    internal static ReviewModel Read(PageSource source, ReviewQuery query)
    {
        var view = source.View;
        var page = QueryText.Number("page", query.Page, 1, int.MaxValue) ?? 1;
        var kind = QueryText.Given(query.Kind)?.ToLowerInvariant();
        if (QueryText.Given(query.Document) is { } part)
        {
            var digest = view.Review.Digest(source.Id(IdKind.Document, part)) ?? throw PageException.NotFound("document");
            var references = kind == "actor"
                ? digest.Actors.Where(actor => !actor.First.IsEmpty && actor.Mentions > 0).Select(actor => (Reference: new ItemReference(ItemKind.Actor, actor.First), Item: (DoubtfulItem?)null)).ToList()
                : [.. DoubtfulItem.Of(digest).Where(item => kind is null || item.Type == kind || (kind == "event" && item.Type is not ("attribution" or ""))).Select(item => (item.Reference, (DoubtfulItem?)item))];
            var lines = Paged(references, page).Select(each => Line(view, digest, each.Reference, each.Item?.Doubt ?? 0, each.Item?.Reasons ?? []));
            return new ReviewModel(Present(lines), Phrases.NameOf(digest.Document));
        }

        if (kind == "merge")
        {
            var merges = QueryText.Given(query.Actor) is { } of ? view.Review.MergesOf(source.Id(IdKind.Actor, of), MostMerges) : source.Remember("merges", () => view.Review.Merges(MostMerges));
            return new ReviewModel(Paged(merges, page).Select(merge => Line(view, merge)), null);
        }

        // Who decides second is not told what the first decided.
        var blind = QueryText.Given(query.By) is not null;
        var rows = QueryText.Given(query.By) is { } who ? view.Review.Second(who, kind, page, Size) : view.Review.Open(kind, QueryText.Given(query.Reason), page, Size);
        var digests = new Dictionary<string, DocumentDigest?>(StringComparer.Ordinal);
        return new ReviewModel(
            Present(rows.Select(row =>
            {
                if (!digests.TryGetValue(row.Document, out var digest))
                {
                    digests[row.Document] = digest = view.Review.Digest(row.Document);
                }

                var reference = ItemReference.Parse(row.Subject);
                return digest is null || Line(view, digest, reference, row.Doubt, [.. row.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => DoubtReason.Of(reference.Kind, name))]) is not { } line
                    ? null
                    : blind ? line with { Decided = null } : line;
            })),
            null);
    }

    private static ResultPage<ReviewLine> Present(ResultPage<ReviewLine?> lines) => new([.. lines.Items.OfType<ReviewLine>()], lines.Total, lines.More, lines.Number, lines.Size);

    private static ResultPage<T> Paged<T>(IReadOnlyCollection<T> all, int page)
    {
        var number = Math.Clamp(page, 1, Math.Max(1, (all.Count + Size - 1) / Size));
        return new ResultPage<T>([.. all.Skip((number - 1) * Size).Take(Size)], all.Count, More: false, number, Size);
    }

    private static ReviewLine? Line(DossierView view, DocumentDigest digest, ItemReference reference, double doubt, ImmutableArray<DoubtReason> reasons)
    {
        if (ReviewedItem.Of(view, digest, reference) is not { } item)
        {
            return null;
        }

        var text = view.Text(digest.Document.Id) ?? "";
        var span = reference.Span;
        var stands = span.End <= text.Length && span.In(text).SequenceEqual(item.Words);
        var context = stands ? QuoteContext.Of(text, span, Context) : new QuoteContext("", item.Words, "");
        var (before, after) = (context.Before, context.After);
        if (stands && reference.Kind == ItemKind.Event && item.Around.Span.Contains(span))
        {
            (before, after) = (item.Around.Quote[..(span.Begin - item.Around.Span.Begin)], item.Around.Quote[(span.End - item.Around.Span.Begin)..]);
        }

        return new ReviewLine(
            item.Key,
            Shown.Word(reference.Kind),
            doubt,
            [.. reasons.Select(reason => reason.Words)],
            item.Event?.ToString() ?? (item.Attribution is { } said ? $"{said.Speaker?.Name ?? (said.Source.Length == 0 ? "unnamed source" : said.Source)} ({Shown.Word(said.Manner)})" : item.Actor?.Name ?? ""),
            Evidence(digest, span.Begin, span.End, item.Words),
            DisplayText.CleanKeepingEdges(before),
            DisplayText.CleanKeepingEdges(after),
            item.Event is { } told ? EventFields.Of(told) : null,
            item.Attribution is { } value ? AttributionFields.Of(value) : null,
            null,
            item.Prior is { } prior ? DecisionLine.Of(prior) : null);
    }

    private static ReviewLine Line(DossierView view, MergeRow merge)
    {
        var join = JoinLine.Of(view, merge);
        return new ReviewLine(
            ReviewedItem.KeyOf(merge.One, merge.Other), "merge", Math.Max(0, 1 - merge.Score), [join.Reason], $"{merge.OneName} is {merge.OtherName}", join.OneEvidence, "", "", null, null, join.OtherEvidence, null);
    }

    private static EvidenceLine Evidence(DocumentDigest digest, int begin, int end, string quote) =>
        new(digest.Document.Id, Phrases.NameOf(digest.Document), digest.Document.Outlet, digest.Document.Published, begin, end, quote);
}
