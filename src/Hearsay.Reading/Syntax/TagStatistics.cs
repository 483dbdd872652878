using System.Collections.Concurrent;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Syntax;

/// <summary>
/// How often words have which tag, and which tag follows which: the counts behind <see cref="Tagger"/>. Unknown words are
/// judged by their last letters, a longer ending smoothed towards the shorter one (Brants 2000, "TnT").
/// </summary>
internal sealed class TagStatistics
{
    private const double EndingWeight = 2.0;
    private const double BigramWeight = 0.95;
    private const int MostKept = 20_000;
    private const int LongestKept = 30;
    private readonly Dictionary<string, double[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Form, int Tag), string> _lemmas = [];
    private readonly double[] _share;

    // Most words come again, in this text or the next; how many are kept is bounded, so that texts without end cost no memory.
    private readonly ConcurrentDictionary<(string Form, bool First), (int Tag, double Score)[]> _guessed = new();
    private int _kept;

    private TagStatistics()
    {
        var follows = Listing.Rows("Syntax.successions.tsv").Select(r => (Before: r[0], After: r[1], Count: double.Parse(r[2]))).ToList();
        var names = follows.Select(f => f.After).Where(n => n != "END").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Tags = [.. names.Select(Tag.Parse)];
        for (var i = 0; i < names.Count; i++)
        {
            _index.Add(names[i], i);
        }

        Start = names.Count;
        _share = Shares(follows);
        LogFollows = Successions(follows);
        foreach (var row in Listing.Rows("Syntax.words.tsv"))
        {
            AddWord(row[0], row[1]);
        }

        foreach (var row in Listing.Rows("Syntax.endings.tsv"))
        {
            _endings.Add(row[0] + "\t" + (row[1] == "-" ? "" : row[1]), Counts(row[2]));
        }

        AddForms(VerbForms.Instance);
    }

    /// <summary>The one set of counts.</summary>
    public static TagStatistics Instance { get; } = new();

    /// <summary>Every tag; the other members speak of them by index.</summary>
    public Tag[] Tags { get; }

    /// <summary>The index that stands for the edge in front of (and after) a sentence.</summary>
    public int Start { get; }

    /// <summary>The logarithm of the probability of the second tag after the first.</summary>
    public double[,] LogFollows { get; }

    /// <summary>The lemma that the list of words gives a form under a tag; null where it gives none.</summary>
    public string? Lemma(string lower, int tag) => _lemmas.GetValueOrDefault((lower, tag));

    /// <summary>Whether the lists hold a word as the base form of a verb.</summary>
    public bool IsVerb(string lower) => _words.TryGetValue(lower, out var counts) && counts[_index["VERB.VB"]] + counts[_index["VERB.VBP"]] > 0;

    /// <summary>Whether the lists hold a word under a tag.</summary>
    public bool Knows(string lower, string tag) => _words.TryGetValue(lower, out var counts) && counts[_index[tag]] > 0;

    /// <summary>The index of a tag by its name.</summary>
    public int IndexOf(string name) => _index[name];

    /// <summary>
    /// The tags that a word may have, each with the logarithm of how likely the word is under it (up to a constant of the word).
    /// </summary>
    public IReadOnlyList<(int Tag, double Score)> Candidates(string form, bool first)
    {
        if (_guessed.TryGetValue((form, first), out var known))
        {
            return known;
        }

        (int, double)[] found = [.. Guessed(form, first)];
        if (form.Length <= LongestKept && Volatile.Read(ref _kept) < MostKept && _guessed.TryAdd((form, first), found))
        {
            Interlocked.Increment(ref _kept);
        }

        return found;
    }

    private List<(int Tag, double Score)> Guessed(string form, bool first)
    {
        var fixedTag = FixedTag(form);
        if (fixedTag >= 0)
        {
            return [(fixedTag, 0.0)];
        }

        var lower = form.ToLowerInvariant();
        var counts = !first || lower == form ? _words.GetValueOrDefault(form) ?? _words.GetValueOrDefault(lower) : _words.GetValueOrDefault(lower);
        var guess = Guess(form, lower, first);
        var found = new List<(int, double)>();
        var total = counts?.Sum() ?? 0;
        var weight = counts is null || (!first && char.IsUpper(form[0]) && total < 50) ? 3.0 : 1.0;
        for (var tag = 0; tag < Tags.Length; tag++)
        {
            if (counts is null && IsClosed(Tags[tag].PartOfSpeech))
            {
                continue;
            }

            var likely = ((counts?[tag] ?? 0) + (weight * guess[tag])) / (total + weight);
            if (likely > 0.003)
            {
                found.Add((tag, Math.Log(likely / _share[tag])));
            }
        }

        if (found.Count == 0)
        {
            found.Add((_index["X"], 0.0));
        }

        return found;
    }

