using System.Collections.Immutable;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Events;

/// <summary>For each token the innermost attribution in whose content it stands.</summary>
internal sealed class Voices
{
    // Statements inside statements that one looks through.
    private const int Depth = 4;

    private readonly EventText _text;
    private readonly ImmutableArray<Attribution> _attributions;
    private readonly int[] _at;

    /// <summary>Lays the attributions over the tokens: the wider first, so that the innermost remains.</summary>
    public Voices(EventText text, ImmutableArray<Attribution> attributions)
    {
        _text = text;
        _attributions = attributions;
        _at = new int[text.Segmented.Tokens.Length];
        Array.Fill(_at, -1);
        var open = new Stack<(int End, int Attribution)>();
        var spans = attributions.SelectMany((a, i) => a.Content.Select(s => (Span: s, Attribution: i)))
            .OrderBy(x => x.Span.Begin).ThenByDescending(x => x.Span.End).ThenBy(x => x.Attribution).ToArray();
        var next = 0;
        for (var token = 0; token < _at.Length; token++)
        {
            var span = text.Segmented.Tokens[token].Span;
            for (; next < spans.Length && spans[next].Span.Begin <= span.Begin; next++)
            {
                open.Push((spans[next].Span.End, spans[next].Attribution));
            }

            while (open.Count > 0 && open.Peek().End < span.End)
            {
                open.Pop();
            }

            _at[token] = open.Count > 0 ? open.Peek().Attribution : -1;
        }
    }

    /// <summary>The attribution whose content holds a token; null for the document's own author.</summary>
    public Attribution? At(int token) => _at[token] < 0 ? null : _attributions[_at[token]];

    /// <summary>Whether two tokens are said by the same voice.</summary>
    public bool IsSame(int one, int other) => _at[one] == _at[other];

    /// <summary>The mention that names whoever says a token, or -1.</summary>
    public int SpeakerAt(int token)
    {
        if (At(token) is not { } attribution)
        {
            return -1;
        }

        // "We recognise that …" inside a statement: whoever makes the statement.
        for (var steps = 0; steps < Depth && attribution.Parent is { } parent && attribution.Source is [var we] && we.Of(_text.Segmented.Text) is "We" or "we" or "I"; steps++)
        {
            attribution = _attributions.First(a => a.Id == parent);
        }

        foreach (var source in attribution.Source)
        {
            var first = -1;
            foreach (var mention in _text.Resolved.MentionsIn(source).Take(8))
            {
                if (attribution.Actor is not null && _text.Resolved.ActorIdOf(mention) == attribution.Actor)
                {
                    return mention;
                }

                first = first < 0 ? mention : first;
            }

            if (first >= 0)
            {
                return first;
            }
        }

        return -1;
    }
}
