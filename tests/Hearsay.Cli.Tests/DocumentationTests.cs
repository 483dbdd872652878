using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.Cli.Tests;

/// <summary>
/// The reference pages are made from the program; the commands that the documents show are understood by it. To write the pages anew run
/// the tests with HEARSAY_WRITE_DOCS=1.
/// </summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] Commands = ["read", "watch", "brief", "show", "annotate", "inspect", "export", "check", "balance", "signs", "ledger", "compare", "mentions", "rebuild", "evaluate"];

    [Fact]
    public async Task Commands_Page_IsWhatHelpSays()
    {
        var page = new StringBuilder("# Commands\n\nWhat `--help` says; made by the tests.\n");
        foreach (var arguments in Commands.Select(c => new[] { c, "--help" }).Prepend(["--help"]))
        {
            var run = await TestRun.OfAsync(arguments);
            var name = string.Join(' ', arguments[..^1].Prepend("hearsay"));
            var help = string.Join('\n', run.Output.Split('\n').Select(l => l.TrimEnd())).Trim().Replace("  testhost ", "  hearsay ");
            page.Append($"\n## {name}\n```text\n{help}\n```\n");
        }

        Compare("docs/commands.md", page.ToString());
    }

    [Fact]
    public void Errors_Page_IsWhatTheCodesSay()
    {
        var page = new StringBuilder("# Error codes\n\nA code never changes its meaning. Made by the tests from the code.\n\n| code | what it means |\n|---|---|\n");
        var rows = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(f => Code().Matches(File.ReadAllText(f)))
            .Select(m => (Code: m.Groups[2].Value, Text: Tags().Replace(m.Groups[1].Value, "$1")))
            .OrderBy(r => r.Code, StringComparer.Ordinal)
            .ToList();
        rows.Select(r => r.Code).ShouldBeUnique();
        rows.Count.ShouldBeGreaterThan(20);
        foreach (var (code, text) in rows)
        {
            page.Append($"| {code} | {text} |\n");
        }

        Compare("docs/errors.md", page.ToString());
    }

    [Fact]
    public void Documents_CommandsShown_AreUnderstood()
    {
        var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null, outputIsTerminal: false, errorIsTerminal: false, width: 100);
        var root = CommandLine.Make(terminal);
        var lines = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Checkout.Root, "README.md"))
            .SelectMany(f => Blocks().Matches(File.ReadAllText(f)).SelectMany(b => b.Groups[1].Value.Split('\n')))
            .Where(l => l.StartsWith("hearsay ", StringComparison.Ordinal) && !l.Contains('['))
            .Select(l => l.Split('#')[0].Split('>')[0].Split('|')[0].Trim())
            .ToList();
        lines.Count.ShouldBeGreaterThan(5);
        foreach (var line in lines)
        {
            root.Parse(line["hearsay ".Length..]).Errors.Select(e => e.Message).ShouldBeEmpty(line);
        }
    }

    private static void Compare(string path, string expected)
    {
        var full = Path.Combine(Checkout.Root, path);
        if (Environment.GetEnvironmentVariable("HEARSAY_WRITE_DOCS") == "1")
        {
            File.WriteAllText(full, expected);
        }

        File.ReadAllText(full).ShouldBe(expected);
    }

    [GeneratedRegex(@"/// <summary>([^\n]*)</summary>\s+public const string \w+ = ""(HS\d{4})"";")]
    private static partial Regex Code();

    [GeneratedRegex(@"<see cref=""(?:\w+\.)?(\w+)""/>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"```\w*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