    /// <summary>How a word is written, as the list of endings names it.</summary>
    internal static string Shape(string form, bool first)
    {
        if (form.Any(char.IsDigit))
        {
            return "digit";
        }

        if (!char.IsLetter(form[0]))
        {
            return "mark";
        }

        return !char.IsUpper(form[0]) ? "lower"
            : first ? "first"
            : form.Length > 1 && form.All(c => !char.IsLower(c)) ? "upper" : "capital";
    }

    private static bool IsClosed(PartOfSpeech part) =>
        part is PartOfSpeech.Intj or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Part or PartOfSpeech.Adp;

    private int FixedTag(string form)
    {
        var (digits, letters, punctuation, others) = (0, 0, 0, 0);
        foreach (var c in form.AsSpan(0, Math.Min(form.Length, 40)))
        {
            if (char.IsDigit(c))
            {
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
            }
            else if (char.IsPunctuation(c))
            {
                punctuation++;
            }
            else
            {
                others++;
            }
        }

        if (digits > 0 && letters == 0 && others == 0)
        {
            return _index["NUM"];
        }

        if (digits + letters > 0 || _words.ContainsKey(form))
        {
            return -1;
        }

        return others == 0 ? _index["PUNCT.COMMA"] : _index["SYM"];
    }

    private double[] Guess(string form, string lower, bool first)
    {
        var guess = (double[])_share.Clone();
        var shape = Shape(form, first);
        for (var length = 0; length <= Math.Min(4, lower.Length); length++)
        {
            if (!_endings.TryGetValue(shape + "\t" + lower[^length..], out var counts))
            {
                if (length == 0)
                {
                    continue;
                }

                break;
            }

            var total = counts.Sum();
            for (var tag = 0; tag < guess.Length; tag++)
            {
                guess[tag] = ((guess[tag] * EndingWeight) + counts[tag]) / (total + EndingWeight);
            }
        }

        return guess;
    }

    private double[] Shares(List<(string Before, string After, double Count)> follows)
    {
        var share = new double[Tags.Length];
        foreach (var (_, after, count) in follows.Where(f => f.After != "END"))
        {
            share[_index[after]] += count;
        }

        var total = share.Sum();
        return [.. share.Select(s => s / total)];
    }

    private double[,] Successions(List<(string Before, string After, double Count)> follows)
    {
        var edge = Start;
        var counts = new double[edge + 1, edge + 1];
        foreach (var (before, after, count) in follows)
        {
            counts[before == "START" ? edge : _index[before], after == "END" ? edge : _index[after]] = count;
        }

        var logs = new double[edge + 1, edge + 1];
        for (var before = 0; before <= edge; before++)
        {
            var total = Enumerable.Range(0, edge + 1).Sum(a => counts[before, a]);
            for (var after = 0; after <= edge; after++)
            {
                var alone = after == edge ? 0.05 : _share[after];
                logs[before, after] = Math.Log(((1 - BigramWeight) * alone) + (BigramWeight * counts[before, after] / total) + 1e-9);
            }
        }

        return logs;
    }

    private void AddWord(string form, string tags)
    {
        _words[form] = Counts(tags);
        foreach (var item in tags.Split(' '))
        {
            var parts = item.Split(':');
            if (parts.Length > 2)
            {
                _lemmas[(form.ToLowerInvariant(), _index[parts[0]])] = parts[2];
            }
        }
    }

    private void AddForms(VerbForms verbs)
    {
        foreach (var (form, tag, lemma) in verbs.Forms)
        {
            var index = _index["VERB." + tag];
            if (!_words.TryGetValue(form, out var counts))
            {
                _words.Add(form, counts = new double[Tags.Length]);
            }

            // A verb of the news is at least possible, however seldom the counted texts use it.
            counts[index] = Math.Max(counts[index], counts.Sum() == 0 ? 2 : Math.Max(1, 0.1 * counts.Sum()));
            _lemmas.TryAdd((form, index), lemma);
        }
    }

    private double[] Counts(string tags)
    {
        var counts = new double[Tags.Length];
        foreach (var item in tags.Split(' '))
        {
            var parts = item.Split(':');
            counts[_index[parts[0]]] = double.Parse(parts[1]);
        }

        return counts;
    }
}
