using System.Text.RegularExpressions;

namespace Hearsay.Reading.Tests;

/// <summary>The rules about who may know whom, read off the source files themselves.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Stages =
    [
        "Text", "Network", "Documents", "Zones", "Sentences", "Syntax", "Gazetteers", "Mentions", "Actors", "Times", "Quantities", "Attributions", "Events", "Annotations", "Evaluation",
    ];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Hearsay.Inference"] = [],
        ["Hearsay.Reading"] = ["Hearsay.Inference"],
        ["Hearsay.Intake"] = ["Hearsay.Reading"],
        ["Hearsay.Dossiers"] = ["Hearsay.Reading"],
        ["Hearsay.Storage"] = ["Hearsay.Reading", "Hearsay.Dossiers"],
        ["Hearsay.Workbench"] = ["Hearsay.Reading", "Hearsay.Dossiers", "Hearsay.Storage"],
        ["Hearsay.Cli"] = ["Hearsay.Inference", "Hearsay.Reading", "Hearsay.Intake", "Hearsay.Dossiers", "Hearsay.Storage", "Hearsay.Workbench"],
    };

    private static string Source => Path.Combine(SpecCase.Root, "..", "src");

    [Fact]
    public void Reading_Folders_UseOnlyFoldersBeforeThem()
    {
        var root = Path.Combine(Source, "Hearsay.Reading");
        var slips = new List<string>();
        foreach (var (file, folder) in Files(root))
        {
            var own = Array.IndexOf(Stages, folder);
            if (folder.Length == 0)
            {
                continue;
            }

            own.ShouldBeGreaterThanOrEqualTo(0, $"{folder} has no place in the order of the stages");
            slips.AddRange(ReadingNames().Matches(File.ReadAllText(file))
                .Select(m => m.Groups[1].Value)
                .Where(used => Array.IndexOf(Stages, used) > own)
                .Select(used => $"{Path.GetFileName(file)} in {folder} uses {used}"));
        }

        slips.ShouldBeEmpty();
    }

    [Fact]
    public void Projects_Source_UsesOnlyWhatItMayKnow()
    {
        var slips = new List<string>();
        foreach (var (project, allowed) in MayUse)
        {
            foreach (var (file, _) in Files(Path.Combine(Source, project)))
            {
                slips.AddRange(ProjectNames().Matches(File.ReadAllText(file))
                    .Select(m => m.Value)
                    .Where(used => used != project && MayUse.ContainsKey(used) && !allowed.Contains(used))
                    .Select(used => $"{project}/{Path.GetFileName(file)} uses {used}"));
            }
        }

        slips.ShouldBeEmpty();
    }

    [Fact]
    public void Reading_Source_TouchesNoFilesAndNoClock()
    {
        var slips = Files(Path.Combine(Source, "Hearsay.Reading"))
            .Where(f => Forbidden().IsMatch(File.ReadAllText(f.File)))
            .Select(f => Path.GetFileName(f.File));
        slips.ShouldBeEmpty();
    }

    [Fact]
    public void Source_Namespaces_AreTheFolders()
    {
        var slips = new List<string>();
        foreach (var project in MayUse.Keys)
        {
            foreach (var (file, _) in Files(Path.Combine(Source, project)))
            {
                var folder = Path.GetRelativePath(Source, Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.');
                var declared = Namespace().Match(File.ReadAllText(file));
                if (declared.Success && declared.Groups[1].Value != folder)
                {
                    slips.Add($"{Path.GetFileName(file)} says {declared.Groups[1].Value} in {folder}");
                }
            }
        }

        slips.ShouldBeEmpty();
    }

    private static IEnumerable<(string File, string Folder)> Files(string root) =>
        Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => (File: f, Relative: Path.GetRelativePath(root, f).Split(Path.DirectorySeparatorChar)))
            .Where(f => f.Relative[0] is not ("bin" or "obj"))
            .Select(f => (f.File, f.Relative.Length == 1 ? "" : f.Relative[0]))
            .OrderBy(f => f.File, StringComparer.Ordinal);

    [GeneratedRegex(@"Hearsay\.Reading\.([A-Z]\w+)")]
    private static partial Regex ReadingNames();

    [GeneratedRegex(@"Hearsay\.[A-Z]\w+")]
    private static partial Regex ProjectNames();

    [GeneratedRegex(@"\b(?:System\.IO\.File|File\.(?:Open|Read|Write|Exists)|Directory\.|HttpClient|DateTime\.(?:Utc)?Now|TimeProvider)\b")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
