using System.Collections.Immutable;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Stories;

/// <summary>
/// What an article is about, made ready to be laid beside another: its words, those of its lead, its names, numbers and other
/// words as vectors of length one (logarithm of the count times rarity in news), and the days of which it speaks. How rare a
/// word is, is told by the table of news texts alone, so that a new document changes nothing in the others.
/// </summary>
internal sealed class StoryText
{
    /// <summary>Under how many keys an article meets others.</summary>
    private const int MostKeys = 24;

    /// <summary>Makes the terms of a digest ready.</summary>
    public StoryText(DocumentDigest digest)
    {
        Published = digest.Document.Published;
        Days = digest.Days;
        var terms = digest.Terms;
        Words = Vector(terms, static t => t.Count);
        Lead = Vector(terms, static t => t.Lead);
        Names = Vector(terms, static t => t.Names);
        Numbers = Vector(terms, static t => t.Numbers);
        Others = Vector(terms, static t => t.Count - t.Names - t.Numbers);
        LeadWords = [.. terms.Where(t => t.Lead > 0).Select(t => (t.Text, RarityOf(t.Text)))];
        LeadNames = [.. terms.Where(t => t.LeadNames > 0).Select(t => (t.Text, RarityOf(t.Text)))];
        Length = terms.Sum(t => t.Count);
        Keys = [.. Words.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(MostKeys).Select(w => Fingerprint.Of(w.Key).Print).Distinct().Order()];
    }

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published { get; }

    /// <summary>The days of which it speaks.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>All words.</summary>
    public Dictionary<string, double> Words { get; }

    /// <summary>Those of the first two sentences.</summary>
    public Dictionary<string, double> Lead { get; }

    /// <summary>Parts of names.</summary>
    public Dictionary<string, double> Names { get; }

    /// <summary>Numbers.</summary>
    public Dictionary<string, double> Numbers { get; }

    /// <summary>What is neither.</summary>
    public Dictionary<string, double> Others { get; }

    /// <summary>The words of the first two sentences with their rarity.</summary>
    public ImmutableArray<(string Text, double Rarity)> LeadWords { get; }

    /// <summary>The names among them.</summary>
    public ImmutableArray<(string Text, double Rarity)> LeadNames { get; }

    /// <summary>The number of counted words.</summary>
    public int Length { get; }

    /// <summary>The words that tell most of it, as fingerprints, in ascending order: articles that share two of them are compared.</summary>
    public ImmutableArray<ulong> Keys { get; }

    private static double RarityOf(string word) => Math.Max(0, PassageWords.RarityOf(word, word));

    private static Dictionary<string, double> Vector(ImmutableArray<DigestTerm> terms, Func<DigestTerm, int> count)
    {
        var vector = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (count(term) is > 0 and var times && RarityOf(term.Text) is > 0 and var rarity)
            {
                vector.Add(term.Text, (1 + Math.Log(times)) * rarity);
            }
        }

        var length = Math.Sqrt(vector.Values.Sum(v => v * v));
        foreach (var word in vector.Keys)
        {
            vector[word] /= length;
        }

        return vector;
    }
}
