using System.Collections.Immutable;
using System.Text;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Text;

namespace Hearsay.Intake.Pages;

/// <summary>The text of a page and its zones.</summary>
internal sealed record PageArticle(string Text, ImmutableArray<Zone> Zones)
{
    /// <summary>Puts blocks together, a blank line between two.</summary>
    public static PageArticle Of(IEnumerable<PagePiece> pieces)
    {
        const string Gap = "\n\n";
        var text = new StringBuilder();
        var zones = ImmutableArray.CreateBuilder<Zone>();
        var zoneOf = new Dictionary<PageElement, int>();
        foreach (var piece in pieces)
        {
            text.Append(text.Length == 0 ? "" : Gap);
            var begin = text.Length;
            text.Append(piece.Text);
            var span = new TextSpan(begin, text.Length);
            if (piece.Comment is { } comment && zoneOf.TryGetValue(comment, out var at) && at == zones.Count - 1)
            {
                zones[at] = zones[at] with { Span = zones[at].Span.Union(span) };
                continue;
            }

            int? reply = piece.Answers is { } answered && zoneOf.TryGetValue(answered, out var above) ? above : null;
            if (piece.Comment is not null)
            {
                zoneOf.TryAdd(piece.Comment, zones.Count);
            }

            zones.Add(new Zone(span, piece.Kind, piece.Author, reply, piece.Time));
        }

        return new PageArticle(text.ToString(), zones.ToImmutable());
    }
}
