using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Documents;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Hearsay.Dossiers.Tests.Copies;

/// <summary>A matter of <c>specs/copies/*.yaml</c>: articles, and of pairs of them whether one is a copy of the other.</summary>
public sealed class LabelledPairs
{
    /// <summary>The articles by name.</summary>
    public Dictionary<string, Article> Documents { get; set; } = [];

    /// <summary>The pairs.</summary>
    public List<Pair> Pairs { get; set; } = [];

    /// <summary>Reads every matter, with the name of its file.</summary>
    public static IEnumerable<(string Name, LabelledPairs Matter)> All()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "specs", "copies")))
        {
            folder = folder.Parent!;
        }

        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "specs", "copies"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), yaml.Deserialize<LabelledPairs>(File.ReadAllText(f))));
    }

    /// <summary>The digests of the articles, by name.</summary>
    public IReadOnlyDictionary<string, DocumentDigest> Digests() => Documents.ToDictionary(
        d => d.Key,
        d => DocumentDigest.Of(Delivered.Reader.Read(new Document(d.Key, d.Value.Text) { Outlet = d.Value.Outlet, Published = d.Value.Published is { } day ? DateOnly.Parse(day) : null })),
        StringComparer.Ordinal);

    /// <summary>An article.</summary>
    public sealed class Article
    {
        /// <summary>Who published it.</summary>
        public string? Outlet { get; set; }

        /// <summary>When, as 1956-10-30.</summary>
        public string? Published { get; set; }

        /// <summary>Its text.</summary>
        public string Text { get; set; } = "";
    }

    /// <summary>Two articles.</summary>
    public sealed class Pair
    {
        /// <summary>Their names, that of the copy first.</summary>
        public List<string> Of { get; set; } = [];

        /// <summary>Whether one is a copy of the other, or both are of one wire.</summary>
        public bool Copy { get; set; }

        /// <summary>How it was edited, or what the two have in common though neither is a copy.</summary>
        public string Kind { get; set; } = "";
    }
}
