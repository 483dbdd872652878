using Hearsay.Reading.Documents;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Hearsay.Reading.Tests;

/// <summary>
/// A case of <c>specs/&lt;stage&gt;/*.yaml</c>: a text, read by the whole reader, and what the stage must say of it, one line an item.
/// <c>expect</c> is the whole answer in order; <c>contains</c> and <c>absent</c> name lines that must or must not be in it.
/// </summary>
public sealed class SpecCase
{
    /// <summary>What the case shows.</summary>
    public string Case { get; set; } = "";

    /// <summary>The text.</summary>
    public string Text { get; set; } = "";

    /// <summary>The day of publication, where the case needs one.</summary>
    public string? Published { get; set; }

    /// <summary>The whole answer.</summary>
    public List<string>? Expect { get; set; }

    /// <summary>Lines among the answer.</summary>
    public List<string>? Contains { get; set; }

    /// <summary>Lines not among the answer.</summary>
    public List<string>? Absent { get; set; }

    /// <summary>The folder of all specs, found upwards from the test's own folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads every case of a stage: the file's name and case as a label, and the case.</summary>
    public static TheoryData<string, SpecCase> Of(string stage)
    {
        var data = new TheoryData<string, SpecCase>();
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, stage), "*.yaml").Order(StringComparer.Ordinal))
        {
            foreach (var item in yaml.Deserialize<List<SpecCase>>(File.ReadAllText(file)))
            {
                data.Add($"{Path.GetFileNameWithoutExtension(file)}: {item.Case}", item);
            }
        }

        return data;
    }

    /// <summary>The text, read.</summary>
    public DocumentReading Read(Reader reader) => reader.Read(new Document("spec", Text)
    {
        Published = Published is null ? null : DateOnly.Parse(Published),
    });

    /// <summary>Compares what a stage says with what the case expects.</summary>
    public void Check(IReadOnlyList<string> lines)
    {
        (Expect ?? Contains ?? Absent).ShouldNotBeNull("a case must expect something");
        if (Expect is not null)
        {
            lines.ShouldBe(Expect);
        }

        foreach (var line in Contains ?? [])
        {
            lines.ShouldContain(line);
        }

        foreach (var line in Absent ?? [])
        {
            lines.ShouldNotContain(line);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Case;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            {
                return Path.Combine(folder.FullName, "specs");
            }
        }

        throw new DirectoryNotFoundException($"There is no Hearsay.slnx above {AppContext.BaseDirectory}.");
    }
}
