using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>Who stands after a trigger: as its object, after one of its prepositions, or further on in its clause.</summary>
internal sealed class Complements(EventText text, NounPhrases phrases, TreeArguments arguments)
{
    private const int Reach = 25;

    /// <summary>The first of the places in which somebody is named; where nobody is, the first in which anything stands.</summary>
    /// <param name="places">Names of places, as the lexicon gives them.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="after">The last token of the trigger.</param>
    /// <param name="objectAt">The last token in front of the object; differs from <paramref name="after"/> where a noun of the object belongs to the trigger.</param>
    /// <param name="upper">The end of the sentence.</param>
    /// <param name="source">The source, who is not the target too.</param>
    public Side At(IEnumerable<string> places, Trigger trigger, int after, int objectAt, int upper, Side source)
    {
        var thing = Side.Nobody;
        foreach (var place in places)
        {
            var side = Without(InTree(place, trigger), source);
            if (side.IsSomebody)
            {
                return side;
            }

            if (side.IsEmpty || place == "comp" && !side.IsSomebody && trigger.Entry.Type is EventType.Request or EventType.Agree or EventType.Reject or EventType.Threaten)
            {
                var inTree = side;
                side = place switch
                {
                    "obj" => phrases.WhoBeginningAt(objectAt + 1, upper),
                    "comp" => FurtherOn(objectAt, upper, source),
                    _ => AfterPreposition(after, upper, place),
                };
                if (trigger.IsNoun && side.Fillers is [.., var last] && last.Last + 1 < upper && text.Lemma(last.Last + 1) == text.Lemma(trigger.Head))
                {
                    // "their help for Norwegian help": given in exchange, and not to them.
                    side = Side.Nobody;
                }

                if (!side.IsEmpty)
                {
                    return side;
                }

                side = inTree;
            }

            thing = thing.IsEmpty ? side : thing;
        }

        return thing;
    }

    private Side InTree(string place, Trigger trigger) => place switch
    {
        "obj" => trigger.IsNoun ? Side.Nobody : WithoutOwnNoun(arguments.Object(trigger.Head), trigger),
        "comp" => trigger.IsNoun ? Side.Nobody
            : arguments.After(trigger) is { IsEmpty: false } after ? after
            : trigger.Entry.Type == EventType.Request && arguments.Demanded(trigger.Head) is { IsEmpty: false } demanded ? demanded
            : arguments.OfComplement(trigger.Head),
        _ => arguments.Oblique(trigger.Head, place),
    };

    /// <summary>The noun that the lexicon asks of the object is no target itself; whose it is may be.</summary>
    private static Side WithoutOwnNoun(Side side, Trigger trigger) => trigger.ObjectFirst >= 0
        ? side with { Fillers = [.. side.Fillers.Where(f => f.Mention >= 0 || f.Last < trigger.ObjectFirst || f.First > trigger.ObjectLast)] }
        : side;

    /// <summary>A side without those who are on the other.</summary>
    private Side Without(Side side, Side other) =>
        side.Fillers.Any(f => other.Fillers.Any(o => f.First <= o.Last && o.First <= f.Last))
            ? side with { Fillers = [.. side.Fillers.Where(f => !other.Fillers.Any(o => f.First <= o.Last && o.First <= f.Last))] }
            : side;

    /// <summary>Who stands after a preposition in the same clause.</summary>
    public Side AfterPreposition(int after, int upper, string preposition)
    {
        for (var i = after + 1; i < upper && i - after < Reach; i++)
        {
            if (text.Low(i) == preposition && text.Pos(i) != PartOfSpeech.Part && i + 1 < upper && !text.IsTime(i) && !text.IsTime(i + 1))
            {
                // "support in the battle against men of": "of" belongs to the noun before it.
                if (preposition == "of" && i > after + 1 && text.IsNominal(i - 1))
                {
                    break;
                }

                var side = phrases.WhoBeginningAt(i + 1, upper);
                if (!side.IsEmpty)
                {
                    return side;
                }
            }
            else if (EndsClause(i, upper))
            {
                break;
            }
        }

        return Side.Nobody;
    }

    /// <summary>Whether a token ends the clause to its left.</summary>
    public bool EndsClause(int token, int upper)
    {
        if (text.MentionAt(token) >= 0 || text.IsTime(token))
        {
            return false;
        }

        return text.Pos(token) switch
        {
            PartOfSpeech.Sconj => true,
            _ when text.Low(token) == "than" && token > 0 && text.Low(token - 1) == "rather" => true,
            PartOfSpeech.Verb => text.Low(token) != "using" && !(token + 1 < upper && text.IsNominal(token + 1) && token > 0
                && (text.IsDeterminer(token - 1) || text.IsHyphen(token - 1) || text.Pos(token - 1) is PartOfSpeech.Adj or PartOfSpeech.Adp && text.MayBeParticiple(token))),
            PartOfSpeech.Aux => true,
            PartOfSpeech.Punct => !(text.IsQuote(token) || text.IsHyphen(token) || text.Low(token) is "(" or ")" or "[" or "]"
                || text.Low(token) == "," && IsInnerComma(token, upper)),
            _ => text.IsRelative(token),
        };
    }

    private bool IsInnerComma(int comma, int upper) => comma > 0 && comma + 1 < upper && text.Pos(comma - 1) == PartOfSpeech.Adj && text.Pos(comma + 1) == PartOfSpeech.Adj
        || comma + 1 < upper && (text.IsTime(comma + 1) || text.IsTransparent(comma + 1)) || comma > 0 && text.IsTime(comma - 1);

    /// <summary>The next actor of the clause after a token who is not the source.</summary>
    public Side FurtherOn(int after, int upper, Side source)
    {
        for (var i = after + 1; i < upper && i - after < Reach; i++)
        {
            if (text.MentionAt(i) is >= 0 and var mention)
            {
                if (arguments.Subjects.IsSubjectOfAnother(text.Mentions[mention].EndToken - 1, after))
                {
                    break;
                }

                if (!IsSame(mention, source) && !(phrases.IsUnknown(mention) && phrases.IsOwned(i)))
                {
                    return phrases.WhoBeginningAt(i, upper);
                }

                i = text.Mentions[mention].EndToken - 1;
            }
            else if (text.Low(i) == "than" && text.Low(i - 1) == "rather" || text.Low(i) is ";" or "(" or "—" or "–" || text.IsRelative(i) || text.Low(i) is "because" or "about" or "due" or "amid" or "amidst" or "despite" or "following" or "according" or "citing" or "after" or "while" or "if" or "when" or "as" or "unless" or "until" or "before"
                || text.Low(i) is "," && (!text.IsTransparent(Math.Min(i + 1, upper - 1)) || text.IsQuote(Math.Min(i + 1, upper - 1))))
            {
                break;
            }
        }

        return Side.Nobody;
    }

    private bool IsSame(int mention, Side side)
    {
        foreach (var other in side.Fillers.Select(f => f.Mention).Where(m => m >= 0))
        {
            if (other == mention || text.Resolved.ActorOf[other] >= 0 && text.Resolved.ActorOf[other] == text.Resolved.ActorOf[mention])
            {
                return true;
            }
        }

        return false;
    }
}
