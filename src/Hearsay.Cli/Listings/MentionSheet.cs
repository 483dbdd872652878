using System.Globalization;
using Hearsay.Dossiers.Terms;

namespace Hearsay.Cli.Listings;

/// <summary>The uses of a term: with whom it stands, in whose voice, in which sentences.</summary>
internal sealed class MentionSheet(string term, IReadOnlyList<(string? Outlet, TermUse Use)> uses, ActorNames names, bool byOutlet)
{
    private const string Nobody = "nobody near";

    /// <summary>One row for each use and each actor with whom it stands.</summary>
    public Listing Rows() => new(
        [new("actor"), new("key"), new("outlet"), new("near"), new("voices"), new("zone"), new("document"), new("begin"), new("end"), new("sentenceBegin"), new("sentenceEnd"), new("sentence")],
        uses.SelectMany(u => u.Use.Actors.Cast<AnnotatedActor?>().DefaultIfEmpty().Select(a => (object?[])
        [
            a is { } named ? names.Shown(u.Use.Evidence.Document, named) : null, a is { } known ? names.Key(u.Use.Evidence.Document, known) : null, u.Outlet, u.Use.Nearness.ToString().ToLowerInvariant(), u.Use.Voices, u.Use.Zone.ToString().ToLowerInvariant(),
            u.Use.Evidence.Document, u.Use.Span.Begin, u.Use.Span.End, u.Use.Evidence.Span.Begin, u.Use.Evidence.Span.End, u.Use.Evidence.Quote,
        ])));

    /// <summary>Writes the counts, and behind them the uses.</summary>
    public void WriteText(Terminal terminal)
    {
        var output = terminal.Out;
        var documents = uses.Select(u => u.Use.Evidence.Document).Distinct(StringComparer.Ordinal).Count();
        output.WriteLine(Invariant($"\"{OneLine(term)}\": {uses.Count} {(uses.Count == 1 ? "use" : "uses")} in {documents} {(documents == 1 ? "document" : "documents")}"));
        var groups = uses
            .SelectMany(u => byOutlet ? [u.Outlet ?? "no outlet"] : With(u.Use), (u, group) => (group, u))
            .GroupBy(g => g.group, g => g.u, StringComparer.Ordinal)
            .OrderBy(g => g.Key == Nobody).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var group in groups)
        {
            output.WriteLine();
            var inner = byOutlet ? Counts(group.SelectMany(u => With(u.Use))) : Counts(group.Select(u => u.Outlet).OfType<string>());
            output.WriteLine(Invariant($"{OneLine(group.Key)}: {group.Count()} of {uses.Count}{(inner.Length > 0 ? $" ({inner})" : "")}"));
            foreach (var (outlet, use) in group)
            {
                var comment = use.Zone == Reading.Documents.ZoneKind.Comment ? "in a comment" : "";
                var voices = use.Voices.IsEmpty ? "" : "according to " + string.Join(" < ", use.Voices.Reverse().Select(OneLine));
                var with = byOutlet ? "with " + string.Join(", ", With(use)) : "";
                var near = use.Nearness is Nearness.Clause ? "in one clause" : "";
                string[] remarks = [.. new[] { outlet is null || byOutlet ? "" : OneLine(outlet), with, near, comment, voices }.Where(r => r.Length > 0)];
                output.WriteLine($"  \"{OneLine(use.Evidence.Quote)}\"");
                output.WriteLine(Invariant($"    {(remarks.Length > 0 ? string.Join("; ", remarks) + " " : "")}[{use.Evidence.Document} {use.Span.Begin}-{use.Span.End}]"));
            }
        }
    }

    private static string Counts(IEnumerable<string> items) => string.Join(", ", items.GroupBy(i => i, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Invariant($"{OneLine(g.Key)} {g.Count()}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>One line without control characters, so that no text can move the cursor of a terminal.</summary>
    private static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IEnumerable<string> With(TermUse use) => use.Actors.Select(a => names.Shown(use.Evidence.Document, a)).Distinct(StringComparer.Ordinal).DefaultIfEmpty(Nobody);
}
