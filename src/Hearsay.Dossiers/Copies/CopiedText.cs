using System.Collections.Immutable;
using Hearsay.Dossiers.Digests;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Copies;

/// <summary>The passages of one document made ready to be laid beside those of another.</summary>
internal sealed class CopiedText
{
    private readonly Dictionary<uint, int> _sentencesWith = [];

    /// <summary>Makes the passages of a digest ready.</summary>
    public CopiedText(DocumentDigest digest)
    {
        Digest = digest;
        Passages = [.. digest.Passages.Where(p => !p.Words.IsDefaultOrEmpty)];
        Words = [.. Passages.Select(p => p.Words.Select(w => new PassageWord(w)).ToImmutableArray())];
        foreach (var words in Words)
        {
            foreach (var word in words.Select(w => w.Word).Distinct())
            {
                _sentencesWith[word] = _sentencesWith.GetValueOrDefault(word) + 1;
            }
        }

        Length = Passages.Sum(p => p.Span.Length);
    }

    /// <summary>The digest.</summary>
    public DocumentDigest Digest { get; }

    /// <summary>The passages that have words.</summary>
    public ImmutableArray<DigestPassage> Passages { get; }

    /// <summary>The words of each.</summary>
    public ImmutableArray<ImmutableArray<PassageWord>> Words { get; }

    /// <summary>The length of all passages in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>In how many passages a word stands; 1 where in none.</summary>
    public int PassagesWith(uint word) => _sentencesWith.GetValueOrDefault(word, 1);

    /// <summary>The words from the begin of one passage to the end of another.</summary>
    public TextSpan SpanOf(int first, int last) => Passages[first].Span.Union(Passages[last].Span);
}
