using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;

namespace Hearsay.Reading.Mentions;

/// <summary>How far a name reaches: words with capitals, and the small words that join them.</summary>
internal sealed class NameRuns(TokenForms forms, Sentence sentence)
{
    // "International Criminal Tribunal for the Former Yugoslavia" has eight words; what is longer is a list or shouting.
    private const int MostWords = 10;

    private static readonly string[] s_joining = ["of", "for", "on"];

    /// <summary>Whether a name may begin at a token.</summary>
    public bool MayBegin(int token) => forms.IsNameWord(token) && !IsArticle(token) || BeginsWithParticle(token) > 0;

    /// <summary>The token after the run of capitals that begins at <paramref name="first"/>.</summary>
    public int End(int first) => End(first, organisations: true);

    /// <summary>The token after a person's name: no "of" and no genitive in it.</summary>
    public int EndOfPerson(int first) => End(first, organisations: false);

    private int End(int first, bool organisations)
    {
        var at = BeginsWithParticle(first) is var capital and > 0 ? capital : first;
        for (var words = 1; words < MostWords; words++)
        {
            var next = Next(first, at, organisations);
            if (next < 0)
            {
                break;
            }

            at = next;
        }

        return at + 1;
    }

    /// <summary>The next token with a capital that belongs to the run; -1 where the run ends.</summary>
    private int Next(int first, int at, bool organisations)
    {
        var next = at + 1;
        if (next >= sentence.EndToken)
        {
            return -1;
        }

        if (forms.IsNameWord(next) && !forms.IsHyphen(next))
        {
            return IsArticle(next) && organisations ? -1 : next;
        }

        if (forms.JoiningHyphen(next, sentence.EndToken))
        {
            if (forms.IsNameWord(next + 1))
            {
                return next + 1;
            }

            // "Asa'ib Ahl-al-Haq": particles between hyphens.
            if (Wordlists.Particles.Contains(forms.Folded(next + 1)))
            {
                return AfterParticles(next + 1);
            }

            // "Shui-bian", but not "US-led".
            return !organisations && forms.IsWord(next + 1) && !forms.IsCommon(next + 1) ? next + 1 : -1;
        }

        if (Wordlists.Particles.Contains(forms.Folded(next)) && forms.Case(next) is LetterCase.Small or LetterCase.Mixed)
        {
            var after = AfterParticles(next);
            if (after > 0)
            {
                return after;
            }
        }

        return organisations ? InsideOrganisation(first, at, next) : -1;
    }

    private int InsideOrganisation(int first, int at, int next)
    {
        // "Ministry of Defence", "Front for the Liberation of Palestine".
        if (Array.IndexOf(s_joining, forms.Folded(next)) is var joint and >= 0 && forms.Case(next) == LetterCase.Small
            && HasHead(first, at, placesToo: joint == 0))
        {
            var after = next + 1 < sentence.EndToken && forms.Is(next + 1, "the") ? next + 2 : next + 1;
            return after < sentence.EndToken && forms.IsNameWord(after) && !IsArticle(after) ? after : -1;
        }

        // "Defense and Security Committee": joined where a head word follows.
        if ((forms.Is(next, "and") || forms.Form(next) is ['&']) && next + 1 < sentence.EndToken && forms.IsNameWord(next + 1)
            && !HasHead(first, at, placesToo: true) && !Wordlists.GivenNames.Contains(forms.Folded(first)))
        {
            var head = next + 1;
            for (; head < sentence.EndToken && head < next + 4 && forms.IsNameWord(head); head++)
            {
                if (Wordlists.Heads.TryGetValue(forms.Folded(head), out var kind) && kind.Kind == "organisation")
                {
                    return forms.IsCommon(at) || forms.IsCommon(next + 1) || forms.Form(next) is ['&'] ? next + 1 : -1;
                }
            }

            return -1;
        }

        // "People's Party", "Workers' Union": a common noun in the genitive, and a head word after it.
        if ((forms.IsGenitive(next) || forms.IsApostrophe(next) && forms.Glued(next)) && forms.IsCommon(at)
            && next + 1 < sentence.EndToken && forms.IsNameWord(next + 1))
        {
            for (var head = next + 1; head < sentence.EndToken && head < next + 4 && forms.IsNameWord(head); head++)
            {
                if (Wordlists.Heads.TryGetValue(forms.Folded(head), out var kind) && kind.Kind == "organisation")
                {
                    return next + 1;
                }
            }
        }

        return -1;
    }

    private bool HasHead(int first, int last, bool placesToo)
    {
        for (var i = last; i >= first && i > last - 6; i--)
        {
            if (Wordlists.Heads.TryGetValue(forms.Folded(i), out var head) && (placesToo || head.Kind == "organisation"))
            {
                // "North Korea's Republic of": the head must stand last, or before an earlier "of".
                return (placesToo || head.Sector is null or "GOV") && (i == last || head.Kind == "organisation");
            }
        }

        return false;
    }

    private int BeginsWithParticle(int token)
    {
        if (forms.Case(token) != LetterCase.Small || !Wordlists.Particles.Contains(forms.Folded(token))
            || token + 2 >= sentence.EndToken || !forms.JoiningHyphen(token + 1, sentence.EndToken))
        {
            return 0;
        }

        return forms.IsNameWord(token + 2) ? token + 2 : 0;
    }

    private int AfterParticles(int particle)
    {
        for (var at = particle + 1; at < sentence.EndToken && at <= particle + 4; at++)
        {
            if (forms.IsNameWord(at))
            {
                return at;
            }

            var joined = forms.JoiningHyphen(at, sentence.EndToken) || forms.IsApostrophe(at) && forms.Glued(at) || Wordlists.Particles.Contains(forms.Folded(at));
            if (!joined)
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsArticle(int token) => forms.Folded(token) is "the" or "a" or "an" or "this" or "that" or "these" or "but" or "and" or "in" or "on";
}
