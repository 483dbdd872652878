using System.Collections.Immutable;

namespace Hearsay.Dossiers.Copies;

/// <summary>
/// Judges whether one of two documents took passages from the other: a function of the two alone. Two passages word for word
/// are enough, or one that makes up a good part of the shorter document, or runs of shared words all through it; where the
/// copy names the other's outlet, less is. The bounds were chosen on edited news texts and the articles of ECB+ train.
/// </summary>
internal static class CopyJudge
{
    private const int LiteralPassages = 2;
    private const double PartWithLiteral = 0.2;
    private const double PartAlone = 0.25;
    private const double PartNamed = 0.1;
    private const float LeastEvidence = 15;

    /// <summary>In long articles chance evens out: so much evidence, though a smaller part of the whole, shows a copy too.</summary>
    private const float MuchEvidence = 45;
    private const double PartWithMuch = 0.14;
    private const int PassagesWithMuch = 3;

    /// <summary>What one has from the other; null where nothing shows that either has.</summary>
    public static JudgedCopy? Judge(CopiedText first, CopiedText second)
    {
        if (first.Passages.IsEmpty || second.Passages.IsEmpty)
        {
            return null;
        }

        var (firstIsCopy, reason) = CopyDirection.Of(first, second);
        var (copy, source) = firstIsCopy ? (first, second) : (second, first);
        var alignment = PassageAlignment.Of(copy, source);
        var literal = alignment.Matches.Where(m => m.IsLiteral).Select(m => m.First).Distinct().Count();
        var evidence = alignment.Matches.Sum(m => m.Evidence);
        var part = evidence / (1 + Math.Min(alignment.CopyWeight, alignment.SourceWeight));
        var named = CopyDirection.Names(copy.Digest, source.Digest);
        var isCopy = literal >= LiteralPassages
            || (literal > 0 && part >= PartWithLiteral)
            || (evidence >= LeastEvidence && part >= PartAlone)
            || (evidence >= MuchEvidence && part >= PartWithMuch && alignment.Matches.Count(m => m.Evidence > 0) >= PassagesWithMuch)
            || (named && (literal > 0 || (evidence >= LeastEvidence && part >= PartNamed)));
        if (!isCopy)
        {
            return null;
        }

        var taken = alignment.Matches.Where(m => m.IsTaken).ToList();
        if (taken.Count == 0)
        {
            taken = [alignment.Matches.MaxBy(m => m.Evidence)];
        }

        ImmutableArray<CopySpan> spans = [.. taken.Select(m => new CopySpan(copy.Passages[m.Passage].Span, source.SpanOf(m.First, m.Last), m.IsLiteral))];
        var wire = Wire(copy, source);
        var result = new Copy(copy.Digest.Document.Id, source.Digest.Document.Id, wire, Math.Round(Math.Min(1, (double)spans.Sum(s => s.Span.Length) / copy.Length), 4), spans)
        {
            How = copy.Digest.Document.Outlet is { } outlet && outlet == source.Digest.Document.Outlet ? CopyHow.Own
                : spans.Sum(s => s.Literal ? s.Span.Length : 0) * 2 >= spans.Sum(s => s.Span.Length) ? CopyHow.Literal : CopyHow.Rewritten,
            Reason = reason,
            Common = wire is not null && source.Digest.Wire is { } other && OutletNames.KeyOf(wire) == OutletNames.KeyOf(other) && !CopyDirection.IsAgency(source.Digest),
        };
        return new JudgedCopy(result, CopyDirection.IsAgency(source.Digest));
    }

    private static string? Wire(CopiedText copy, CopiedText source) =>
        copy.Digest.Wire is { } wire && !CopyDirection.IsAgency(copy.Digest) ? wire
        : copy.Digest.Credits.Where(c => source.Digest.Document.Outlet is { } outlet && OutletNames.Means(c.Name, outlet)).Select(c => c.Name).FirstOrDefault();
}
