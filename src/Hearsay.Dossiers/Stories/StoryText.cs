using System.Collections.Immutable;
using Hearsay.Dossiers.Copies;
using Hearsay.Dossiers.Digests;

namespace Hearsay.Dossiers.Stories;

/// <summary>
/// What an article is about, made ready to be laid beside another: how much each of its words weighs among all its words, those of its
/// lead, its names, its numbers and what is neither, each as a vector of length one (logarithm of the count times rarity in news), and the
/// days of which it speaks. How rare a word is, is told by the table of news texts alone, so that a new document changes nothing in the others.
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
        var terms = digest.Terms.Select(t => (Term: t, Rarity: Math.Max(0, PassageWords.RarityOf(t.Text, t.Text)))).Where(t => t.Rarity > 0).ToArray();
        var words = Vector(terms, static t => t.Count);
        var lead = Vector(terms, static t => t.Lead);
        var names = Vector(terms, static t => t.Names);
        var numbers = Vector(terms, static t => t.Numbers);
        var others = Vector(terms, static t => t.Count - t.Names - t.Numbers);
        Words =
        [
            .. terms.Select((t, index) => new StoryWord(Fingerprint.OfWord(t.Term.Text), t.Rarity, words[index], lead[index], names[index], numbers[index], others[index], t.Term.LeadNames > 0))
                .OrderBy(w => w.Print),
        ];
        Length = digest.Terms.Sum(t => t.Count);
        Keys =
        [
            .. Enumerable.Range(0, terms.Length).Where(index => words[index] > 0)
                .OrderByDescending(index => words[index]).ThenBy(index => terms[index].Term.Text, StringComparer.Ordinal)
                .Take(MostKeys).Select(index => Fingerprint.Of(terms[index].Term.Text).Print).Distinct().Order(),
        ];
    }

    /// <summary>The day of publication; null where unknown.</summary>
    public DateOnly? Published { get; }

    /// <summary>The days of which it speaks.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>Its words, but for those that every article has, by their prints.</summary>
    public ImmutableArray<StoryWord> Words { get; }

    /// <summary>The number of counted words.</summary>
    public int Length { get; }

    /// <summary>The words that tell most of it, as fingerprints, in ascending order: articles that share two of them are compared.</summary>
    public ImmutableArray<ulong> Keys { get; }

    private static double[] Vector((DigestTerm Term, double Rarity)[] terms, Func<DigestTerm, int> count)
    {
        var vector = Array.ConvertAll(terms, t => count(t.Term) is > 0 and var times ? (1 + Math.Log(times)) * t.Rarity : 0);
        var length = Math.Sqrt(vector.Sum(v => v * v));
        return length == 0 ? vector : Array.ConvertAll(vector, v => v / length);
    }
}

/// <summary>A word of an article: how rare it is in news, and how much it weighs in each of the article's vectors, 0 where it is not in it.</summary>
/// <param name="Print">Its fingerprint.</param>
/// <param name="Rarity">Its rarity; more than 0.</param>
/// <param name="All">Its weight among all words.</param>
/// <param name="Lead">Among those of the first two sentences.</param>
/// <param name="Names">Among parts of names.</param>
/// <param name="Numbers">Among numbers.</param>
/// <param name="Others">Among what is neither.</param>
/// <param name="NamesLead">Whether it is part of a name in the first two sentences.</param>
internal readonly record struct StoryWord(ulong Print, double Rarity, double All, double Lead, double Names, double Numbers, double Others, bool NamesLead);
