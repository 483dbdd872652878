using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Syntax;

namespace Hearsay.Reading.Events;

/// <summary>
/// Who or what is meant by a noun of the tree: its mention, else the phrase with whoever owns it (<see cref="Owners"/>) ("the offices of the paper"), and
/// likewise for the nouns coordinated with it. Relations are those of Universal Dependencies 2.
/// </summary>
internal sealed class NounHeads(EventText text, EventTree tree)
{
    private const int Items = 8;
    private const int Depth = 3;
    private const int Longest = 30;

    private static readonly FrozenSet<string> s_collectives = EventLexicon.Instance.Classes["collectives"];
    private static readonly FrozenSet<string> s_instruments = LexiconFile.Rows("instruments.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_persons = LexiconFile.Rows("persons.tsv", 1).Select(r => r[0]).Concat(s_instruments).ToFrozenSet(StringComparer.Ordinal);

    private Owners? _owners;

    /// <summary>Whether a coordinated noun is in truth the subject of the verb after it; set by the rules on subjects.</summary>
    public required Func<int, bool> IsSubjectOfNext { get; init; }

    /// <summary>Who a personal pronoun stands for; set by the rules on subjects.</summary>
    public required Func<int, Side> OfPronoun { get; init; }

    private Owners Owners => _owners ??= new Owners(text, tree, OfPronoun);

    /// <summary>Who is meant by a noun and those coordinated with it; nobody for a negative token.</summary>
    public Side Of(int head)
    {
        if (head < 0)
        {
            return Side.Nobody;
        }

        var fillers = new List<Filler>(2);
        Add(fillers, head);
        AddJoined(fillers, head, Items);
        return fillers.Count == 0 ? Side.Nobody : new Side([.. fillers], LeftEdge(head));
    }

    /// <summary>Those coordinated with a noun, and with them in turn where the tree hangs them so.</summary>
    private void AddJoined(List<Filler> fillers, int head, int most)
    {
        for (var c = tree.FirstChild(head); c >= 0 && most > 0; c = tree.NextChild(c))
        {
            if (c > head && tree.Is(c, "conj") && !text.IsVerb(c) && tree.Child(c, "nsubj") < 0 && !IsSubjectOfNext(c) && !(tree.Child(c, "cc") is >= 0 and var cc && text.Low(cc) is "rather" or "not" or "instead"))
            {
                Add(fillers, c);
                AddJoined(fillers, c, --most);
            }
        }
    }

    /// <summary>Whether a noun is for a thing by which somebody acts ("drone", "warship").</summary>
    public bool IsInstrument(int token) => s_instruments.Contains(text.Lemma(token));

    /// <summary>Whether a noun is for somebody who can act.</summary>
    public bool IsPerson(int token) => text.Pos(token) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num
        && (s_persons.Contains(text.Lemma(token)) || s_persons.Contains(text.Low(token)) || IsAgent(text.Low(token)) || IsAgent(text.Lemma(token)));

    /// <summary>The noun that a relative pronoun, or the gap of a relative clause, stands for; -1 where none is found.</summary>
    public int Antecedent(int token)
    {
        for (var (at, steps) = (token, 0); at >= 0 && steps < 6; at = tree.Head(at), steps++)
        {
            if (tree.Relation(at) == "acl:relcl")
            {
                var noun = tree.Head(at);

                // "governments in the region who": who are somebody, whatever the tree holds nearer.
                if (text.Low(token) is "who" or "whom" && !IsSomebody(noun) && token - 1 is var before && (before = before >= 0 && text.Low(before) == "," ? before - 1 : before) > noun
                    && text.MentionAt(before) is >= 0 and var named && text.Mentions[named].Kind == MentionKind.Person)
                {
                    // "seized a town from Ole Vik, who refused": whoever stands right before.
                    return before;
                }

                while (text.Low(token) is "who" or "whom" && !IsSomebody(noun) && tree.Is(noun, "nmod") && tree.Head(noun) is >= 0 and var above && IsSomebody(above))
                {
                    noun = above;
                }

                return noun;
            }
        }

        return -1;
    }

    private bool IsSomebody(int noun) => (IsPerson(noun) && !Wordlists.PlaceNouns.Contains(text.Lemma(noun))) || (text.MentionAt(noun) is >= 0 and var mention && !text.IsPlace(mention));

    private static bool IsAgent(string word)
    {
        foreach (var (pieces, _) in Wordlists.Agents.From(word))
        {
            if (pieces.Length == 1)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(List<Filler> fillers, int head, int depth = 0)
    {
        if (text.IsTime(head) || depth > Depth)
        {
            return;
        }

        if (text.IsRelative(head))
        {
            if (Antecedent(head) is >= 0 and var noun && noun != head)
            {
                Add(fillers, noun, depth + 1);
            }

            return;
        }

        if (text.MentionAt(head) is >= 0 and var cited && text.IsBracketed(cited))
        {
            return;
        }

        if (depth == 0 && TwoInFront(head) is var (first, second))
        {
            Add(fillers, FillerOf(text, first));
            if (text.MentionAt(head) is not (>= 0 and var described) || IsUnknown(described))
            {
                Add(fillers, new Filler(second, text.Mentions[second].FirstToken, head, true));
                return;
            }
        }

        if (text.MentionAt(head) is >= 0 and var mention)
        {
            if (text.FirstAfterBracket(mention) is var begin && begin > text.Mentions[mention].FirstToken)
            {
                Add(fillers, new Filler(-1, begin, text.Mentions[mention].EndToken - 1, true));
                return;
            }

            if (s_collectives.Contains(text.Lemma(head)) && text.Mentions[mention].Form == MentionForm.Description && Owners.Possessor(head) >= 0
                && Owners.Of(head) is >= 0 and var leader)
            {
                // "said his country would": whoever speaks for it.
                Add(fillers, FillerOf(text, leader));
                return;
            }

            if (text.Mentions[mention].Form == MentionForm.Pronoun)
            {
                AddAll(fillers, OfPronoun(head));
                if (fillers.Count == 0)
                {
                    fillers.Add(new Filler(-1, head, head, true));
                }

                return;
            }

            var named = Apposed(head, mention);
            if (named >= 0)
            {
                Add(fillers, FillerOf(text, named));
            }
            else if (IsUnknown(mention) && Owners.Of(head) is >= 0 and var faith && IsFaith(faith) && text.Resolved.ActorOf[mention] is >= 0 and var own && text.Resolved.Actors[own].Sector is not null)
            {
                // "Sunni deputies": the deputies, and not all Sunnis.
                Add(fillers, new Filler(mention, Math.Min(LeftEdge(head), text.Mentions[mention].FirstToken), text.Mentions[mention].EndToken - 1, true));
            }
            else if (IsUnknown(mention) && IsInTown(mention, head))
            {
                // "a woman in Kabul": she, and not the town.
                Add(fillers, FillerOf(text, mention));
            }
            else if (IsUnknown(mention) && !IsOurs(head) && Owners.Of(head) is >= 0 and var place)
            {
                Add(fillers, new Filler(place, Math.Min(LeftEdge(head), text.Mentions[mention].FirstToken), RightEdge(head, 0), true));
            }
            else
            {
                Add(fillers, FillerOf(text, mention));
            }

            return;
        }

        if (text.Pos(head) == PartOfSpeech.Pron && text.Low(head) is "it" or "its" or "they" or "he" or "she" or "them" or "him" or "her" or "we" or "us" or "i" or "me" or "you" or "themselves" or "itself" or "himself")
        {
            var meant = OfPronoun(head);
            AddAll(fillers, meant);
            if (meant.IsEmpty && text.Low(head) is "they" or "them" or "we" or "us" or "he" or "she" or "him" or "her")
            {
                fillers.Add(new Filler(-1, head, head, true));
            }

            return;
        }

        if (text.Pos(head) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.X or PartOfSpeech.Sym)
            || text.Low(head) is "what" or "this" or "that" or "there" or "who" or "which" or "where" or "something" or "anything" or "nothing" or "everything" or "none" or "nobody" || tree.FirstChild(head) is >= 0 and var determiner && text.Low(determiner) == "no" && text.Low(head) == "one")
        {
            return;
        }

        if (Apposed(head, -1) is >= 0 and var named2)
        {
            Add(fillers, FillerOf(text, named2));
            return;
        }

        if (tree.Child(head, "nmod") is >= 0 and var parties && tree.CaseOf(parties) == "between" && EventLexicon.Instance.Nouns.TryGetValue(text.Lemma(head), out var deeds) && deeds[0].Flag == RoleFlag.Reciprocal)
        {
            // "The summit between Italy and Libya failed to …": those who met did.
            AddAll(fillers, Of(parties));
            return;
        }

        var owner = Owners.Of(head);
        if (owner >= 0 && s_collectives.Contains(text.Lemma(head)) && Owners.Possessor(head) is >= 0)
        {
            Add(fillers, FillerOf(text, owner));
            return;
        }

        var person = IsPerson(head) || text.Pos(head) is PartOfSpeech.Num && owner < 0 && tree.Child(head, "nmod") < 0 || text.Low(head) is "others" or "many" or "dozens" or "hundreds" or "thousands" or "scores" or "some" or "those"
            || text.Pos(head) == PartOfSpeech.Propn;
        if (!person && text.Pos(head) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) && owner < 0)
        {
            return;
        }

        Add(fillers, new Filler(owner, LeftEdge(head), RightEdge(head, 0), person));
    }

    /// <summary>"French and Israeli officers" are of both: the two that are coordinated in front of a noun in the plural; null elsewhere.</summary>
    private (int First, int Second)? TwoInFront(int head)
    {
        if (text.Pos(head) != PartOfSpeech.Noun || text.Low(head) == text.Lemma(head) || text.MentionAt(head) < 0 && !IsPerson(head))
        {
            return null;
        }

        for (var c = tree.FirstChild(head); c >= 0 && c < head; c = tree.NextChild(c))
        {
            if ((tree.Is(c, "amod") || tree.Is(c, "compound")) && tree.Child(c, "conj") is >= 0 and var second && second < head && text.MentionAt(second) is >= 0 and var other && tree.Child(second, "cc") is >= 0 and var and && text.Low(and) == "and"
                && text.MentionAt(c) is >= 0 and var mention && text.Resolved.ActorOf[mention] is >= 0 and var actor && text.Resolved.Actors[actor] is { Sector: not null, Entry: not null })
            {
                return (mention, other);
            }
        }

        return null;
    }

    /// <summary>A mention as what fills a role.</summary>
    public static Filler FillerOf(EventText text, int mention) => new(mention, text.Mentions[mention].FirstToken, text.Mentions[mention].EndToken - 1, true);

    /// <summary>Whether a mention only describes somebody of whom neither name nor country is known.</summary>
    private bool IsUnknown(int mention) => text.Mentions[mention].Form == MentionForm.Description
        && (text.Resolved.ActorOf[mention] < 0 || text.Resolved.Actors[text.Resolved.ActorOf[mention]] is { Country: null, Entry: null });

    /// <summary>Whether a mention names a people or a faith, which acts for nobody.</summary>
    private bool IsFaith(int mention) => text.Resolved.ActorOf[mention] is >= 0 and var actor && text.Resolved.Actors[actor] is { Kind: MentionKind.Group, Country: null, Sector: "REL" or null, Entry: not null };

    /// <summary>Whether of a single person only the town is told in which or from which he or she is.</summary>
    private bool IsInTown(int mention, int head)
    {
        if (text.Mentions[mention].Kind != MentionKind.Person || Owners.Of(head) is not (>= 0 and var town) || !text.IsPlace(town) || text.Mentions[town].FirstToken < head
            || text.Resolved.ActorOf[town] is >= 0 and var actor && text.Resolved.Actors[actor].Sector is not null)
        {
            return false;
        }

        return text.Resolved.ActorOf[mention] >= 0 || tree.CaseOf(text.Mentions[town].EndToken - 1) is "in" or "at" or "near" or "from";
    }

    /// <summary>"Our presidents": those of more than whoever says so.</summary>
    private bool IsOurs(int head) => Owners.Possessor(head) is >= 0 and var possessor && text.Low(possessor) == "our";

    /// <summary>The name that stands beside a noun for the same person: "his counterpart, Ana Duarte", "Chancellor Ana Duarte".</summary>
    private int Apposed(int head, int own)
    {
        if (own >= 0 && (text.Mentions[own].Form != MentionForm.Description || text.Resolved.ActorOf[own] >= 0))
        {
            return -1;
        }

        for (var c = tree.FirstChild(head); c >= 0; c = tree.NextChild(c))
        {
            if (c > head && (tree.Is(c, "appos") || tree.Is(c, "flat") || tree.Relation(c) == "nmod:desc") && text.MentionAt(c) is >= 0 and var mention
                && mention != own && text.Mentions[mention].Form == MentionForm.Name && text.Mentions[mention].Kind is not MentionKind.Place)
            {
                return mention;
            }
        }

        return -1;
    }

    private int LeftEdge(int head)
    {
        var left = head;
        for (var steps = 0; steps < Longest; steps++)
        {
            var c = tree.FirstChild(left);
            while (c >= 0 && c < left && (tree.Is(c, "case") || tree.Is(c, "cc") || tree.Is(c, "punct") || tree.Is(c, "mark") || tree.Is(c, "acl") || tree.Is(c, "appos") || tree.Is(c, "nsubj") || tree.Is(c, "cop")))
            {
                c = tree.NextChild(c);
            }

            if (c < 0 || c >= left || head - c > Longest)
            {
                break;
            }

            left = c;
        }

        return left;
    }

    private int RightEdge(int head, int depth)
    {
        var right = head;
        for (var c = tree.FirstChild(head); c >= 0 && depth < Longest; c = tree.NextChild(c))
        {
            if (c > head && (tree.Is(c, "nmod") || tree.Is(c, "flat") || tree.Is(c, "compound") || depth > 0 && tree.Is(c, "conj") && !text.IsVerb(c)) && !text.IsTime(c))
            {
                var edge = RightEdge(c, depth + 1);
                if (edge - head <= Longest)
                {
                    right = Math.Max(right, edge);
                }
            }
        }

        return right;
    }

    private static void AddAll(List<Filler> fillers, Side side)
    {
        foreach (var filler in side.Fillers)
        {
            Add(fillers, filler);
        }
    }

    private static void Add(List<Filler> fillers, Filler filler)
    {
        if (!fillers.Contains(filler))
        {
            fillers.Add(filler);
        }
    }
}
