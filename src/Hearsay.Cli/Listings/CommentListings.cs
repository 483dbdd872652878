using System.Globalization;
using Hearsay.Dossiers.Comments;
using Hearsay.Storage;

namespace Hearsay.Cli.Listings;

/// <summary>How readers judge actors in their comments, as rows.</summary>
internal static class CommentListings
{
    /// <summary>The judgements in the order of the documents and their text.</summary>
    public static Listing Comments(DossierFile dossier, DossierFilter filter)
    {
        var names = new ActorNames(dossier);
        var wanted = filter.Actor is { } actor ? dossier.ActorKeys(actor).ToHashSet(StringComparer.Ordinal) : null;
        var (texts, comments) = (0, 0);
        var found = new List<ReaderStance>();
        foreach (var text in dossier.AnnotatedTexts(filter with { Actor = null }))
        {
            if (ReaderStanceFinder.HasComments(text))
            {
                texts++;
                comments += text.Zones.Count(z => z.Kind == Reading.Documents.ZoneKind.Comment);
                found.AddRange(ReaderStanceFinder.Find(text).Where(s => wanted is null || (names.Key(s.Evidence.Document, s.Actor) is { } key && wanted.Contains(key))));
            }
        }

        var totals = found.GroupBy(s => names.Shown(s.Evidence.Document, s.Actor), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key}: {g.Count(s => s.Judgement > 0)} for, {g.Count(s => s.Judgement < 0)} against"));
        return new Listing(
            [new("actor"), new("key", InTable: false), new("judgement"), new("word"), new("negated", InTable: false), new("reader"), new("comment", InTable: false), new("replyTo", InTable: false), new("document"), new("begin", InTable: false), new("end", InTable: false), new("sentence")],
            found.Select(s => (object?[])
            [
                names.Shown(s.Evidence.Document, s.Actor), names.Key(s.Evidence.Document, s.Actor), s.Judgement > 0 ? "for" : "against", s.IsNegated ? $"not {s.Word}" : s.Word, s.IsNegated, s.Author, s.Comment, s.ReplyTo, s.Evidence.Document, s.Evidence.Span.Begin, s.Evidence.Span.End, s.Evidence.Quote,
            ]))
        {
            Notes =
            [
                .. totals,
                string.Create(CultureInfo.InvariantCulture, $"From {comments} comments under {texts} documents, by words that judge; readers' comments count nowhere else."),
            ],
        };
    }
}
