using System.Globalization;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Zones;

namespace Hearsay.Intake.Tests.Pages;

/// <summary>How well zones are told on the pages of <c>specs/pages</c>, from the markup to the zone stage.</summary>
public sealed class LayoutTests
{
    private const double FewestCharacters = 0.98;
    private const double FewestComments = 0.97;

    private static readonly IReadOnlyList<Layout> s_layouts = Layout.All();

    [Fact]
    public void Layouts_AreAtLeastForty() => s_layouts.Count.ShouldBeGreaterThanOrEqualTo(40);

    [Fact]
    public void Read_Layouts_TellsTheirZones()
    {
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        foreach (var layout in s_layouts)
        {
            var zones = Zones(layout);
            foreach (var text in layout.Texts)
            {
                if (text.Zone == "out" && layout.Texts.Any(other => other.Zone != "out" && other.Text.Contains(text.Text, StringComparison.Ordinal)))
                {
                    // Words that the article has too: where they stand cannot be told.
                    continue;
                }

                var found = Found(zones, text);
                var isRight = text.Zone == "out" ? found is "left out" or "boilerplate" : found == text.Zone;
                right += isRight ? text.Text.Length : 0;
                all += text.Text.Length;
                if (!isRight)
                {
                    wrong.Add($"{layout.Name}: {text.Zone} taken for {found}: {text.Text[..Math.Min(60, text.Text.Length)]}");
                }
            }
        }

        var accuracy = (double)right / all;
        accuracy.ShouldBeGreaterThanOrEqualTo(FewestCharacters, string.Create(CultureInfo.InvariantCulture, $"{accuracy:F4}\n{string.Join('\n', wrong)}"));
    }

    [Fact]
    public void Read_Layouts_TellsWhoWroteCommentsAndWhatTheyAnswer()
    {
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        foreach (var layout in s_layouts)
        {
            var zones = Zones(layout);
            var comments = layout.Texts.Where(text => text.Key is not null).DistinctBy(text => text.Key).ToList();
            foreach (var comment in comments)
            {
                var at = zones.FindIndex(zone => zone.Zone.Kind == ZoneKind.Comment && zone.Text.Contains(comment.Text, StringComparison.Ordinal));
                var answered = comments.Find(other => other.Key == comment.Reply);
                var isAuthor = at >= 0 && zones[at].Zone.Author == comment.Author;
                var isReply = at >= 0 && (answered is null ? zones[at].Zone.ReplyTo is null : zones[at].Zone.ReplyTo is { } reply && zones[reply].Text.Contains(answered.Text, StringComparison.Ordinal));
                right += (isAuthor ? 1 : 0) + (isReply ? 1 : 0);
                all += 2;
                if (!isAuthor || !isReply)
                {
                    wrong.Add($"{layout.Name}: {comment.Author} was {(at < 0 ? "no comment" : zones[at].Zone.Author ?? "nobody")}{(isReply ? "" : ", answer to another")}");
                }
            }
        }

        var accuracy = (double)right / all;
        accuracy.ShouldBeGreaterThanOrEqualTo(FewestComments, string.Create(CultureInfo.InvariantCulture, $"{accuracy:F4}\n{string.Join('\n', wrong)}"));
    }

    private static List<(Zone Zone, string Text)> Zones(Layout layout)
    {
        var zoned = new ZoneFinder().Find(PageReaderTests.Read(layout.Html));
        return [.. zoned.Zones.Select(zone => (zone, Layout.Plain(zone.Span.Of(zoned.Document.Text))))];
    }

    // What a text is: the kind of the zone that holds it, the right one first where several do.
    private static string Found(List<(Zone Zone, string Text)> zones, LabelledText text)
    {
        var kinds = zones.Where(zone => zone.Text.Contains(text.Text, StringComparison.Ordinal)).Select(zone => Enum.GetName(zone.Zone.Kind)!.ToLowerInvariant()).ToList();
        return kinds.Count == 0 ? "left out" : kinds.Contains(text.Zone) ? text.Zone : kinds.Find(kind => kind != "boilerplate") ?? "boilerplate";
    }
}
