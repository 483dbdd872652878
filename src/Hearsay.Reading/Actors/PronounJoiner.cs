using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Actors;

/// <summary>
/// Tells who "he" or "she" is, where that is plain: the only person named before it in its sentence, else the only person (or the subject) of the
/// last sentence of the paragraph that names any. Anything else stays unknown.
/// </summary>
internal sealed class PronounJoiner(MentionedText mentioned, TokenForms forms)
{
    // How many mentions back one looks; a paragraph seldom names more.
    private const int Farthest = 30;

    /// <summary>Joins the pronouns of single persons, in order.</summary>
    public void Join(ActorDraft?[] actorOf, MentionJoin[] joins)
    {
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            if (mentioned.Mentions[i] is { Form: MentionForm.Pronoun, Kind: MentionKind.Person } pronoun && forms.Folded(pronoun.FirstToken) is "he" or "him" or "she" or "her")
            {
                var feminine = forms.Folded(pronoun.FirstToken) is "she" or "her";
                if (Antecedent(i, actorOf) is (>= 0 and var at) && actorOf[at] is { } person && person.IsFeminine != !feminine)
                {
                    person.IsFeminine = feminine;
                    person.Mentions.Add(i);
                    actorOf[i] = person;
                    joins[i] = new MentionJoin(JoinReason.Antecedent, at);
                }
            }
        }
    }

    private int Antecedent(int index, ActorDraft?[] actorOf)
    {
        var segmented = mentioned.Parsed.Segmented;
        var pronoun = mentioned.Mentions[index];
        var own = segmented.SentenceOf(pronoun.FirstToken);
        var seen = -1;
        var persons = new List<(ActorDraft Actor, int Mention)>();
        for (var i = index - 1; i >= 0 && i >= index - Farthest; i--)
        {
            var mention = mentioned.Mentions[i];
            var sentence = segmented.SentenceOf(mention.FirstToken);
            if (segmented.Sentences[sentence].Zone != segmented.Sentences[own].Zone
                || ParagraphBreak(mention.Span.End, pronoun.Span.Begin)
                || own - sentence > 3)
            {
                break;
            }

            if (seen >= 0 && sentence != seen && persons.Count > 0)
            {
                break;
            }

            seen = sentence;
            if (mention.Kind == MentionKind.Person)
            {
                if (actorOf[i] is { Kind: MentionKind.Person } person)
                {
                    persons.Add((person, i));
                }
                else if (mention.Form != MentionForm.Pronoun)
                {
                    // Somebody unknown stands between.
                    return -1;
                }
            }
        }

        if (persons.Count == 0)
        {
            return -1;
        }

        var distinct = persons.Select(p => p.Actor).Distinct().ToList();
        if (distinct.Count == 1)
        {
            return persons[0].Mention;
        }

        // "Lindqvist and Keller spoke": neither alone is "he".
        var subjects = persons.Where(p => IsSubject(mentioned.Mentions[p.Mention])).ToList();
        var several = subjects.Exists(s => persons.Exists(p => p.Actor != s.Actor
            && mentioned.Mentions[p.Mention].FirstToken == mentioned.Mentions[s.Mention].EndToken + 1
            && forms.Folded(mentioned.Mentions[s.Mention].EndToken) is "and" or "or"));
        return !several && subjects.Select(s => s.Actor).Distinct().Count() == 1 ? subjects[0].Mention : -1;
    }

    private bool IsSubject(Mention mention)
    {
        for (var i = mention.FirstToken; i < mention.EndToken; i++)
        {
            var word = mentioned.Parsed.Words[i];
            if (word.Relation is "nsubj" or "nsubj:pass" && (word.Head < mention.FirstToken || word.Head >= mention.EndToken)
                && (word.PartOfSpeech is PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.X))
            {
                return true;
            }
        }

        return false;
    }

    private bool ParagraphBreak(int from, int to)
    {
        // A paragraph longer than this has lost its thread anyway.
        if (to - from > 2000)
        {
            return true;
        }

        return mentioned.Parsed.Text.AsSpan(from, to - from).Contains("\n\n", StringComparison.Ordinal);
    }
}
