using System.Text;
using Hearsay.Intake;
using Hearsay.Reading.Documents;

namespace Hearsay.Bench;

/// <summary>The texts that are timed: the sample story's articles, repeated to a length.</summary>
internal static class BenchText
{
    /// <summary>One document of about as many words as asked for, made of the sample's articles in order, again and again.</summary>
    public static Document OfWords(int words)
    {
        var articles = Sample();
        var text = new StringBuilder();
        var count = 0;
        for (var i = 0; count < words; i = (i + 1) % articles.Count)
        {
            text.Append(articles[i].Text).Append("\n\n");
            count += Words(articles[i].Text);
        }

        return new Document("bench", text.ToString()) { Published = new DateOnly(1956, 11, 7) };
    }

    /// <summary>The sample's articles.</summary>
    public static IReadOnlyList<Document> Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
        {
            folder = folder.Parent;
        }

        var sample = Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Hearsay.slnx is not above the benchmark."), "samples", "suez-1956");
        return [.. new DocumentSource(IntakeLimits.Default).Open([sample], Stream.Null).Select(r => r.Document).OfType<Document>()];
    }

    /// <summary>Words between white space.</summary>
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
