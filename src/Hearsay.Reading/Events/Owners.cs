using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>Whose a thing or deed is, as the tree tells it: by a genitive or name in front, or by a preposition behind.</summary>
/// <param name="text">The text.</param>
/// <param name="tree">Its trees.</param>
/// <param name="ofPronoun">Who a personal pronoun stands for.</param>
internal sealed class Owners(EventText text, EventTree tree, Func<int, Side> ofPronoun)
{
    private const int Depth = 3;

    /// <summary>Whose something is: by genitive, by a name in front, or by a preposition; -1 for nobody's.</summary>
    public int Of(int head, int depth = 0)
    {
        if (depth > Depth)
        {
            return -1;
        }

        var front = -1;
        for (var c = tree.FirstChild(head); c >= 0 && c < head; c = tree.NextChild(c))
        {
            if (tree.Relation(c) == "nmod:poss" || tree.Is(c, "compound") || tree.Is(c, "amod") || tree.Relation(c) is "nmod:desc" or "nmod:unmarked" or "nmod")
            {
                if (text.MentionAt(c) is >= 0 and var mention)
                {
                    if (text.Mentions[mention].Form == MentionForm.Pronoun)
                    {
                        mention = ofPronoun(c) is { IsKnown: true } meant ? meant.Fillers[0].Mention : -1;
                    }

                    front = mention;
                }
                else if (text.Low(c) is "its" or "his" or "her" or "their" or "our" or "my")
                {
                    front = ofPronoun(c) is { IsKnown: true } meant ? meant.Fillers[0].Mention : -1;
                }
                else if (tree.Relation(c) == "nmod:poss" && Of(c, depth + 1) is >= 0 and var outer)
                {
                    front = outer;
                }
            }
        }

        if (front >= 0)
        {
            return front;
        }

        var deed = EventLexicon.Instance.Nouns.ContainsKey(text.Lemma(head));
        for (var c = tree.FirstChild(head); c >= 0; c = tree.NextChild(c))
        {
            if (c < head || !tree.Is(c, "nmod") || text.IsTime(c) || tree.CaseOf(c) is not { } preposition || !Belongs(preposition, deed))
            {
                continue;
            }

            if (text.MentionAt(c) is >= 0 and var mention)
            {
                return mention;
            }

            if (Of(c, depth + 1) is >= 0 and var further)
            {
                return further;
            }
        }

        return -1;
    }

    private static bool Belongs(string preposition, bool deed) => deed
        ? preposition is "by" or "from"
        : preposition is "of" or "from" or "in" or "by" or "for" or "at" or "near" or "within" or "among" or "inside" or "across" or "as" or "like" or "including" or "with" or "on" or "between";

    /// <summary>The possessive pronoun of a noun; -1 for none.</summary>
    public int Possessor(int head)
    {
        for (var c = tree.FirstChild(head); c >= 0 && c < head; c = tree.NextChild(c))
        {
            if (tree.Relation(c) == "nmod:poss" && text.Pos(c) == PartOfSpeech.Pron)
            {
                return c;
            }
        }

        return -1;
    }
}
