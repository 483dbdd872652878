using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>
/// Finds what was named before: by "the group", "the country", "the city" and the like the only fitting name of the last sentence that has any, or its subject; by "they" the same of
/// groups, or all that were named in one list; by "both sides" and "the three countries" as many as are said.
/// </summary>
internal sealed class Antecedents(MentionedText mentioned, TokenForms forms, MentionTree tree, Gazetteer gazetteer)
{
    // How far one looks back.
    private const int Mentions = 30;
    private const int Sentences = 3;
    private const int Characters = 2000;

    private static readonly FrozenDictionary<string, string> s_nouns = Listing.Rows("Actors.anaphors.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, int> s_quantities = Listing.Rows("Actors.quantities.tsv").ToFrozenDictionary(row => row[0], row => int.Parse(row[1]), StringComparer.Ordinal);

    /// <summary>The mention to which "the group" or "the country" goes back, or -1.</summary>
    public int OfNoun(int index, ActorDraft?[] actorOf)
    {
        var mention = mentioned.Mentions[index];
        if (mention.TokenCount != 1 || !s_nouns.TryGetValue(forms.Folded(mention.FirstToken), out var wanted) || !IsBareDefinite(mention))
        {
            return -1;
        }

        return Last(index, Sentences, (at, actor) => mentioned.Mentions[at].Form == MentionForm.Name && Fits(wanted, actor), actorOf);
    }

    /// <summary>The mention to which "they" or "them" goes back, or -1.</summary>
    public int OfThey(int index, ActorDraft?[] actorOf) => Told(index, actorOf) is >= 0 and var told ? told
        : Last(
            index,
            2,
            (at, actor) => mentioned.Mentions[at].Kind is MentionKind.Group or MentionKind.Organisation && mentioned.Mentions[at].Form != MentionForm.Pronoun
                && actor.Kind is MentionKind.Group or MentionKind.Organisation && !IsModifier(at) && !IsDoer(at, index),
            actorOf);

    /// <summary>"Warned Iraq that they have to choose": what somebody is told to do, those do who are told; -1 elsewhere.</summary>
    private int Told(int index, ActorDraft?[] actorOf)
    {
        var pronoun = mentioned.Mentions[index].FirstToken;
        var verb = tree.Word(pronoun).Head;
        var telling = verb < 0 ? -1 : tree.Word(verb).Head;
        if (telling < 0 || tree.Word(pronoun).Relation != "nsubj" || tree.Word(verb).Relation != "ccomp" || tree.Word(telling).Lemma is not ("tell" or "warn" or "advise" or "remind" or "inform" or "instruct"))
        {
            return -1;
        }

        var bound = tree.Word(verb).Lemma is "have" or "need" || tree.Children(verb).Any(c => tree.Word(c).Relation == "aux" && tree.Word(c).Lemma is "must" or "should" or "shall");
        var told = tree.Child(telling, "obj") is >= 0 and var one ? one : tree.Child(telling, "iobj");
        return bound && told >= 0 && told < pronoun && tree.At(told) is >= 0 and var at && actorOf[at] is not null ? at : -1;
    }

    /// <summary>
    /// Those to whom "they" or "them" goes back where they were named in one list ("Egypt, Syria and Iraq"), with the first and the last of them; nobody where anybody else
    /// could be meant.
    /// </summary>
    public (List<ActorDraft> Members, int First, int Last) OfList(int index, ActorDraft?[] actorOf)
    {
        var candidates = Nearest(
            index,
            2,
            at => mentioned.Mentions[at] is { Form: not MentionForm.Pronoun, Kind: not MentionKind.Other } mention && (mention.Kind != MentionKind.Place || actorOf[at]?.Entry is { Kind: EntryKind.State })
                && !IsModifier(at) && !IsDoer(at, index));
        if (candidates.Count < 2)
        {
            return ([], -1, -1);
        }

        var listed = tree.List(tree.HeadOf(candidates[^1])).Select(tree.At).Where(at => at >= 0).Distinct().ToList();
        var members = listed.Select(at => mentioned.Mentions[at].Form == MentionForm.Name ? actorOf[at] : null).Distinct().ToList();
        return members.Count > 1 && !members.Contains(null) && candidates.TrueForAll(listed.Contains) ? ([.. members.OfType<ActorDraft>()], listed[0], listed[^1]) : ([], -1, -1);
    }

    /// <summary>Whether a mention is the subject of the verb whose object or oblique a pronoun is: nobody does it to "them" who are they.</summary>
    private bool IsDoer(int index, int pronoun)
    {
        var (token, head) = (mentioned.Mentions[pronoun].FirstToken, tree.HeadOf(index));
        var verb = tree.Word(token).Head;
        if (verb < 0 || !IsObject(token))
        {
            return false;
        }

        if (tree.Word(head).Head == verb)
        {
            return tree.Word(head).Relation is "nsubj" or "nsubj:pass";
        }

        // "Iran persuaded the rebels to meet them", "Iran promised to help them": who is persuaded meets, who promises helps.
        var governor = tree.Word(verb).Head;
        return governor >= 0 && tree.Word(verb).Relation == "xcomp" && tree.Word(head).Head == governor
            && tree.Word(head).Relation == (tree.Child(governor, "obj") >= 0 ? "obj" : "nsubj");
    }

    private bool IsObject(int token) => tree.Word(token).Relation is "obj" or "iobj" or "obl";

    /// <summary>Those whom "both sides" or "the three countries" means; empty where they are not told.</summary>
    public List<ActorDraft> OfSeveral(int index, ActorDraft?[] actorOf)
    {
        var mention = mentioned.Mentions[index];
        var number = Quantity(index);
        if (number == 0)
        {
            return [];
        }

        var noun = forms.Folded(mention.EndToken - 1);
        var found = Nearest(index, Sentences, at => actorOf[at] is { } actor && mentioned.Mentions[at].Form == MentionForm.Name && FitsSeveral(noun, actor) && !IsScene(at)).Select(at => actorOf[at]!).Distinct().ToList();
        found.Reverse();
        return found.Count == number ? found : [];
    }

    /// <summary>Whether a description says of how many it speaks ("both sides", "the two leaders").</summary>
    public bool IsSeveral(int index) => Quantity(index) > 0;

    private int Quantity(int index)
    {
        var mention = mentioned.Mentions[index];
        for (var at = Math.Max(0, mention.FirstToken - 2); at < mention.EndToken; at++)
        {
            if (s_quantities.TryGetValue(forms.Folded(at), out var number) && mentioned.Parsed.Segmented.Tokens[at].Span.Begin >= mention.Extent.Begin
                && (number == 2 && forms.Is(at, "both") || at > 0 && forms.Folded(at - 1) is "the" or "these" or "those" or "all" or "our" or "their"))
            {
                return mention.Kind is MentionKind.Group && mention.Form == MentionForm.Description ? number : 0;
            }
        }

        return 0;
    }

    private int Last(int index, int sentences, Func<int, ActorDraft, bool> fits, ActorDraft?[] actorOf)
    {
        var found = Nearest(index, sentences, at => actorOf[at] is { } actor && fits(at, actor));
        if (found.Count == 0)
        {
            return -1;
        }

        var actors = found.Select(at => actorOf[at]!).Distinct().ToList();
        if (actors.Count == 1)
        {
            return found[0];
        }

        if (IsObject(mentioned.Mentions[index].FirstToken))
        {
            // Only what stands as a subject itself goes back to one.
            return -1;
        }

        var subjects = found.Where(at => tree.Word(tree.HeadOf(at)).Relation is "nsubj" or "nsubj:pass").ToList();
        return subjects.Count > 0 && subjects.Select(at => actorOf[at]).Distinct().Count() == 1
            && tree.List(tree.HeadOf(subjects[0])).Count == 1 ? subjects[0] : -1;
    }

    /// <summary>The mentions before one that fit, in the last sentence that has any, the nearest first.</summary>
    private List<int> Nearest(int index, int sentences, Func<int, bool> fits)
    {
        var found = new List<int>();
        var sentence = -1;
        for (var at = index - 1; at >= 0 && InReach(at, index, sentences); at--)
        {
            var own = mentioned.Parsed.Segmented.SentenceOf(mentioned.Mentions[at].FirstToken);
            if (own != sentence && found.Count > 0)
            {
                break;
            }

            sentence = own;
            if (fits(at))
            {
                found.Add(at);
            }
        }

        return found;
    }

    private bool InReach(int at, int index, int sentences)
    {
        var segmented = mentioned.Parsed.Segmented;
        var (before, here) = (mentioned.Mentions[at], mentioned.Mentions[index]);
        var (first, own) = (segmented.SentenceOf(before.FirstToken), segmented.SentenceOf(here.FirstToken));
        return index - at <= Mentions && own - first < sentences && segmented.Sentences[first].Zone == segmented.Sentences[own].Zone && here.Span.Begin - before.Span.End < Characters;
    }

    private bool IsBareDefinite(Mention mention)
    {
        var article = mention.FirstToken - 1;
        return article >= 0 && forms.Folded(article) is "the" or "this" && mention.Extent.End == mention.Span.End
            && mention.Extent.Begin == mentioned.Parsed.Segmented.Tokens[article].Span.Begin
            && !(mention.EndToken < forms.Count && forms.Folded(mention.EndToken) is "of" or "that" or "which" or "who" or "led" or "called" or "known");
    }

    /// <summary>"They met in Singapore": where it took place is none of those who met.</summary>
    private bool IsScene(int index) => tree.Preposition(tree.HeadOf(index)) is "in" or "at" or "near";

    private bool IsModifier(int index) => tree.Word(tree.HeadOf(index)).Relation is "amod" or "compound" or "nmod:poss" or "nmod";

    private bool Fits(string wanted, ActorDraft actor) => wanted switch
    {
        "state" => actor.Entry is { Kind: EntryKind.State },
        "town" => actor.Kind == MentionKind.Place && actor.Entry is null or { Kind: EntryKind.Town or EntryKind.Capital },
        "region" => actor.Kind == MentionKind.Place && actor.Entry is null or { Kind: EntryKind.Region },
        "party" => actor.Sector == "PTY" || actor.Kind == MentionKind.Organisation && IsParty(actor),
        "company" => actor.Kind == MentionKind.Organisation && actor.Sector is null or "BUS" or "MNC",
        "media" => actor.Sector == "JRN",
        "army" => actor.Kind is MentionKind.Group or MentionKind.Organisation && actor.Sector == "MIL",
        "armed" => actor.Kind is MentionKind.Group or MentionKind.Organisation && actor.Sector is "REB" or "PRM" or "UAF" or "MIL" && actor.Entry?.Kind != EntryKind.State,
        _ => actor.Kind == MentionKind.Organisation || actor.Entry is { Kind: EntryKind.Group } || actor is { Kind: MentionKind.Group, Entry: null },
    };

    private static bool IsParty(ActorDraft actor) =>
        actor.Names.Exists(name => Folding.Pieces(name) is [.., "party" or "union" or "front" or "league" or "bloc" or "alliance"]);

    private bool FitsSeveral(string noun, ActorDraft actor) => noun switch
    {
        "countries" or "nations" or "states" or "governments" or "powers" or "neighbours" or "neighbors" or "republics" => gazetteer.ByKey(actor.Entry?.Key) is { Kind: EntryKind.State },
        "sides" or "parties" or "rivals" or "allies" or "enemies" or "foes" or "partners" => actor.Kind != MentionKind.Person
            && (actor.Entry is { Kind: EntryKind.State or EntryKind.Organisation or EntryKind.Group } || actor is { Entry: null, Kind: MentionKind.Organisation or MentionKind.Group }),
        "groups" or "organisations" or "organizations" or "companies" or "factions" or "movements" => actor.Kind is MentionKind.Organisation or MentionKind.Group,
        "leaders" or "presidents" or "ministers" or "men" or "women" or "officials" or "diplomats" or "generals" or "politicians" or "rivals for office" => actor.Kind == MentionKind.Person,
        _ => false,
    };
}
