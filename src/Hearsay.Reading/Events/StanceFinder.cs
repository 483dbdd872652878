using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Actors;
using Hearsay.Reading.Attributions;
using Hearsay.Reading.Documents;
using Hearsay.Reading.Sentences;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Finds statements of relation that are no events, the raw material of alliances and enmities: an apposition or predicate with a noun of
/// relation, a verb of feeling, "Iran-backed", "pro-Syrian". Both ends must be known actors, but for what is no actor and may be sponsored ("terrorism").
/// </summary>
public sealed class StanceFinder
{
    private static readonly FrozenDictionary<string, StanceKind> s_words = LexiconFile.Rows("stances.tsv", 3)
        .ToFrozenDictionary(r => $"{r[1]}\t{r[0]}", r => Enum.Parse<StanceKind>(r[2], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The stances of a text in its order.</summary>
    /// <param name="resolved">The text with its actors.</param>
    /// <param name="attributions">Who is said to have said what.</param>
    /// <param name="cancellation">Looked at before every sentence.</param>
    public ImmutableArray<ActorStance> Find(ResolvedText resolved, ImmutableArray<Attribution> attributions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resolved);
        cancellation.ThrowIfCancellationRequested();
        if (resolved.Mentions.IsEmpty)
        {
            return [];
        }

        var passage = new Passage(resolved, [], attributions, cancellation);
        var found = ImmutableArray.CreateBuilder<ActorStance>();
        foreach (var sentence in passage.Text.Segmented.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            if (passage.Text.Segmented.ZoneKindOf(sentence) is ZoneKind.Byline or ZoneKind.Dateline or ZoneKind.Credit or ZoneKind.Boilerplate)
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (At(passage, i, sentence) is not var (kind, roles) || !roles.Source.IsKnown || !roles.Target.IsKnown && !IsCause(passage.Text, roles.Target))
                {
                    continue;
                }

                var source = Known(passage.Participants(roles.Source, sentence));
                var target = roles.Target.IsKnown ? Known(passage.Participants(roles.Target, sentence)) : passage.Participants(roles.Target, sentence);
                target = roles.Source == roles.Target && target.Length > 1 ? target : target.RemoveAll(t => t.Actor is not null && source.Any(s => s.Actor == t.Actor));
                if (!source.IsEmpty && !target.IsEmpty)
                {
                    var standing = passage.StandingOf(i, sentence);
                    found.Add(new ActorStance($"s{found.Count + 1}", kind, passage.Text.Segmented.Tokens[i].Span, source, target, passage.VoiceAt(i))
                    {
                        Status = standing.Status,
                        Cue = standing.Cue < 0 || standing.Status == EventStatus.Actual ? [] : [passage.Text.Segmented.Tokens[standing.Cue].Span],
                    });
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a side is what one may sponsor though it is nobody: "a state sponsor of terrorism".</summary>
    private static bool IsCause(EventText text, Side side) => side.Fillers is [{ Mention: < 0 } filler] && text.Lemma(filler.Last) is "terrorism" or "terror" or "extremism" or "militancy";

    private static ImmutableArray<Participant> Known(ImmutableArray<Participant> side) => [.. side.Where(p => p.Actor is not null)];

    private static (StanceKind Kind, Roles Roles)? At(Passage passage, int token, Sentence sentence)
    {
        var text = passage.Text;
        if (text.IsVerb(token))
        {
            return OfVerb(passage, token) ?? OfAdjective(passage, token) ?? OfCompound(passage, token, sentence);
        }

        return text.Pos(token) switch
        {
            PartOfSpeech.Noun when s_words.TryGetValue($"noun\t{text.Lemma(token)}", out var kind) => OfNoun(passage, token) is { } roles ? (kind, roles) : null,
            PartOfSpeech.Adj => OfAdjective(passage, token) ?? OfCompound(passage, token, sentence),
            _ => OfPrefix(passage, token, sentence),
        };
    }

    /// <summary>"Both fear the rebels", "belongs to the union".</summary>
    private static (StanceKind, Roles)? OfVerb(Passage passage, int verb)
    {
        var (text, arguments) = (passage.Text, passage.Arguments);
        if (arguments.Subjects.IsPassive(verb))
        {
            return null;
        }

        if (s_words.TryGetValue($"verb\t{text.Lemma(verb)}", out var kind))
        {
            return (kind, new Roles(arguments.Subject(verb), arguments.Object(verb)));
        }

        foreach (var preposition in (string[])["to", "on"])
        {
            if (s_words.TryGetValue($"verb\t{text.Lemma(verb)} {preposition}", out kind))
            {
                return (kind, new Roles(arguments.Subject(verb), arguments.Oblique(verb, preposition)));
            }
        }

        return null;
    }

    /// <summary>"X is close to Y", "forces loyal to Y", "X is allied with Y".</summary>
    private static (StanceKind, Roles)? OfAdjective(Passage passage, int word)
    {
        var (text, tree) = (passage.Text, passage.Text.Tree);
        foreach (var preposition in (string[])["to", "with", "of", "on", "towards"])
        {
            if (!s_words.TryGetValue($"adjective\t{text.Low(word)} {preposition}", out var kind))
            {
                continue;
            }

            var other = Side.Nobody;
            for (var c = tree.FirstChild(word); c >= 0; c = tree.NextChild(c))
            {
                other = c > word && (tree.Is(c, "obl") || tree.Is(c, "nmod")) && tree.CaseOf(c) == preposition && passage.Nouns.Of(c) is { IsKnown: true } side ? side : other;
            }

            var holder = Subject(passage, word) is { IsEmpty: false } subject ? subject
                : (tree.Is(word, "amod") || tree.Is(word, "acl")) && tree.Head(word) is >= 0 and var head && head < word ? passage.Nouns.Of(head)
                : Side.Nobody;
            if (other.IsKnown && holder.IsKnown)
            {
                return (kind, new Roles(holder, other));
            }
        }

        return null;
    }

    /// <summary>The subject of an adjective; where the tree has several ("five signs the army is loyal to"), the last that is known.</summary>
    private static Side Subject(Passage passage, int word)
    {
        var (tree, found) = (passage.Text.Tree, Side.Nobody);
        for (var c = tree.FirstChild(word); c >= 0 && c < word; c = tree.NextChild(c))
        {
            found = tree.Is(c, "nsubj") && passage.Nouns.Of(c) is var side && (found.IsEmpty || side.IsKnown) ? side : found;
        }

        return found;
    }

    /// <summary>"X, an ally of Y", "X is Y's enemy", "X remained a partner of Y", "the Saudi ally Egypt".</summary>
    private static Roles? OfNoun(Passage passage, int noun)
    {
        var (text, tree, nouns, arguments) = (passage.Text, passage.Text.Tree, passage.Nouns, passage.Arguments);
        var head = tree.Head(noun);
        var holder = tree.Child(noun, "nsubj") is >= 0 and var subject && tree.Child(noun, "cop") >= 0 ? nouns.Of(subject)
            : head >= 0 && (tree.Is(noun, "appos") || tree.Relation(noun) == "nmod:desc" && text.MentionAt(head) >= 0) ? Beside(nouns.Of(head), text.Low(noun) != text.Lemma(noun))
            : head >= 0 && tree.Child(noun, "appos") < 0 && text.Lemma(head) is "become" or "remain" or "stay" && (tree.Is(noun, "xcomp") || tree.Is(noun, "obj")) ? arguments.Subject(head)
            : tree.Child(noun, "appos") is >= 0 and var name ? nouns.Of(name)
            : Side.Nobody;
        if (!holder.IsKnown)
        {
            return null;
        }

        var other = Side.Nobody;
        for (var c = tree.FirstChild(noun); c >= 0; c = tree.NextChild(c))
        {
            if (c < noun && (tree.Relation(c) == "nmod:poss" || tree.Is(c, "compound") || tree.Is(c, "amod")) && (text.MentionAt(c) >= 0 || text.Pos(c) == PartOfSpeech.Pron)
                || c > noun && tree.Is(c, "nmod") && tree.CaseOf(c) is "of" or "to" or "with" or "for")
            {
                other = nouns.Of(c) is { IsEmpty: false } side && (side.IsKnown || IsCause(text, side)) ? side : other;
            }
        }

        // "X and Y are allies": each of the other.
        return !other.IsEmpty ? new Roles(holder, other)
            : holder.Fillers.Length > 1 && text.Low(noun) != text.Lemma(noun) && tree.Child(noun, "cop") >= 0 && tree.Child(noun, "nmod") < 0 ? new Roles(holder, holder) : null;
    }

    /// <summary>An apposition in the singular is of the name before it alone, whatever that is coordinated with.</summary>
    private static Side Beside(Side side, bool plural) => plural || side.Fillers.Length < 2 ? side : side with { Fillers = [side.Fillers[0]] };

    /// <summary>"Iran-backed fighters", "the US-led coalition".</summary>
    private static (StanceKind, Roles)? OfCompound(Passage passage, int token, Sentence sentence)
    {
        var text = passage.Text;
        if (!s_words.TryGetValue($"participle\t{text.Low(token)}", out var kind) || token - 2 < sentence.FirstToken || !text.IsHyphen(token - 1) || text.MentionAt(token - 2) is not (>= 0 and var patron))
        {
            return null;
        }

        var head = text.Tree.Head(token);
        return head > token && text.Tree.Is(token, "amod")
            ? (kind, new Roles(new Side([NounHeads.FillerOf(text, patron)], token - 2), passage.Nouns.Of(head)))
            : null;
    }

    /// <summary>"Pro-Syrian militias", "anti-Houthi forces".</summary>
    private static (StanceKind, Roles)? OfPrefix(Passage passage, int token, Sentence sentence)
    {
        var text = passage.Text;
        if (!s_words.TryGetValue($"prefix\t{text.Low(token)}", out var kind) || token + 2 >= sentence.EndToken || !text.IsHyphen(token + 1) || text.MentionAt(token + 2) is not (>= 0 and var other))
        {
            return null;
        }

        var head = text.Mentions[other].EndToken;
        return head < sentence.EndToken && text.IsNominal(head)
            ? (kind, new Roles(passage.Nouns.Of(head), new Side([NounHeads.FillerOf(text, other)], token + 2)))
            : null;
    }
}
