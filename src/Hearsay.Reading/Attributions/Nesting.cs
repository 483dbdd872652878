using System.Collections.Immutable;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Attributions;

/// <summary>Orders attributions, names them, and finds in whose content each stands.</summary>
internal static class Nesting
{
    /// <summary>The finished attributions.</summary>
    /// <param name="drafts">The drafts; those without content are left out.</param>
    /// <param name="details">Tells what belongs to each.</param>
    public static ImmutableArray<Attribution> Arrange(IEnumerable<Draft> drafts, AttributionDetails details)
    {
        var ordered = drafts.Where(d => d.Content.Count > 0)
            .OrderBy(d => d.Begin)
            .ThenBy(d => d.Content.Min().Begin == d.Begin ? 0 : 1)
            .ThenByDescending(d => d.Content.Min().Begin == d.Begin ? d.Content.Min().Length : 0)
            .ThenBy(d => d.Cue?.Begin ?? 0)
            .ToList();
        var built = ImmutableArray.CreateBuilder<Attribution>(ordered.Count);
        var open = new List<(int Index, TextSpan Content)>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var draft = ordered[i];
            draft.Content.Sort();
            var whole = new TextSpan(draft.Begin, Math.Max(draft.Content[^1].End, Math.Max(draft.Cue?.End ?? 0, draft.Source?.End ?? 0)));
            open.RemoveAll(o => o.Content.End <= whole.Begin);
            string? parent = null;
            var least = int.MaxValue;
            foreach (var (index, content) in open)
            {
                if (content.Contains(whole) && content.Length < least)
                {
                    (parent, least) = (built[index].Id, content.Length);
                }
            }

            var medium = details.MediumOf(draft);
            var (carrier, carrierActor) = medium < 0 ? default : details.Named(medium);
            built.Add(new Attribution(
                $"q{i + 1}",
                draft.Source is { } source ? [source] : [],
                draft.Cue is { } cue ? [cue] : [],
                [.. draft.Content],
                details.ActorOf(draft.Source),
                details.MannerOf(draft),
                parent,
                details.CommitmentOf(draft),
                medium < 0 ? null : carrier,
                carrierActor));
            if (open.Count < 32)
            {
                open.AddRange(draft.Content.Select(c => (i, c)));
            }
        }

        return built.ToImmutable();
    }
}
