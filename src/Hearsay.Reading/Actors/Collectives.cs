using System.Collections.Frozen;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>Finds the members of alliances that the text names with them: "a coalition of X, Y and Z", "the alliance includes X and Y".</summary>
internal sealed class Collectives(MentionedText mentioned, TokenForms forms, MentionTree tree)
{
    private static readonly FrozenSet<string> s_nouns = Listing.Words("Actors.alliances.tsv");

    /// <summary>Whether a description speaks of an alliance.</summary>
    public bool IsAlliance(int mention) =>
        mentioned.Mentions[mention].Form == MentionForm.Description && s_nouns.Contains(forms.Folded(mentioned.Mentions[mention].EndToken - 1));

    /// <summary>The mentions of those who belong to what a mention speaks of; empty where the text does not say.</summary>
    public List<int> MembersOf(int mention)
    {
        var head = tree.HeadOf(mention);
        var found = new List<int>();
        foreach (var child in tree.Children(head))
        {
            if (tree.Word(child).Relation.StartsWith("nmod", StringComparison.Ordinal) && tree.Preposition(child) is "of" or "between" or "among" or "include" or "including")
            {
                Add(found, child);
            }
        }

        if (found.Count < 2 && tree.Word(head) is { Relation: "nsubj", Head: >= 0 and var verb } && tree.Word(verb).Lemma is "include" or "comprise" && tree.Child(verb, "obj") is >= 0 and var listed)
        {
            found.Clear();
            Add(found, listed);
        }

        return found.Count > 1 ? found : [];
    }

    /// <summary>The mentions of those whom brackets right behind a mention name: "these countries [Egypt, Syria]"; empty where none do.</summary>
    public List<int> ListedBehind(int mention)
    {
        var found = new List<int>();
        var at = mentioned.Mentions[mention].EndToken;
        if (at >= forms.Count || forms.Form(at) is not ("[" or "("))
        {
            return found;
        }

        for (at++; at < forms.Count && forms.Form(at) is not ("]" or ")"); at++)
        {
            if (tree.At(at) is >= 0 and var member && mentioned.Mentions[member].Form == MentionForm.Name)
            {
                found.Add(member);
                at = mentioned.Mentions[member].EndToken - 1;
            }
            else if (forms.Form(at) is not "," && forms.Folded(at) is not ("and" or "the"))
            {
                return [];
            }
        }

        return found.Count > 1 ? found : [];
    }

    private void Add(List<int> found, int first)
    {
        foreach (var token in tree.List(first))
        {
            if (tree.At(token) is >= 0 and var member && mentioned.Mentions[member].Form == MentionForm.Name && !found.Contains(member))
            {
                found.Add(member);
            }
        }
    }
}
