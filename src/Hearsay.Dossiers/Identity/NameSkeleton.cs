using System.Text;

namespace Hearsay.Dossiers.Identity;

/// <summary>
/// What is left of a person's name when the liberties of transcription are taken out: vowels, doubled letters, the article
/// "al", an "h" inside a word, and the choice between c, k and q. "Yousef al-Kassim" and "Yusuf Qasim" have the same skeleton.
/// </summary>
internal static class NameSkeleton
{
    private const int FewestConsonants = 2;

    /// <summary>The skeleton of a compared form; null where the name has fewer than two words that carry one.</summary>
    public static string? Of(string form)
    {
        var skeleton = new StringBuilder(form.Length);
        var words = 0;
        var last = 0;
        foreach (var word in form.Split(' '))
        {
            if (word is "al" or "el" or "ul" or "ad" or "ar" or "as" or "ash" or "an" or "at" or "az")
            {
                continue;
            }

            if (words++ > 0)
            {
                skeleton.Append(' ');
            }

            last = skeleton.Length;
            Append(skeleton, word);
        }

        return words >= 2 && skeleton.Length - last >= FewestConsonants ? skeleton.ToString() : null;
    }

    /// <summary>The skeleton of one word; the word itself where nothing would be left.</summary>
    public static string OfWord(string word)
    {
        var skeleton = new StringBuilder(word.Length);
        Append(skeleton, word);
        return skeleton.Length < FewestConsonants ? word : skeleton.ToString();
    }

    private static void Append(StringBuilder skeleton, string word)
    {
        var begin = skeleton.Length;
        for (var index = 0; index < word.Length; index++)
        {
            var letter = word[index] switch
            {
                'c' or 'q' => 'k',
                'a' or 'e' or 'i' or 'o' or 'u' => 'a',
                'y' or 'w' when index > 0 => 'a',
                'h' when index > 0 => 'a',
                var other => other,
            };
            if ((letter == 'a' && index > 0) || (skeleton.Length > begin && skeleton[^1] == letter))
            {
                continue;
            }

            skeleton.Append(letter);
        }
    }
}
