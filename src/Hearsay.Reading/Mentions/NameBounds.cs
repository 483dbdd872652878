using System.Buffers;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Mentions;

/// <summary>Where a name that the network saw begins and ends in truth: what does not belong to it is cut off, what it lacks is added.</summary>
/// <param name="forms">How the tokens are written.</param>
/// <param name="parsed">The trees of the text.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="style">How the sentence uses capitals.</param>
/// <param name="knownAt">The longest name of the gazetteer that begins at a token; null for none.</param>
internal sealed class NameBounds(TokenForms forms, ParsedText parsed, Sentence sentence, SentenceStyle style, Func<int, KnownName?> knownAt)
{
    /// <summary>From which probability on the network's kind of a name stands against other signs.</summary>
    internal const float Sure = 0.9f;

    private const int MostWords = 4;

    /// <summary>What "9/11" is written with: a day, and no address.</summary>
    private static readonly SearchValues<char> s_dayMarks = SearchValues.Create("0123456789/");

    /// <summary>A name without what is no part of it, not beginning before <paramref name="lower"/>.</summary>
    public NameSpan Trimmed(NameSpan name, int lower) => BehindSmall(FromItsBegin(WithoutArticle(WithoutAddresses(name)), lower));

    /// <summary>A name that breaks off behind "of" or "of the", with what follows: "Supreme Court of the | United States", "Department of the | Treasury".</summary>
    public NameSpan Continued(IReadOnlyList<NameSpan> names, ref int next)
    {
        var name = names[next];
        if (name.TokenCount < 2 || name.EndToken >= sentence.EndToken || !(forms.Form(name.EndToken - 1) is "of" || forms.Form(name.EndToken - 1) is "the" && forms.Form(name.EndToken - 2) is "of"))
        {
            return name;
        }

        if (next + 1 < names.Count && names[next + 1].FirstToken == name.EndToken && names[next + 1].EndToken <= sentence.EndToken && names[next + 1].Kind != NameKind.Person)
        {
            return name with { TokenCount = names[++next].EndToken - name.FirstToken };
        }

        var end = name.EndToken;
        while (end < sentence.EndToken && end - name.EndToken < MostWords && forms.IsNameWord(end) && parsed.Words[end].PartOfSpeech == PartOfSpeech.Propn && !(next + 1 < names.Count && names[next + 1].FirstToken <= end))
        {
            end++;
        }

        return name with { TokenCount = end - name.FirstToken };
    }

