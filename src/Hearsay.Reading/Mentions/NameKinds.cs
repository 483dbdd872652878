using Hearsay.Reading.Gazetteers;

namespace Hearsay.Reading.Mentions;

/// <summary>What sort of actor a name is: by the gazetteer, and by its head word.</summary>
internal static class NameKinds
{
    /// <summary>The kind of a known name; an adjective ("Iraqi") counts as the group.</summary>
    public static MentionKind Of(KnownName name) => name.Entry.Kind switch
    {
        EntryKind.State => name.Use == AliasUse.Adjective ? MentionKind.Group : MentionKind.Place,
        EntryKind.Capital or EntryKind.House or EntryKind.Town or EntryKind.Region => MentionKind.Place,
        EntryKind.Organisation => MentionKind.Organisation,
        _ => MentionKind.Group,
    };

    /// <summary>The kind that a head word tells ("Labour Party", "Ministry of Defence", "Anbar Province"); null where there is none.</summary>
    public static MentionKind? ByHead(TokenForms forms, int first, int end)
    {
        if (end - first < 2)
        {
            return null;
        }

        for (var i = first; i < end - 1; i++)
        {
            if (forms.Is(i + 1, "of") || forms.Is(i + 1, "for") || forms.Is(i + 1, "on") || forms.Is(i + 1, "against"))
            {
                if (Wordlists.Heads.TryGetValue(forms.Folded(i), out var governing))
                {
                    return Kind(governing);
                }

                break;
            }
        }

        if (Wordlists.Heads.TryGetValue(forms.Folded(end - 1), out var head))
        {
            return Kind(head);
        }

        return end - first == 2 && Wordlists.PlaceBeginnings.Contains(forms.Folded(first)) && !forms.IsCommon(end - 1) ? MentionKind.Place : null;
    }

    private static MentionKind Kind(NameHead head) => head.Kind == "place" ? MentionKind.Place : MentionKind.Organisation;
}
