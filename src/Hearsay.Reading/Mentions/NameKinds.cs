using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Mentions;

/// <summary>What sort of actor a name is: by the gazetteer, by its head word, by its form, by its neighbours.</summary>
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

    /// <summary>Whether a run of two words or more names an organisation that is no organ of a state: a party, union, company, society.</summary>
    public static bool IsFreeOrganisation(TokenForms forms, int first, int end) =>
        end - first >= 2 && Wordlists.Heads.TryGetValue(forms.Folded(end - 1), out var head) && head.Kind == "organisation"
        && head.Sector is not ("GOV" or "LEG" or "JUD" or "MIL" or "COP") && !forms.Is(end - 1, "council") && !forms.Is(end - 1, "embassy")
        && !forms.Is(end - 1, "committee") && !forms.Is(end - 1, "command");

    /// <summary>Whether a run looks like a person's name by itself: given name, initials, or the particles of names.</summary>
    public static bool LooksLikePerson(TokenForms forms, int first, int end)
    {
        if (Wordlists.GivenNames.Contains(forms.Folded(first)))
        {
            return end - first > 1 && end - first < 8 && forms.IsWord(first + 1) && !Wordlists.NotNames.Contains(forms.Folded(first + 1))
                || end - first > 1 && forms.IsHyphen(first + 1);
        }

        if (end - first < 3 || forms.IsCommon(first))
        {
            return false;
        }

        for (var i = first + 1; i < end; i++)
        {
            var initial = forms.Form(i) is [var c] && char.IsUpper(c) || forms.Form(i) is [var d, '.'] && char.IsUpper(d);
            if (initial && i < end - 1 || forms.Case(i) == LetterCase.Small && Wordlists.Particles.Contains(forms.Folded(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The best guess for an unknown run from what stands beside it, and how sure it is (see <see cref="NameCandidate"/>).</summary>
    public static (MentionKind Kind, int Certainty) ByNeighbours(TokenForms forms, Sentence sentence, int first, int end, Func<int, bool> isState)
    {
        var words = 0;
        var common = false;
        for (var i = first; i < end; i++)
        {
            words += forms.IsWord(i) ? 1 : 0;
            common |= forms.IsWord(i) && forms.IsCommon(i);
        }

        if (words == 1 && forms.Case(first) == LetterCase.Capitals)
        {
            return forms.Folded(first).Length is >= 2 and <= 6 && !common ? (MentionKind.Organisation, 2) : (MentionKind.Other, 0);
        }

        if (common)
        {
            return (MentionKind.Other, 0);
        }

        if (words <= 3 && end < sentence.EndToken && Wordlists.SpeakingVerbs.Contains(forms.Folded(end)))
        {
            return (MentionKind.Person, 2);
        }

        if (words <= 3 && end + 1 < sentence.EndToken && forms.Form(end) is [','] && isState(end + 1))
        {
            return (MentionKind.Place, 2);
        }

        var before = first > sentence.FirstToken ? forms.Folded(first - 1) : "";
        if (words <= 2 && before is "in" or "near" or "outside" or "inside" or "around" or "throughout")
        {
            return (MentionKind.Place, 2);
        }

        if (words == 1 && Wordlists.GivenNames.Contains(forms.Folded(first)))
        {
            return (MentionKind.Person, 2);
        }

        return words is 2 or 3 ? (MentionKind.Person, 1) : (MentionKind.Other, 0);
    }

    private static MentionKind Kind(NameHead head) => head.Kind == "place" ? MentionKind.Place : MentionKind.Organisation;
}