    /// <summary>A name up to the first token that is no word but an address of mail or of the web.</summary>
    private NameSpan WithoutAddresses(NameSpan name)
    {
        var words = 0;
        while (words < name.TokenCount && forms.Form(name.FirstToken + words) is var form
            && (form.Length == 1 || !form.Contains('@') && !(form.Contains('/') && form.ContainsAnyExcept(s_dayMarks)) && !form.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
        {
            words++;
        }

        return name with { TokenCount = words };
    }

    /// <summary>A name without the conjunction, preposition, article or dash at its end and the article or bullet at its begin.</summary>
    private NameSpan WithoutArticle(NameSpan name)
    {
        // "Norway and | Sweden", "Bureau of Statistics of | wages", "Committee of the | Senate": a conjunction, preposition or article ends no name.
        while (name.TokenCount > 1 && (parsed.Words[name.EndToken - 1].PartOfSpeech is PartOfSpeech.Cconj or PartOfSpeech.Adp or PartOfSpeech.Det && forms.Case(name.EndToken - 1) == LetterCase.Small || forms.Form(name.EndToken - 1) is "–" or "—"))
        {
            name = name with { TokenCount = name.TokenCount - 1 };
        }

        while (name.TokenCount > 1 && forms.Form(name.FirstToken) is "•" or "*" or "·" or "–" or "—" or ">")
        {
            // "• Russia": a bullet begins no name.
            name = name with { FirstToken = name.FirstToken + 1, TokenCount = name.TokenCount - 1 };
        }

        return name.TokenCount > 0 && forms.Form(name.FirstToken) is "the" or "a" or "an" ? name with { FirstToken = name.FirstToken + 1, TokenCount = name.TokenCount - 1 } : name;
    }

    /// <summary>A known name of which the network saw only the end: "North | Korean", "Sri | Lankan".</summary>
    private NameSpan FromItsBegin(NameSpan name, int lower) =>
        name.TokenCount > 0 && name.FirstToken > lower && forms.IsNameWord(name.FirstToken - 1) && !forms.Is(name.FirstToken - 1, "the") && knownAt(name.FirstToken - 1) is { } known && known.End == name.EndToken
            ? name with { FirstToken = name.FirstToken - 1, TokenCount = name.TokenCount + 1, Kind = NameKind.Place }
            : name;

    /// <summary>A known name behind a small word that the network counts to it: "the socialist | Patriotic Union".</summary>
    private NameSpan BehindSmall(NameSpan name) =>
        name.TokenCount > 2 && style == SentenceStyle.Plain && forms.Case(name.FirstToken) == LetterCase.Small && knownAt(name.FirstToken + 1) is { } known && known.End == name.EndToken
            ? name with { FirstToken = name.FirstToken + 1, TokenCount = name.TokenCount - 1 }
            : name;

    /// <summary>A name with the word that belongs to it when it ends in a particle ("Pieter van der | Hoek") or before its head word ("Marun | Province").</summary>
    public NameSpan ToItsEnd(NameSpan name, int following)
    {
        var end = name.EndToken;
        if (name.TokenCount == 0 || end >= following || style != SentenceStyle.Plain)
        {
            return name;
        }

        if (name.Kind == NameKind.Person && end + 1 < following && forms.Case(end) == LetterCase.Small && Wordlists.Particles.Contains(forms.Folded(end)) && forms.IsWord(end)
            && forms.Folded(end).Length > 1 && forms.IsNameWord(end + 1) && parsed.Words[end + 1].PartOfSpeech == PartOfSpeech.Propn && style == SentenceStyle.Plain)
        {
            return name with { TokenCount = name.TokenCount + 2 };
        }

        if (name.Kind == NameKind.Person && EndOfArticled(end) is > 0 and var articled)
        {
            // "Tomas | al-Brell"
            return name with { TokenCount = articled - name.FirstToken };
        }

        if (name.Kind == NameKind.Person && end + 3 < sentence.EndToken && forms.Form(end) is "\"" or "“" && forms.IsNameWord(end + 1) && forms.Form(end + 2) is "\"" or "”"
            && forms.IsNameWord(end + 3) && parsed.Words[end + 3].PartOfSpeech == PartOfSpeech.Propn && parsed.Words[end + 1].PartOfSpeech == PartOfSpeech.Propn)
        {
            // 'Gen. Tomas "Rex" | Brell'
            return name with { TokenCount = name.TokenCount + 4 };
        }

        if (name.Kind == NameKind.Person && end + 1 < following && forms.Form(end) is ['-'] && forms.IsNameWord(end + 1) && forms.Case(end - 1) == LetterCase.Small && Wordlists.Particles.Contains(forms.Folded(end - 1)))
        {
            // "Tomas al | -Brell"
            return name with { TokenCount = name.TokenCount + 2 };
        }

        if (forms.IsHyphen(end - 1) && forms.Glued(end) && forms.IsWord(end))
        {
            // "Park Min- | soo"
            return name with { TokenCount = name.TokenCount + 1 };
        }

        if (!forms.IsNameWord(end))
        {
            return name;
        }

        var particle = name.Kind == NameKind.Person && forms.Case(end - 1) == LetterCase.Small && Wordlists.Particles.Contains(forms.Folded(end - 1));
        var head = name.Kind is NameKind.Place or NameKind.Organisation && name.Probability < Sure ? NameKinds.ByHead(forms, end) : null;
        return particle ? name with { TokenCount = name.TokenCount + 1 }
            : head == MentionKind.Place ? name with { TokenCount = name.TokenCount + 1, Kind = NameKind.Place }
            : head == MentionKind.Organisation ? name with { TokenCount = name.TokenCount + 1, Kind = NameKind.Organisation }
            : name;
    }

    /// <summary>The end of "al-Brell" that begins at a token; -1 where none does.</summary>
    public int EndOfArticled(int at) =>
        at + 2 < sentence.EndToken && forms.Case(at) == LetterCase.Small && Wordlists.Particles.Contains(forms.Folded(at)) && forms.Form(at + 1) is ['-']
        && forms.IsNameWord(at + 2) && parsed.Words[at + 2].PartOfSpeech == PartOfSpeech.Propn ? at + 3 : -1;
}
