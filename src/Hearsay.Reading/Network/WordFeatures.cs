using System.Globalization;
using System.Text;

namespace Hearsay.Reading.Network;

/// <summary>
/// What the network sees of a word: rows of hashed tables, from the spelling alone. Repeats <c>training/reader/features.py</c> number for
/// number; a change here is a change of the model file's format. Used again for one form after another; not safe for several threads at once.
/// </summary>
internal sealed class WordFeatures
{
    /// <summary>Code points of a form that are looked at.</summary>
    public const int Longest = 64;

    private const int ShapeLongest = 12;
    private const int PrefixSeed = 3;
    private const int SuffixSeed = 6;
    private const int GroupSeed = 10;
    private const int ShapeSeed = 11;
    private const int LongestPrefix = 3;
    private const int LongestSuffix = 4;
    private const int ShortestGroup = 3;
    private const int LongestGroup = 5;

    private readonly FeatureSizes _sizes;
    private readonly byte[] _framed = new byte[(Longest * 4) + 2];
    private readonly int[] _offsets = new int[Longest + 3];
    private readonly int[] _words = new int[2];
    private readonly int[] _affixes = new int[LongestPrefix + LongestSuffix];
    private readonly int[] _groups = new int[(Longest + 2) * (LongestGroup - ShortestGroup + 1)];
    private int _affixCount;
    private int _groupCount;

    /// <summary>Makes one.</summary>
    /// <param name="sizes">Rows of the tables.</param>
    public WordFeatures(FeatureSizes sizes) => _sizes = sizes;

    /// <summary>Two rows of the table of words.</summary>
    public ReadOnlySpan<int> Words => _words;

    /// <summary>Rows of the table of affixes, none or up to seven.</summary>
    public ReadOnlySpan<int> Affixes => _affixes.AsSpan(0, _affixCount);

    /// <summary>Rows of the table of letter groups.</summary>
    public ReadOnlySpan<int> Groups => _groups.AsSpan(0, _groupCount);

    /// <summary>The row of the table of shapes.</summary>
    public int Shape { get; private set; }

    /// <summary>Finds the rows of a form. A lone surrogate counts as U+FFFD; the empty form has the first rows and no affixes or groups.</summary>
    /// <param name="form">The word as it is written.</param>
    public void Read(string form)
    {
        (_affixCount, _groupCount) = (0, 0);
        if (form.Length == 0)
        {
            (_words[0], _words[1], Shape) = (0, 0, 0);
            return;
        }

        var count = Frame(form);
        var word = Framed(1, count);
        _words[0] = Row(word, 1, _sizes.Words);
        _words[1] = Row(word, 2, _sizes.Words);
        for (var n = 1; n <= LongestPrefix && n <= count; n++)
        {
            _affixes[_affixCount++] = Row(Framed(1, n), PrefixSeed + n - 1, _sizes.Affixes);
        }

        for (var n = 1; n <= LongestSuffix && n <= count; n++)
        {
            _affixes[_affixCount++] = Row(Framed(1 + count - n, n), SuffixSeed + n - 1, _sizes.Affixes);
        }

        for (var n = ShortestGroup; n <= LongestGroup; n++)
        {
            for (var i = 0; i + n <= count + 2; i++)
            {
                _groups[_groupCount++] = Row(Framed(i, n), GroupSeed, _sizes.Groups);
            }
        }

        Shape = ShapeRow(form);
    }

    /// <summary>FNV-1a, started from the seed, with the last mixing of MurmurHash3.</summary>
    internal static uint Hash(ReadOnlySpan<byte> text, int seed)
    {
        unchecked
        {
            var hash = 2166136261u ^ ((uint)seed * 0x9E3779B1u);
            foreach (var unit in text)
            {
                hash = (hash ^ unit) * 16777619u;
            }

            hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
            return hash ^ (hash >> 16);
        }
    }

    /// <summary>The letter or digit that stands for a code point: its small letter where that is one code point, and 0 for a digit.</summary>
    internal static Rune Normal(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' => new Rune('0'),

        // Its small form is an i with a dot above, two code points.
        0x130 => rune,
        _ => Rune.ToLowerInvariant(rune),
    };

    private static int Row(ReadOnlySpan<byte> text, int seed, int rows) => (int)(Hash(text, seed) % (uint)rows);

    /// <summary>The normal form between angle brackets, as UTF-8; gives how many code points stand between them.</summary>
    private int Frame(string form)
    {
        var (count, length) = (0, 1);
        _framed[0] = (byte)'<';
        _offsets[0] = 0;
        foreach (var rune in form.EnumerateRunes())
        {
            if (count == Longest)
            {
                break;
            }

            count++;
            _offsets[count] = length;
            length += Normal(rune).EncodeToUtf8(_framed.AsSpan(length));
        }

        _offsets[count + 1] = length;
        _framed[length] = (byte)'>';
        _offsets[count + 2] = length + 1;
        return count;
    }

    private ReadOnlySpan<byte> Framed(int first, int count) => _framed.AsSpan(_offsets[first], _offsets[first + count] - _offsets[first]);

    /// <summary>Large, small, digit and other letters as X, x, d and c, other characters as they are; a run is cut after three.</summary>
    private int ShapeRow(string form)
    {
        Span<byte> shape = stackalloc byte[ShapeLongest * 4];
        var (length, count, seen, run) = (0, 0, 0, 0);
        var last = default(Rune);
        foreach (var rune in form.EnumerateRunes())
        {
            if (count == ShapeLongest || seen == Longest)
            {
                break;
            }

            seen++;
            var sign = Sign(rune);
            run = sign == last && count > 0 ? run + 1 : 1;
            last = sign;
            if (run <= 3)
            {
                length += sign.EncodeToUtf8(shape[length..]);
                count++;
            }
        }

        return Row(shape[..length], ShapeSeed, _sizes.Shapes);
    }

    private static Rune Sign(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter => new Rune('X'),
        UnicodeCategory.LowercaseLetter => new Rune('x'),
        UnicodeCategory.DecimalDigitNumber => new Rune('d'),
        UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => new Rune('c'),
        _ => rune,
    };
}
