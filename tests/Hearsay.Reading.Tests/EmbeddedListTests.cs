using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Tests;

/// <summary>What holds for every list beside the code, so that whoever edits one knows how it is laid out.</summary>
public sealed partial class EmbeddedListTests
{
    public static TheoryData<string> Lists =>
        [.. typeof(Listing).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Head_EveryList_NamesEveryColumn(string list)
    {
        var (head, rows) = Parts(list);
        var named = Columns().Match(Brackets().Replace(string.Join(' ', head.Select(line => line.TrimStart('#').Trim())), ""));
        named.Success.ShouldBeTrue("The head says what the columns are: '# Columns: first; second.'");
        var columns = named.Groups[1].Value.Split(';').Length;
        rows.Max(row => row.Split('\t').Length).ShouldBe(columns, named.Value);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Rows_EveryList_AreSortedAndWithoutDoubles(string list)
    {
        var (head, rows) = Parts(list);
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => !row.StartsWith("# ", StringComparison.Ordinal));
        rows.GroupBy(row => row, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
        if (!head.Any(line => line.Contains("in the order of", StringComparison.Ordinal) || line.Contains("sections", StringComparison.Ordinal)))
        {
            var keys = rows.ConvertAll(row => row.Split('\t')[0]);
            keys.ShouldBe(keys.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lines_EveryList_HaveNoSpaceAtTheirEdgesAndEndInALineFeed(string list)
    {
        var text = TextOf(list);
        text.ShouldEndWith("\n");
        text.ShouldNotContain('\r');

        // A tab at the end is an empty last column, which some lists have.
        text[..^1].Split('\n').Where(line => line.Length == 0 || line[0] == ' ' || line.TrimEnd('\t') != line.TrimEnd()).ShouldBeEmpty();
    }

    private static (List<string> Head, List<string> Rows) Parts(string list)
    {
        var lines = TextOf(list).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines.TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        head.ShouldNotBeEmpty();
        return (head, [.. lines.Skip(head.Count)]);
    }

    private static string TextOf(string list)
    {
        using var stream = typeof(Listing).Assembly.GetManifestResourceStream(list)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"Columns?: (.+?)\.(?: |$)")]
    private static partial Regex Columns();
}
