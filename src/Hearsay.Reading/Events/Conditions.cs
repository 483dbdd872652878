using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>Conditional clauses: what stands in them, and what is said to follow from them; by the tree, and by words where it has nothing.</summary>
internal sealed class Conditions(EventText text, Voices voices)
{
    private const int Reach = 40;
    private const int Depth = 8;

    /// <summary>Whether a sentence has a conditional clause.</summary>
    public bool Any(Sentence sentence) => First(sentence) >= 0;

    /// <summary>The word that opens the conditional clause in which a token stands: "if", "unless"; -1 where it stands in none.</summary>
    public int Holding(int token, Sentence sentence)
    {
        if (InTree(token) is >= 0 and var mark)
        {
            return voices.IsSame(mark, token) ? mark : -1;
        }

        for (var i = token - 1; i >= sentence.FirstToken && token - i < Reach; i--)
        {
            if (text.Low(i) is "," or ";")
            {
                return Inverted(token, sentence);
            }

            if (Opens(i))
            {
                return voices.IsSame(i, token) && !EndsBefore(i, token) ? i : -1;
            }
        }

        return Inverted(token, sentence);
    }

    /// <summary>The opening word of the condition from which a verb tells what follows: a modal with "if", or a main clause after one; -1 for none.</summary>
    public int Followed(VerbGroup group, Sentence sentence)
    {
        if (First(sentence) is not (>= 0 and var opening) || voices.At(opening) is not null && !voices.IsSame(opening, group.Verb) && !HangsOn(opening, group.Verb) || Holding(group.Verb, sentence) >= 0)
        {
            return -1;
        }

        for (var i = group.First; i < group.Verb; i++)
        {
            if (text.Low(i) is "will" or "would" or "could" or "can" or "shall" or "'ll" or "’ll" or "'d" or "’d" or "wo" or "might" or "may")
            {
                return opening;
            }
        }

        return opening < group.First && !group.HasAuxiliary && !group.IsInfinitive && text.Pos(group.Verb) == PartOfSpeech.Verb
            && (text.Low(group.Verb) == text.Lemma(group.Verb) || text.Low(group.Verb).EndsWith('s'))
            ? opening
            : -1;
    }

    /// <summary>Whether the clause that a word opens hangs on a verb.</summary>
    private bool HangsOn(int opening, int verb) => text.Tree.Is(opening, "mark") && text.Tree.Head(opening) is >= 0 and var clause && text.Tree.Head(clause) == verb;

    /// <summary>The mark of the nearest adverbial clause around a token that is conditional; -1 for none.</summary>
    private int InTree(int token)
    {
        var tree = text.Tree;
        for (var (at, steps) = (token, 0); at >= 0 && steps < Depth; at = tree.Head(at), steps++)
        {
            for (var c = tree.FirstChild(at); c >= 0 && c < at; c = tree.NextChild(c))
            {
                if (tree.Is(c, "mark") && Opens(c))
                {
                    return c;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether the clause that a word opens is over before a token: its verb stands between, and the token does not hang on it.</summary>
    private bool EndsBefore(int opening, int token)
    {
        var tree = text.Tree;
        var verb = tree.Head(opening);
        if (verb < 0 || verb >= token || !tree.Is(opening, "mark"))
        {
            return false;
        }

        for (var (at, steps) = (token, 0); at >= 0 && steps < 2 * Depth; at = tree.Head(at), steps++)
        {
            if (at == verb)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Should they attack": inversion at the begin of a clause.</summary>
    private int Inverted(int token, Sentence sentence) =>
        text.Low(sentence.FirstToken) == "should" && token - sentence.FirstToken < 12 && text.Pos(sentence.FirstToken) == PartOfSpeech.Aux && !Between(sentence.FirstToken, token) ? sentence.FirstToken : -1;

    private bool Between(int first, int token)
    {
        for (var i = first; i < token; i++)
        {
            if (text.Low(i) == ",")
            {
                return true;
            }
        }

        return false;
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

        return text.Low(sentence.FirstToken) == "should" && text.Pos(sentence.FirstToken) == PartOfSpeech.Aux && text.Low(sentence.EndToken - 1) != "?" ? sentence.FirstToken : -1;
    }

    /// <summary>Whether a token opens a condition: "if", "unless", and the last word of "provided that", "on condition that", "as long as".</summary>
    private bool Opens(int token) => text.Low(token) switch
    {
        "that" => token > 0 && text.Low(token - 1) is "provided" or "providing" or "condition",
        "as" => token > 1 && text.Low(token - 1) == "long" && text.Low(token - 2) is "as" or "so",
        "provided" or "providing" => text.Tree.Is(token, "mark"),
        _ => OpensAlone(token),
    };

    private bool OpensAlone(int token) => StatusCues.Instance.Of(text.Low(token)) == "condition" && text.Pos(token) is not (PartOfSpeech.Verb or PartOfSpeech.Aux) && !IsQuestion(token);

    /// <summary>"To find out if they attacked": whether, and no condition.</summary>
    private bool IsQuestion(int token) => text.Low(token) == "if" && text.Tree.Is(token, "mark") && text.Tree.Head(token) is >= 0 and var clause && text.Tree.Is(clause, "ccomp");
}
