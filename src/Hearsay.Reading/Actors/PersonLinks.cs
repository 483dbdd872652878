using System.Collections.Frozen;
using Hearsay.Reading.Gazetteers;
using Hearsay.Reading.Mentions;
using Hearsay.Reading.Text;

namespace Hearsay.Reading.Actors;

/// <summary>What the tree says of a person: a description that is the same person, or an office by a verb.</summary>
/// <param name="Person">The mention of the person by name.</param>
/// <param name="Description">The mention that describes the person; -1 where a verb tells the office.</param>
/// <param name="Role">The office.</param>
internal readonly record struct PersonLink(int Person, int Description, FoundRole Role);

/// <summary>
/// Finds in the trees who is described: by apposition ("X, head of Y"; "the head of Y, X"), by a copula or a verb of becoming and appointing ("X became head of Y", "named X as
/// head of Y"), by a verb of leading ("X, who leads Y"), by a preposition ("X of Y").
/// </summary>
internal sealed class PersonLinks(MentionedText mentioned, TokenForms forms, MentionTree tree, Gazetteer gazetteer)
{
    private static readonly FrozenDictionary<string, (string Way, string Title)> s_verbs = Listing.Rows("Actors.office-verbs.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], row.Length > 2 ? row[2] : ""), StringComparer.Ordinal);

    private readonly SentencePieces _pieces = new(mentioned.Parsed.Segmented, forms);
    private readonly string _text = mentioned.Parsed.Text;

    /// <summary>All links, in the order of the mentions.</summary>
    public IEnumerable<PersonLink> All()
    {
        for (var i = 0; i < mentioned.Mentions.Length; i++)
        {
            var mention = mentioned.Mentions[i];
            if (mention is { Kind: MentionKind.Person, Form: MentionForm.Description } && NamedBy(i) is >= 0 and var person)
            {
                yield return new PersonLink(person, i, RoleOf(person, i));
            }
            else if (IsName(i))
            {
                if (ByVerb(i) is { } led)
                {
                    yield return new PersonLink(i, -1, led);
                }

                if (ByPreposition(i) is { } of)
                {
                    yield return new PersonLink(i, -1, of);
                }
            }
        }
    }

    private bool IsName(int mention) => mention >= 0 && mentioned.Mentions[mention] is { Kind: MentionKind.Person, Form: MentionForm.Name };

    /// <summary>The name of the person whom a description describes, or -1.</summary>
    private int NamedBy(int description)
    {
        var head = tree.HeadOf(description);
        var word = tree.Word(head);

        // "Brell resigned; his deputy, Keller, took over": the one who is named right behind.
        var end = mentioned.Mentions[description].EndToken;
        if (end + 1 < forms.Count && forms.Form(end) is [','] && IsName(tree.At(end + 1)) && tree.Child(head, "nmod:poss") is >= 0 and var his && tree.Word(his).PartOfSpeech == Syntax.PartOfSpeech.Pron)
        {
            return tree.At(end + 1);
        }

        if (word.Relation == "appos" && word.Head >= 0 && IsName(tree.At(word.Head)))
        {
            return tree.At(word.Head);
        }

        var apposed = tree.Child(head, "appos");
        if (apposed >= 0 && IsName(tree.At(apposed)))
        {
            return tree.At(apposed);
        }

        if (tree.Child(head, "cop") >= 0 && tree.Child(head, "nsubj") is >= 0 and var subject && IsName(tree.At(subject)))
        {
            return tree.At(subject);
        }

        // "named Vik as minister", where the tree hangs the office on the name
        if (word.Relation == "nmod" && word.Head >= 0 && IsName(tree.At(word.Head)) && tree.Preposition(head) == "as")
        {
            return tree.At(word.Head);
        }

        // "elected Keller president", where the tree takes the name for a part of the office
        if (word.Head >= 0 && s_verbs.TryGetValue(tree.Word(word.Head).Lemma, out var gives) && gives.Way == "appoints"
            && tree.Child(head, "compound") is >= 0 and var part && IsName(tree.At(part)) && mentioned.Mentions[tree.At(part)].EndToken == mentioned.Mentions[description].FirstToken)
        {
            return tree.At(part);
        }

        return word.Head >= 0 && s_verbs.TryGetValue(tree.Word(word.Head).Lemma, out var verb) && (word.Relation is "xcomp" or "obj" || word.Relation == "obl" && tree.Preposition(head) == "as")
            ? Appointed(word.Head, verb.Way, word.Relation == "obj" ? head : -1)
            : -1;
    }

    private int Appointed(int verb, string way, int but)
    {
        var roles = way switch
        {
            "becomes" => (ReadOnlySpan<string>)["nsubj"],
            "appoints" => ["nsubj:pass", "obj"],
            _ => [],
        };
        foreach (var relation in roles)
        {
            foreach (var child in tree.Children(verb))
            {
                if (child != but && tree.Word(child).Relation == relation && IsName(tree.At(child)))
                {
                    return tree.At(child);
                }
            }
        }

        return -1;
    }

    private FoundRole RoleOf(int person, int description)
    {
        var mention = mentioned.Mentions[description];
        var of = OwnerOf(tree.HeadOf(description), description);
        var sector = default(string);
        for (var at = mention.FirstToken; at < mention.EndToken && sector is null; at++)
        {
            sector = _pieces.At(at).LongestAt(at, Wordlists.Titles) is { } title && title.End == mention.EndToken ? title.Value
                : _pieces.At(at).LongestAt(at, gazetteer.Agents) is { } agent && agent.End == mention.EndToken ? agent.Value.Sector
                : null;
        }

        var evidence = mentioned.Mentions[person].Span.Union(mention.Span);
        return new FoundRole(mention.Span.Of(_text), sector, of, of >= 0 ? evidence.Union(mentioned.Mentions[of].Span) : evidence);
    }

    /// <summary>What a noun belongs to: what "of" or "for" adds to it, else the name before it; -1 where nothing is named.</summary>
    private int OwnerOf(int noun, int but)
    {
        var found = -1;
        foreach (var child in tree.Children(noun))
        {
            var mention = tree.At(child);
            if (mention < 0 || mention == but || mentioned.Mentions[mention] is not { Form: MentionForm.Name, Kind: not MentionKind.Person })
            {
                continue;
            }

            var relation = tree.Word(child).Relation;
            if (relation.StartsWith("nmod", StringComparison.Ordinal) && tree.Preposition(child) is "of" or "for" or "at" or "in" or "to" or "from" or "with")
            {
                return mention;
            }

            if (relation is "nmod:poss" or "compound" or "amod" or "nmod" or "nmod:desc" or "nmod:unmarked")
            {
                found = mention;
            }
        }

        return found;
    }

    /// <summary>"X leads Y", "X, who founded Y".</summary>
    private FoundRole? ByVerb(int person)
    {
        var head = tree.HeadOf(person);
        var relative = tree.Child(head, "acl");
        return (relative >= 0 && tree.Child(relative, "nsubj") is >= 0 and var who && forms.Is(who, "who") ? Led(person, relative) : null)
            ?? (tree.Word(head) is { Relation: "nsubj", Head: >= 0 and var governor } ? Led(person, governor) : null);
    }

    private FoundRole? Led(int person, int verb)
    {
        if (!s_verbs.TryGetValue(tree.Word(verb).Lemma, out var known) || known.Way != "leads" || tree.Child(verb, "obj") is not (>= 0 and var led)
            || tree.At(led) is not (>= 0 and var of) || mentioned.Mentions[of] is not { Form: MentionForm.Name, Kind: MentionKind.Organisation or MentionKind.Group or MentionKind.Place })
        {
            return null;
        }

        var evidence = mentioned.Mentions[person].Span.Union(mentioned.Mentions[of].Span);
        return new FoundRole(known.Title, null, of, evidence);
    }

    /// <summary>"X of the Coast Institute": he or she belongs to it.</summary>
    private FoundRole? ByPreposition(int person)
    {
        var head = tree.HeadOf(person);
        foreach (var child in tree.Children(head))
        {
            var of = tree.At(child);
            if (child > head && of >= 0 && tree.Word(child).Relation.StartsWith("nmod", StringComparison.Ordinal) && tree.Preposition(child) is "of" or "from" or "with"
                && mentioned.Mentions[of] is { Form: MentionForm.Name, Kind: MentionKind.Organisation or MentionKind.Group })
            {
                return new FoundRole("member", null, of, mentioned.Mentions[person].Span.Union(mentioned.Mentions[of].Span));
            }
        }

        return null;
    }
}
