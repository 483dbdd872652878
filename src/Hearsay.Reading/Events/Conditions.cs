using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>Conditional clauses: what stands in them, and what is said to follow from them.</summary>
internal sealed class Conditions(EventText text, Voices voices)
{
    private const int Reach = 40;

    /// <summary>Whether a sentence has a conditional clause.</summary>
    public bool Any(Sentence sentence) => First(sentence) >= 0;

    /// <summary>Whether a token stands in a conditional clause: after "if" or "unless" with no comma between.</summary>
    public bool Hold(int token, Sentence sentence)
    {
        for (var i = token - 1; i >= sentence.FirstToken && token - i < Reach; i--)
        {
            if (text.Low(i) is "," or ";")
            {
                return false;
            }

            if (Opens(i))
            {
                return voices.IsSame(i, token);
            }
        }

        // "should they attack": inversion at the begin of a clause.
        return text.Low(sentence.FirstToken) == "should" && token - sentence.FirstToken < 12 && text.Pos(sentence.FirstToken) == PartOfSpeech.Aux;
    }

    /// <summary>Whether a verb tells what follows from a condition in its sentence: a modal with "if", or a main clause after one.</summary>
    public bool Follow(VerbGroup group, Sentence sentence)
    {
        if (First(sentence) is not (>= 0 and var opening) || voices.At(opening) is not null && !voices.IsSame(opening, group.Verb) || Hold(group.Verb, sentence))
        {
            return false;
        }

        for (var i = group.First; i < group.Verb; i++)
        {
            if (text.Low(i) is "will" or "would" or "could" or "can" or "shall" or "'ll" or "’ll" or "'d" or "’d" or "wo" or "might" or "may")
            {
                return true;
            }
        }

        return opening < group.First && !group.HasAuxiliary && !group.IsInfinitive && text.Pos(group.Verb) == PartOfSpeech.Verb
            && (text.Low(group.Verb) == text.Lemma(group.Verb) || text.Low(group.Verb).EndsWith('s'));
    }

    private int First(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < 4 * Reach; i++)
        {
            if (Opens(i))
            {
                return i;
            }
        }

        return -1;
    }

    private bool Opens(int token) => StatusCues.Instance.Of(text.Low(token)) == "condition" && text.Pos(token) is not (PartOfSpeech.Verb or PartOfSpeech.Aux);
}
