using System.Globalization;
using System.Text;
using Hearsay.Intake;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Zones;

namespace Hearsay.Bench;

/// <summary>The texts that are timed: the sample story's articles, repeated to a length.</summary>
internal static class BenchText
{
    private static readonly IReadOnlyList<string> _articles = Sample();

    /// <summary>One document of so many words, made of the sample's articles in order, again and again; the last is cut.</summary>
    public static Document OfWords(int words) => OfWords(words, 0);

    /// <summary>Documents of so many words each, which begin at one article after another, and together have as many as asked for.</summary>
    public static IReadOnlyList<Document> Several(int words, int each) => [.. Enumerable.Range(0, words / each).Select(i => OfWords(each, i))];

    /// <summary>
    /// The tokens of the sample in rows of a length, whole sentences or not, as many in all as asked for; the last row has the rest.
    /// </summary>
    /// <param name="tokens">Tokens of all rows.</param>
    /// <param name="each">Tokens of a row.</param>
    /// <param name="pass">0 for the forms as they stand; every other number gives each form an ending that no other number gives it.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(int tokens, int each, int pass = 0)
    {
        var segmented = new SentenceSplitter().Split(new ZoneFinder().Find(OfWords(tokens)));
        var ending = pass == 0 ? "" : pass.ToString(CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, tokens).Select(i => segmented.Form(i) + ending).Chunk(each)];
    }

    private static Document OfWords(int words, int first)
    {
        var text = new StringBuilder();
        for (var i = first; words > 0; i++)
        {
            var article = _articles[i % _articles.Count];
            text.Append(article, 0, End(article, ref words)).Append("\n\n");
        }

        return new Document("bench", text.ToString()) { Published = new DateOnly(1956, 11, 7) };
    }

    /// <summary>Where the last of so many words between white space ends, or the text; takes from the number what words there are.</summary>
    private static int End(string text, ref int words)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && --words == 0)
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static IReadOnlyList<string> Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
        {
            folder = folder.Parent;
        }

        var sample = Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("Hearsay.slnx is not above the benchmark."), "samples", "suez-1956");
        return [.. new DocumentSource(IntakeLimits.Default).Open([sample], Stream.Null).Select(r => r.Document).OfType<Document>().Select(d => d.Text)];
    }
}
