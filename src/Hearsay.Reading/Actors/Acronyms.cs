using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>Finds the names that the text itself shortens: "Patriotic Union of Kurdistan (PUK)".</summary>
internal static class Acronyms
{
    /// <summary>For each acronym in brackets right after a name whose initials it is: the wording of the acronym and of the name.</summary>
    public static Dictionary<string, string> In(MentionedText mentioned, TokenForms forms)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = mentioned.Parsed.Text;
        for (var i = 1; i < mentioned.Mentions.Length; i++)
        {
            var (name, acronym) = (mentioned.Mentions[i - 1], mentioned.Mentions[i]);
            if (name.Form == MentionForm.Name && acronym is { Form: MentionForm.Name, TokenCount: 1 }
                && acronym.FirstToken == name.EndToken + 1 && forms.Form(name.EndToken) is ['(']
                && IsOf(forms.Folded(acronym.FirstToken), name, forms))
            {
                found.TryAdd(acronym.Span.Of(text), name.Span.Of(text));
            }
        }

        return found;
    }

    private static bool IsOf(string letters, Mention name, TokenForms forms)
    {
        if (letters.Length < 2)
        {
            return false;
        }

        // Small words may be left out ("Patriotic Union of Kurdistan") or counted ("Department of Health: DoH").
        var at = 0;
        for (var i = name.FirstToken; i < name.EndToken && at < letters.Length; i++)
        {
            if (forms.IsWord(i) && forms.Folded(i).Length > 0 && forms.Folded(i)[0] == letters[at])
            {
                at++;
            }
            else if (forms.IsNameWord(i))
            {
                return false;
            }
        }

        return at == letters.Length;
    }
}
