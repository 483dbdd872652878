using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;

namespace Hearsay.Reading.Actors;

/// <summary>Governments that go by the name of whoever leads them: "the Obama administration", "Assad's regime". The names are those of <c>governments.tsv</c>.</summary>
internal static class Administrations
{
    private static readonly FrozenDictionary<(string Name, string Noun), string> s_states = Table.Rows("governments.tsv", 3)
        .ToFrozenDictionary(row => (string.Join(' ', Folding.Pieces(row[0])), row[1]), row => row[2]);

    /// <summary>The code of the state whose government a noun means by the name right before it; null where it means none that is listed.</summary>
    public static string? StateOf(TokenForms forms, int noun)
    {
        var kind = forms.Folded(noun) switch
        {
            "administration" => "administration",
            "government" or "regime" or "cabinet" or "rule" => "government",
            _ => null,
        };
        var last = noun - 1;
        if (last >= 0 && (forms.IsGenitive(last) || forms.IsApostrophe(last)))
        {
            last--;
        }

        return kind is null || last < 0 || !forms.IsNameWord(last) ? null
            : s_states.TryGetValue((forms.Folded(last), kind), out var state) ? state
            : last > 0 && s_states.TryGetValue((forms.Folded(last - 1) + " " + forms.Folded(last), kind), out state) ? state
            : null;
    }
}
