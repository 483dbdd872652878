using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Decisions;

/// <summary>
/// Puts what somebody decided about a document into its digest, so that everything that is made of digests follows. Of several decisions about one
/// item the last counts. A function of its arguments alone: the machine's digest stays as it is, and without decisions it is what comes out.
/// </summary>
public static class DigestAmender
{
    /// <summary>Amends a digest.</summary>
    /// <param name="digest">What the program read.</param>
    /// <param name="text">The text that it read.</param>
    /// <param name="decisions">Decisions, in any order; those that are undone or concern other documents do not count.</param>
    /// <returns>The digest as it is to be counted, with <see cref="DocumentDigest.Decided"/>.</returns>
    public static DocumentDigest Amend(DocumentDigest digest, string text, IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(decisions);
        List<Decision> last = [.. decisions
            .Where(decision => decision.Undone is null && decision.Item is { } item && item.Document == digest.Document.Id)
            .GroupBy(decision => decision.Item!.Reference)
            .Select(about => about.MaxBy(decision => decision.Number)!)
            .OrderBy(decision => decision.Item!.Reference.Kind switch { ItemKind.Actor => 0, ItemKind.Attribution => 1, _ => 2 })
            .ThenBy(decision => decision.Number)];
        if (last.Count == 0)
        {
            return digest;
        }

        var draft = new DigestDraft(digest);
        var decided = ImmutableArray.CreateBuilder<DecidedItem>(last.Count);
        foreach (var decision in last)
        {
            var item = decision.Item!;
            var id = (string?)null;
            var applies = item.Reference.Kind == ItemKind.Actor ? SetActor(draft, item, text) : item.ShiftIn(text) is { } shift && Apply(draft, item, shift, decision.Number, out id);
            decided.Add(new DecidedItem(decision.Number, item.Reference, item.Verdict, id, applies));
        }

        return draft.Finish() with { Decided = decided.MoveToImmutable() };
    }

    /// <summary>An actor is known by its first mention where that stands where it stood, else by its name.</summary>
    private static bool SetActor(DigestDraft draft, ItemDecision item, string text) => draft.SetActor(
        item.ShiftIn(text) is { } shift ? ItemDecision.Moved(item.Reference.Span, shift) : default, item.Words, item.Verdict == Verdict.Reject ? null : item.Actor);

    private static bool Apply(DigestDraft draft, ItemDecision item, int shift, int number, out string? id)
    {
        id = null;
        var span = ItemDecision.Moved(item.Reference.Span, shift);
        var added = string.Create(CultureInfo.InvariantCulture, $"d{number}");
        switch (item)
        {
            case { Verdict: Verdict.Reject, Reference.Kind: ItemKind.Event }:
                draft.RemoveEvent(span);
                return true;
            case { Verdict: Verdict.Reject }:
                draft.RemoveAttribution(span);
                return true;
            case { Event: { } value }:
                id = draft.SetEvent(added, span, item.Words, item.Around with { Span = ItemDecision.Moved(item.Around.Span, shift) }, value);
                return true;
            case { Attribution: { } value }:
                id = draft.SetAttribution(added, span, value with { Span = ItemDecision.Moved(value.Span, shift) });
                return true;
            default:
                return false;
        }
    }
}
