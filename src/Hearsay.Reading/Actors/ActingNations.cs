using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Actors;

/// <summary>
/// Tells a state that acts or is dealt with ("Iraq agreed", "talks with Iran", "U.S. forces", "the people of Syria") from a state where something is
/// ("in Iraq", "the border of Iraq"), by what its name depends on in the tree.
/// </summary>
internal sealed class ActingNations(MentionedText mentioned, TokenForms forms, Gazetteer gazetteer)
{
    // Longer lists and chains of nouns are walked no further.
    private const int Farthest = 12;

    private readonly ParsedText _parsed = mentioned.Parsed;
    private readonly SentencePieces _pieces = new(mentioned.Parsed.Segmented, forms);

    /// <summary>Whether the state that a mention names acts here.</summary>
    public bool Acts(Mention mention)
    {
        var token = FirstOfList(Head(mention));
        var word = _parsed.Words[token];
        if (IsHalf(mention.EndToken))
        {
            return true;
        }

        if (word.Head < 0)
        {
            return false;
        }

        return word.Relation switch
        {
            "nsubj" or "nsubj:outer" or "obl:agent" or "iobj" => true,
            "obj" => IsAddressed(word.Head) || IsListOfMembers(word.Head),
            "compound" or "amod" or "nmod:desc" => !IsPlace(Modified(token)),
            "nmod:poss" => !IsPlace(word.Head),
            "nmod" or "obl" => Preposition(token) switch
            {
                "by" or "with" or "against" or "between" => true,
                "of" => IsAgent(word.Head),
                _ => false,
            },
            "appos" => IsAgent(word.Head),
            _ => false,
        };
    }

    /// <summary>"U.S.-led", "Iran-backed".</summary>
    private bool IsHalf(int end) =>
        end + 1 < forms.Count && forms.IsHyphen(end) && forms.Glued(end) && forms.Glued(end + 1)
        && (_parsed.Words[end + 1].PartOfSpeech == PartOfSpeech.Verb || forms.Folded(end + 1).EndsWith("ed", StringComparison.Ordinal));

    private int Head(Mention mention)
    {
        for (var at = mention.EndToken - 1; at > mention.FirstToken; at--)
        {
            if (_parsed.Words[at].Head < mention.FirstToken || _parsed.Words[at].Head >= mention.EndToken)
            {
                return at;
            }
        }

        return mention.FirstToken;
    }

    private int FirstOfList(int token)
    {
        for (var steps = 0; steps < Farthest && _parsed.Words[token] is { Relation: "conj", Head: >= 0 and var head } && head < token; steps++)
        {
            token = head;
        }

        return token;
    }

    /// <summary>The noun that a modifier describes in the end: the border in "Syria-Iraq border".</summary>
    private int Modified(int token)
    {
        for (var steps = 0; steps < Farthest && _parsed.Words[token] is { Relation: "compound" or "amod" or "nmod:desc", Head: >= 0 and var head }; steps++)
        {
            token = head;
        }

        return token;
    }

    private string Preposition(int token)
    {
        var sentence = _parsed.Segmented.Sentences[_parsed.Segmented.SentenceOf(token)];
        for (var at = token - 1; at >= sentence.FirstToken && token - at < Farthest; at--)
        {
            if (_parsed.Words[at] is { Relation: "case" } word && word.Head == token)
            {
                return forms.Folded(at);
            }
        }

        return "";
    }

    private bool IsAddressed(int verb) => Wordlists.SpeakingVerbs.Contains(forms.Folded(verb));

    /// <summary>"The nations that took part include Belgium and Denmark."</summary>
    private bool IsListOfMembers(int verb)
    {
        if (!string.Equals(_parsed.Words[verb].Lemma, "include", StringComparison.Ordinal))
        {
            return false;
        }

        var sentence = _parsed.Segmented.Sentences[_parsed.Segmented.SentenceOf(verb)];
        for (var at = verb - 1; at >= sentence.FirstToken && verb - at < 2 * Farthest; at--)
        {
            if (_parsed.Words[at] is { Relation: "nsubj" } word && word.Head == verb)
            {
                return IsAgent(at);
            }
        }

        return false;
    }

    private bool IsPlace(int noun) =>
        AgentAt(noun) is { Kind: "place" } || Wordlists.Heads.TryGetValue(forms.Folded(noun), out var head) && head.Kind == "place";

    private bool IsAgent(int noun) => AgentAt(noun) is { Kind: not "place" };

    private Agent? AgentAt(int noun) => forms.IsWord(noun) ? _pieces.At(noun).LongestAt(noun, gazetteer.Agents)?.Value : null;
}
