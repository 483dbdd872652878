using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Dossiers.Views;

/// <summary>Gives every passage a number when it is first referred to.</summary>
internal sealed class EvidenceNumbers(IReadOnlyDictionary<string, DossierDocument> documents, Func<string, string?>? textOf, int perLine)
{
    private const int ContextLength = 240;

    private readonly Dictionary<(string Document, TextSpan Span), int> _numbers = [];
    private readonly ImmutableArray<BriefEvidence>.Builder _evidence = ImmutableArray.CreateBuilder<BriefEvidence>();

    /// <summary>All passages numbered so far.</summary>
    public ImmutableArray<BriefEvidence> All => _evidence.ToImmutable();

    /// <summary>The numbers of the first few passages; the others are counted.</summary>
    public References Refer(IEnumerable<Evidence> passages)
    {
        var distinct = passages.DistinctBy(passage => (passage.Document, passage.Span)).ToList();
        var numbers = distinct.Take(perLine).Select(NumberOf).Order().ToImmutableArray();
        return new References(numbers, distinct.Count - numbers.Length);
    }

    private int NumberOf(Evidence passage)
    {
        if (_numbers.TryGetValue((passage.Document, passage.Span), out var known))
        {
            return known;
        }

        var document = documents.GetValueOrDefault(passage.Document);
        var (before, after) = ContextOf(passage);
        _evidence.Add(new BriefEvidence(
            _evidence.Count + 1,
            passage.Document,
            document is null ? passage.Document : Phrases.NameOf(document),
            document?.Outlet,
            document?.Published,
            passage.Span,
            before,
            passage.Quote,
            after));
        _numbers.Add((passage.Document, passage.Span), _evidence.Count);
        return _evidence.Count;
    }

    private (string Before, string After) ContextOf(Evidence passage)
    {
        var text = textOf?.Invoke(passage.Document);
        if (text is null || passage.Span.End > text.Length || !passage.Span.In(text).SequenceEqual(passage.Quote))
        {
            return ("", "");
        }

        var begin = passage.Span.Begin;
        var first = Math.Max(0, begin - ContextLength);
        while (begin > first && text[begin - 1] is not ('\n' or '\r') && !EndsSentence(text, begin - 1))
        {
            begin--;
        }

        var end = passage.Span.End;
        var last = Math.Min(text.Length, end + ContextLength);
        if (end > 0 && !EndsSentence(text, end))
        {
            while (end < last && text[end] is not ('\n' or '\r') && !EndsSentence(text, end))
            {
                end++;
            }
        }

        // Half a surrogate pair is no character.
        if (begin < passage.Span.Begin && char.IsLowSurrogate(text[begin]))
        {
            begin++;
        }

        if (end > passage.Span.End && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return (text[begin..passage.Span.Begin], text[passage.Span.End..end]);
    }

    /// <summary>Whether the white space at <paramref name="offset"/> follows the end of a sentence.</summary>
    private static bool EndsSentence(string text, int offset)
    {
        if (offset >= text.Length || !char.IsWhiteSpace(text[offset]))
        {
            return false;
        }

        var mark = offset - 1;
        while (mark >= 0 && offset - mark <= 4 && text[mark] is ('"' or '\'' or '”' or '’' or ')' or ']'))
        {
            mark--;
        }

        return mark >= 0 && text[mark] is ('.' or '?' or '!') && !(mark > 0 && char.IsUpper(text[mark - 1]));
    }
}
