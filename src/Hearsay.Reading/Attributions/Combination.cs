namespace Hearsay.Reading.Attributions;

/// <summary>Joins what the network finds in a frame with what the rules find: where both speak of one report the network's extents count.</summary>
internal static class Combination
{
    /// <summary>The network's drafts and those of the rules' that it passed over, in the order of the text.</summary>
    /// <param name="extents">Where their parts end.</param>
    /// <param name="learned">The network's drafts of the frame.</param>
    /// <param name="ruled">The rules' drafts of the frame.</param>
    public static List<Draft> Of(Extents extents, List<Draft> learned, List<Draft> ruled)
    {
        var all = new List<Draft>(learned);
        foreach (var draft in ruled)
        {
            if (learned.Find(known => draft.Cue?.Overlaps(known.Cue!.Value) == true) is { } same)
            {
                same.Source = draft.IsCertain ? draft.Source : same.Source ?? draft.Source;
                if (draft.IsCertain)
                {
                    same.Content.Clear();
                    same.Content.AddRange(draft.Content);
                }
                else if (extents.IsFollowedByColon(same.Cue!.Value) && draft.Content.Count > 1 && !same.Content.Exists(content => content.Begin < same.Cue!.Value.Begin))
                {
                    // "The fleet would sail, the official said: Marsh would go first": both halves are the official's.
                    same.Content.Insert(0, draft.Content[0]);
                }
            }
            else if (learned.Exists(known => SpeaksOn(draft, known)) || !learned.Exists(known => IsKnown(draft, known)))
            {
                all.Add(draft);
            }
        }

        foreach (var before in learned)
        {
            foreach (var draft in all.Where(draft => SpeaksOn(draft, before)))
            {
                var broken = before.Content.FindIndex(content => content.Contains(draft.Cue!.Value));
                before.Content[broken] = extents.Before(before.Content[broken], draft.Cue!.Value.Begin);
            }
        }

        all.Sort((a, b) => a.Begin.CompareTo(b.Begin));
        return all;
    }

    /// <summary>"Lee said the port was closed and added that ...": the same speaker's next verb is no part of what the first reports.</summary>
    private static bool SpeaksOn(Draft draft, Draft known) =>
        draft.Cue is { } cue && draft.Source is { } source && known.Source?.Overlaps(source) == true
        && known.Content.Exists(content => content.Begin < cue.Begin && content.Contains(cue) && !content.Overlaps(source));

    private static bool IsKnown(Draft draft, Draft known)
    {
        if (draft.Cue is { } cue && (cue.Overlaps(known.Cue!.Value) || (known.Source is { } source && cue.Overlaps(source))))
        {
            return true;
        }

        // Speech within the content is another report, but only of somebody who is named, and not the same words once more.
        var within = draft.Cue is { } inner && known.Content.Exists(content => content.Contains(inner));
        return within ? draft.Source is null : draft.Content.Exists(content => known.Content.Exists(other => other.Overlaps(content)));
    }
}
