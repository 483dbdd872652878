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
        EntryKind.Person => MentionKind.Person,
        _ => MentionKind.Group,
    };

    /// <summary>The kind that the head word of a name tells ("Anbar Province", "Reform Party"), or the word before it ("Mount Marun"); null where neither does.</summary>
    /// <param name="forms">How the tokens are written.</param>
    /// <param name="head">The token that may be the head word; the name goes on before it.</param>
    public static MentionKind? ByHead(TokenForms forms, int head) =>
        Wordlists.Heads.TryGetValue(forms.Folded(head), out var known) ? Kind(known)
        : Wordlists.PlaceBeginnings.Contains(forms.Folded(head - 1)) && !forms.IsCommon(head) ? MentionKind.Place : null;

    private static MentionKind Kind(NameHead head) => head.Kind == "place" ? MentionKind.Place : MentionKind.Organisation;
}
