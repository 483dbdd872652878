using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>The stretches of a frame that some attribution already explains.</summary>
internal sealed class Covered
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>Covers the cues and contents of drafts.</summary>
    public Covered(List<Draft> drafts)
    {
        foreach (var span in drafts.SelectMany(d => d.Cue is { } cue ? d.Content.Append(cue) : d.Content).Order())
        {
            if (_spans.Count > 0 && span.Begin <= _spans[^1].End)
            {
                _spans[^1] = _spans[^1].Union(span);
            }
            else
            {
                _spans.Add(span);
            }
        }
    }

    /// <summary>Whether a span meets any of them.</summary>
    public bool Meets(TextSpan span)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].End <= span.Begin)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _spans.Count && _spans[low].Begin < span.End;
    }
}
